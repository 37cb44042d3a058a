import { Link } from '@/components/ui/link'
import { ConfirmSubmit } from '@/components/form/confirm-submit'
import { Form } from '@/components/form/form'
import { AffiliationStatusPill } from '@/components/structures/affiliation-status'
import { Table, type Column } from '@/components/ui/table'
import { routes } from '@/lib/shared/routes'
import { tableHref, type SearchParams } from '@/lib/shared/table-params'
import { ROLE_LABEL } from '@/lib/structures/model/affiliation-status'
import type { AffiliationTable } from '@/lib/structures/model/affiliation-table'
import { formatIdentifier } from '@/lib/structures/model/identifiers'
import type { MyAffiliation } from '@/lib/structures/queries/list-my-affiliations'
import { leaveStructure, leaveStructures, withdrawRequest } from './actions'

/** The form of the action on several; the boxes of the table belong to it. */
const FORM = 'supprimer-rattachements'

/** « Mes rattachements »: columns of the official table (portal 2.6). */
export function AffiliationsTable({ rows, params, table }: { rows: MyAffiliation[]; params: SearchParams; table: AffiliationTable }) {
  const sort = (key: AffiliationTable['sort']) => {
    const current = table.sort === key ? table.direction : undefined
    return { href: tableHref(routes.affiliations, params, { tri: key, sens: current === 'asc' ? 'desc' : 'asc' }), current }
  }
  const columns: Column<MyAffiliation>[] = [
    { key: 'identifier', header: 'Identifiant structure', sort: sort('identifiant'), cell: ({ structure }) => <span className="figures whitespace-nowrap">{formatIdentifier(structure.identifierType, structure.identifier)}</span> },
    { key: 'name', header: 'Raison sociale', rowHeader: true, sort: sort('nom'), cell: (row) => <StructureName {...row} /> },
    { key: 'role', header: 'Rôle', sort: sort('role'), cell: ({ role }) => ROLE_LABEL[role] },
    { key: 'status', header: 'Statut du rattachement', sort: sort('statut'), cell: (row) => <div><AffiliationStatusPill status={row.status} />{row.comment && <p className="mt-1 text-sm text-ink-soft">Réponse : « {row.comment} »</p>}</div> },
    { key: 'actions', header: 'Actions', cell: (row) => <RowActions {...row} /> },
  ]
  const isOpenTo = (row: MyAffiliation) => row.canLeave || row.canWithdraw
  const selection = { formId: FORM, name: 'affiliationIds', label: ({ structure }: MyAffiliation) => `Choisir ${structure.name}`, isOpenTo }
  return (
    <>
      <Table caption="Mes rattachements" captionHidden columns={columns} rows={rows} rowKey={(row) => row.id} selection={rows.some(isOpenTo) ? selection : undefined} />
      {rows.some(isOpenTo) && (
        <Form id={FORM} action={leaveStructures} note={false} aria-label="Supprimer plusieurs rattachements" className="no-print mt-4">
          <ConfirmSubmit look="secondary" label="Supprimer rattachement(s)" title="Supprimer les rattachements choisis ?">
            <p>Vous ne verrez plus les factures de ces structures, et les demandes en attente seront retirées. Pour revenir, il faudra qu’un gestionnaire l’accepte.</p>
          </ConfirmSubmit>
        </Form>
      )}
    </>
  )
}

function StructureName({ status, structure, service }: MyAffiliation) {
  return (
    <div>
      {status === 'VALIDEE' ? <Link className="text-link" href={routes.structure(structure.id)}>{structure.name}</Link> : structure.name}
      {service && <span className="block text-sm font-normal text-ink-soft">Service {service.code} – {service.name}</span>}
    </div>
  )
}

function RowActions({ id, structure, role, canLeave, canWithdraw }: MyAffiliation) {
  if (canWithdraw) {
    return (
      <Form action={withdrawRequest} note={false} aria-label={`Retirer la demande pour ${structure.name}`}>
        <input type="hidden" name="affiliationId" value={id} />
        <ConfirmSubmit look="secondary" label="Retirer la demande" title="Retirer cette demande ?">
          <p>Les gestionnaires de « {structure.name} » n’auront plus à y répondre. Vous pourrez en faire une autre.</p>
        </ConfirmSubmit>
      </Form>
    )
  }
  if (canLeave) {
    return (
      <Form action={leaveStructure} note={false} aria-label={`Supprimer le rattachement à ${structure.name}`}>
        <input type="hidden" name="affiliationId" value={id} />
        <ConfirmSubmit look="danger" label="Supprimer le rattachement" title="Supprimer ce rattachement ?">
          <p>Vous ne verrez plus les factures de « {structure.name} ». Pour y revenir, il faudra qu’un gestionnaire l’accepte.</p>
        </ConfirmSubmit>
      </Form>
    )
  }
  return <span className="text-sm text-ink-soft">{role === 'MAIN_MANAGER' ? 'Le gestionnaire principal reste rattaché.' : 'Aucune'}</span>
}

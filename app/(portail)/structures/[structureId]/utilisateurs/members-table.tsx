import { Send, UserMinus } from '@/components/ui/icons'
import { Link } from '@/components/ui/link'
import { ConfirmSubmit } from '@/components/form/confirm-submit'
import { Form } from '@/components/form/form'
import { SubmitButton } from '@/components/form/submit-button'
import { MemberStatePill } from '@/components/members/member-state'
import { RightsSummary } from '@/components/members/rights-summary'
import { InstantText } from '@/components/ui/date'
import { Table, type Column } from '@/components/ui/table'
import type { MemberTable } from '@/lib/members/model/member-table'
import type { MemberRow } from '@/lib/members/queries/list-members'
import { routes } from '@/lib/shared/routes'
import { tableHref, type SearchParams } from '@/lib/shared/table-params'
import { ROLE_LABEL } from '@/lib/structures/model/affiliation-status'
import { actOnMembers } from './actions'

const FORM_ID = 'utilisateurs-choisis'

/** The list of users (portal 4.4), with boxes for what is done to several at once. */
export function MembersTable({ structureId, rows, params, table }: { structureId: string; rows: MemberRow[]; params: SearchParams; table: MemberTable }) {
  const sort = (key: MemberTable['sort']) => {
    const current = table.sort === key ? table.direction : undefined
    return { href: tableHref(routes.users(structureId), params, { tri: key, sens: current === 'asc' ? 'desc' : 'asc' }), current }
  }
  const columns: Column<MemberRow>[] = [
    { key: 'name', header: 'Nom', rowHeader: true, sort: sort('nom'), cell: ({ id, firstName, lastName }) => <Link className="text-link" href={routes.user(structureId, id)}>{lastName} {firstName}</Link> },
    { key: 'email', header: 'Adresse électronique', sort: sort('email'), cell: ({ email }) => <span className="break-all">{email}</span> },
    { key: 'role', header: 'Rôle', sort: sort('role'), cell: ({ role }) => ROLE_LABEL[role] },
    { key: 'perimeter', header: 'Périmètre', cell: ({ services }) => (services.length === 0 ? 'Toute la structure' : services.map(({ code }) => code).join(', ')) },
    { key: 'rights', header: 'Espaces', cell: (row) => <RightsSummary role={row.role} rights={row.rights} places={row.services.length || 1} /> },
    { key: 'state', header: 'Compte', sort: sort('statut'), cell: ({ state }) => <MemberStatePill state={state} /> },
    { key: 'login', header: 'Connexion le', sort: sort('connexion'), cell: ({ lastLoginAt }) => (lastLoginAt ? <InstantText at={lastLoginAt} /> : <span className="text-ink-soft">Aucune</span>) },
  ]
  return (
    <>
      <Form action={actOnMembers} id={FORM_ID} note={false} className="no-print mb-4 space-y-3" aria-label="Agir sur les utilisateurs choisis">
        <input type="hidden" name="structureId" value={structureId} />
        <div className="flex flex-wrap items-center gap-3">
          <p className="text-sm text-ink-soft">Avec les utilisateurs choisis :</p>
          <SubmitButton look="secondary" name="intention" value="relancer" icon={<Send aria-hidden />}>Renvoyer l’activation</SubmitButton>
          <ConfirmSubmit look="danger" name="intention" value="retirer" icon={<UserMinus aria-hidden />} label="Retirer de la structure" title="Retirer ces utilisateurs de la structure ?">
            <p>Les personnes choisies ne verront plus rien de cette structure dès leur prochain clic. Ce qu’elles y ont fait reste. Chacune est prévenue par courriel.</p>
          </ConfirmSubmit>
        </div>
      </Form>
      <Table caption="Utilisateurs de la structure" captionHidden columns={columns} rows={rows} rowKey={({ id }) => id} selection={{ formId: FORM_ID, name: 'userIds', label: ({ firstName, lastName }) => `Choisir ${firstName} ${lastName}` }} />
    </>
  )
}

import type { Metadata } from 'next'
import Link from 'next/link'
import { PageShell } from '@/components/layout/page-shell'
import { StructureStatusPill } from '@/components/structures/structure-status'
import { ButtonLink } from '@/components/ui/button'
import { EmptyState } from '@/components/ui/empty-state'
import { Table } from '@/components/ui/table'
import { routes } from '@/lib/shared/routes'
import { ROLE_LABEL } from '@/lib/structures/model/affiliation-status'
import { formatIdentifier } from '@/lib/structures/model/identifiers'
import { identifierTypeLabel } from '@/lib/structures/model/identifier-types'
import { listMyStructures } from '@/lib/structures/queries/list-my-structures'

export const metadata: Metadata = { title: 'Mes structures' }

export default async function StructuresPage() {
  const structures = await listMyStructures({})
  return (
    <PageShell title="Mes structures" sentence="Les structures pour lesquelles vous travaillez, et ce que vous y êtes." actions={<ButtonLink href={routes.createStructure} look="main">Créer une structure</ButtonLink>}>
      {structures.length === 0 ? (
        <EmptyState title="Vous n’avez pas encore de structure" action={<ButtonLink href={routes.requestAffiliation}>Demander un rattachement</ButtonLink>}>
          Créez la fiche de votre entreprise, ou demandez à rejoindre une structure qui existe déjà.
        </EmptyState>
      ) : (
        <Table
          caption="Mes structures"
          captionHidden
          rows={structures}
          rowKey={(structure) => structure.id}
          columns={[
            { key: 'name', header: 'Raison sociale', rowHeader: true, cell: ({ id, name }) => <Link className="text-link" href={routes.structure(id)}>{name}</Link> },
            { key: 'identifier', header: 'Identifiant', cell: ({ identifierType, identifier }) => <span className="figures whitespace-nowrap">{formatIdentifier(identifierType, identifier)}</span> },
            { key: 'type', header: 'Type', cell: ({ identifierType }) => identifierTypeLabel(identifierType) },
            { key: 'status', header: 'Statut', cell: ({ status }) => <StructureStatusPill status={status} /> },
            { key: 'role', header: 'Rôle', cell: ({ roles }) => roles.map((role) => ROLE_LABEL[role]).join(', ') },
          ]}
        />
      )}
    </PageShell>
  )
}

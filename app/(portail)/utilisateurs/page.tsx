import type { Metadata } from 'next'
import { Link } from '@/components/ui/link'
import { redirect } from 'next/navigation'
import { PageShell } from '@/components/layout/page-shell'
import { ButtonLink } from '@/components/ui/button'
import { EmptyState } from '@/components/ui/empty-state'
import { Table } from '@/components/ui/table'
import { listManagedStructures } from '@/lib/members/queries/list-managed-structures'
import { routes } from '@/lib/shared/routes'
import { formatIdentifier } from '@/lib/structures/model/identifiers'

export const metadata: Metadata = { title: 'Utilisateurs' }

export default async function AllUsersPage() {
  const structures = await listManagedStructures({})
  const [only, second] = structures
  if (only && !second) redirect(routes.users(only.id))
  return (
    <PageShell title="Utilisateurs" sentence="Les structures dont vous êtes gestionnaire : choisissez celle dont vous voulez voir les utilisateurs.">
      {structures.length === 0 ? (
        <EmptyState title="Vous n’êtes gestionnaire d’aucune structure" action={<ButtonLink href={routes.structures}>Voir mes structures</ButtonLink>}>
          Les utilisateurs d’une structure sont gérés par son gestionnaire principal et ses gestionnaires secondaires.
        </EmptyState>
      ) : (
        <Table
          caption="Structures dont vous êtes gestionnaire"
          captionHidden
          rows={structures}
          rowKey={({ id }) => id}
          columns={[
            { key: 'name', header: 'Raison sociale', rowHeader: true, cell: ({ id, name }) => <Link className="text-link" href={routes.users(id)}>{name}</Link> },
            { key: 'identifier', header: 'Identifiant', cell: ({ identifier, identifierType }) => <span className="figures whitespace-nowrap">{formatIdentifier(identifierType, identifier)}</span> },
            { key: 'members', header: 'Utilisateurs', align: 'end', cell: ({ members }) => members },
          ]}
        />
      )}
    </PageShell>
  )
}

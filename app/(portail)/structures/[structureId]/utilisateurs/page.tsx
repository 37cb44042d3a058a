import { Download, Upload, UserPlus } from '@/components/ui/icons'
import type { Metadata } from 'next'
import { PageShell } from '@/components/layout/page-shell'
import { DoneMessage } from '@/components/structures/done-message'
import { StructureTabs } from '@/components/structures/structure-tabs'
import { ButtonLink } from '@/components/ui/button'
import { EmptyState } from '@/components/ui/empty-state'
import { TablePages } from '@/components/ui/table-pages'
import { parseMemberTable } from '@/lib/members/model/member-table'
import { listMembers } from '@/lib/members/queries/list-members'
import { listPlaces } from '@/lib/members/queries/list-places'
import { routes } from '@/lib/shared/routes'
import { tableHref, type SearchParams } from '@/lib/shared/table-params'
import { MembersFilter } from './members-filter'
import { MembersTable } from './members-table'

export const metadata: Metadata = { title: 'Utilisateurs' }

const DONE = {
  invitation: 'L’utilisateur est rattaché à la structure. Un courriel lui est envoyé.',
  retrait: 'L’utilisateur est retiré de la structure et prévenu par courriel.',
  retraits: 'Les utilisateurs sont retirés de la structure et prévenus par courriel.',
  copie: 'Les droits sont copiés. Ils valent dès maintenant.',
}

export default async function UsersPage({ params, searchParams }: { params: Promise<{ structureId: string }>; searchParams: Promise<SearchParams> }) {
  const [{ structureId }, { fait, ...query }] = await Promise.all([params, searchParams])
  const table = parseMemberTable(query)
  const [{ structure, services }, { rows, total }] = await Promise.all([listPlaces({ structureId }), listMembers({ structureId, table })])
  const path = routes.users(structureId)
  const download = (format: string) => tableHref(routes.exportUsers(structureId), query, { format, page: undefined, taille: undefined })
  return (
    <PageShell
      title="Utilisateurs"
      sentence={`Les personnes qui travaillent pour ${structure.name}, ce qu’elles y voient et ce qu’elles peuvent y faire. Tout changement vaut aussitôt.`}
      trail={[{ label: 'Mes structures', href: routes.structures }, { label: structure.name, href: routes.structure(structureId) }]}
      actions={<><ButtonLink href={routes.importUsers(structureId)} icon={<Upload aria-hidden />}>Importer un CSV</ButtonLink><ButtonLink href={routes.inviteUser(structureId)} look="main" icon={<UserPlus aria-hidden />}>Inviter un utilisateur</ButtonLink></>}
    >
      <StructureTabs structure={structure} current="users" />
      <DoneMessage done={fait} sentences={DONE} />
      <MembersFilter structureId={structureId} params={query} services={services} />
      {total === 0 ? (
        <EmptyState title="Aucun utilisateur ne correspond à ces filtres" action={<ButtonLink href={path}>Effacer les filtres</ButtonLink>} />
      ) : (
        <>
          <MembersTable structureId={structureId} rows={rows} params={query} table={table} />
          <TablePages label="Pages des utilisateurs" path={path} params={query} table={table} total={total} noun="utilisateur" />
          <p className="no-print mt-4 flex flex-wrap gap-3">
            <ButtonLink href={download('csv')} download icon={<Download aria-hidden />}>Exporter en CSV</ButtonLink>
            <ButtonLink href={download('xlsx')} download icon={<Download aria-hidden />}>Exporter en XLSX</ButtonLink>
          </p>
        </>
      )}
    </PageShell>
  )
}

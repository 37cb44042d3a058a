import type { Metadata } from 'next'
import { PageShell } from '@/components/layout/page-shell'
import { StructureTabs } from '@/components/structures/structure-tabs'
import { parseImportTable } from '@/lib/members/model/import/import-table'
import { getImport } from '@/lib/members/queries/get-import'
import { routes } from '@/lib/shared/routes'
import type { SearchParams } from '@/lib/shared/table-params'
import { ImportAnswer } from './import-answer'
import { ImportLines } from './import-lines'
import { ImportState } from './import-state'

export const metadata: Metadata = { title: 'Import d’utilisateurs' }

export default async function UserImportPage({ params, searchParams }: { params: Promise<{ structureId: string; importId: string }>; searchParams: Promise<SearchParams> }) {
  const [{ structureId, importId }, query] = await Promise.all([params, searchParams])
  const table = parseImportTable(query)
  const found = await getImport({ structureId, importId, table })
  const { structure, fileName, status } = found
  return (
    <PageShell
      title="Import d’utilisateurs"
      sentence={`« ${fileName} », pour ${structure.name}. Vous pouvez quitter cette page : l’import continue et se retrouve dans « Importer des utilisateurs ».`}
      trail={[{ label: 'Mes structures', href: routes.structures }, { label: structure.name, href: routes.structure(structureId) }, { label: 'Utilisateurs', href: routes.users(structureId) }, { label: 'Importer des utilisateurs', href: routes.importUsers(structureId) }]}
    >
      <StructureTabs structure={structure} current="users" />
      <div className="space-y-6">
        <ImportState found={found} />
        {status === 'ANALYSE' && <ImportAnswer found={found} />}
        {!['RECU', 'ILLISIBLE'].includes(status) && <ImportLines found={found} params={query} table={table} />}
      </div>
    </PageShell>
  )
}

import type { Metadata } from 'next'
import { LibraryView } from '@/components/attachments/library-view'
import { PageShell } from '@/components/layout/page-shell'
import { DoneMessage } from '@/components/structures/done-message'
import { StructureTabs } from '@/components/structures/structure-tabs'
import { parseLibraryTable } from '@/lib/attachments/model/library-table'
import { listLibrary } from '@/lib/attachments/queries/list-library'
import { routes } from '@/lib/shared/routes'
import { getStructureHeading } from '@/lib/structures/queries/get-structure-heading'
import { addToLibrary, removeFromLibrary } from './actions'

export const metadata: Metadata = { title: 'Pièces jointes de la structure' }

const DONE = { ajout: 'La pièce est ajoutée à la bibliothèque.', retrait: 'Les pièces choisies sont retirées de la bibliothèque.' }

/** The library of a structure: its members read it, those who write invoices fill it. */
export default async function LibraryPage({ params, searchParams }: PageProps<'/structures/[structureId]/pieces-jointes'>) {
  const [{ structureId }, { fait, ...query }] = await Promise.all([params, searchParams])
  const table = parseLibraryTable(query)
  const { rows, total } = await listLibrary({ structureId, table })
  const structure = await getStructureHeading({ structureId })
  return (
    <PageShell title={`Pièces jointes de ${structure.name}`} sentence="Les fichiers de la structure que vous joignez souvent à vos factures. Tous ses membres peuvent les lire et les joindre." trail={[{ label: 'Mes structures', href: routes.structures }]}>
      {structure.isWhole && <StructureTabs structure={structure} current="library" />}
      <DoneMessage done={fait} sentences={DONE} />
      <LibraryView path={routes.library(structureId)} params={query} table={table} rows={rows} total={total} structureId={structureId} doors={structure.canWriteLibrary ? { add: addToLibrary, remove: removeFromLibrary } : undefined} />
    </PageShell>
  )
}

import type { Metadata } from 'next'
import { LibraryView } from '@/components/attachments/library-view'
import { PageShell } from '@/components/layout/page-shell'
import { DoneMessage } from '@/components/structures/done-message'
import { parseLibraryTable } from '@/lib/attachments/model/library-table'
import { listOwnLibrary } from '@/lib/attachments/queries/list-library'
import { routes } from '@/lib/shared/routes'
import { addToOwnLibrary, removeFromOwnLibrary } from './actions'

export const metadata: Metadata = { title: 'Pièces jointes de mon compte' }

const DONE = { ajout: 'La pièce est ajoutée à votre bibliothèque.', retrait: 'Les pièces choisies sont retirées de votre bibliothèque.' }

/** « Pièces jointes » of the account (portal 2.6): nobody else sees them. */
export default async function AccountLibraryPage({ searchParams }: PageProps<'/mon-compte/pieces-jointes'>) {
  const { fait, ...params } = await searchParams
  const table = parseLibraryTable(params)
  const { rows, total } = await listOwnLibrary({ table })
  return (
    <PageShell title="Pièces jointes de mon compte" sentence="Vos fichiers, que vous seul voyez, à joindre aux factures de toutes vos structures." trail={[{ label: 'Mon compte', href: routes.account }]}>
      <DoneMessage done={fait} sentences={DONE} />
      <LibraryView path={routes.accountLibrary} params={params} table={table} rows={rows} total={total} doors={{ add: addToOwnLibrary, remove: removeFromOwnLibrary }} />
    </PageShell>
  )
}

import type { Metadata } from 'next'
import { PageShell } from '@/components/layout/page-shell'
import { FindingList } from '@/components/portal/finding-list'
import { ButtonLink } from '@/components/ui/button'
import { EmptyState } from '@/components/ui/empty-state'
import { SearchBox } from '@/components/layout/search-box'
import { searchPortal } from '@/lib/portal/model/search'

export const metadata: Metadata = { title: 'Recherche' }

/** More than anyone types; what is beyond is not read. */
const MAX_LENGTH = 200

export default async function SearchPage({ searchParams }: PageProps<'/recherche'>) {
  const { q } = await searchParams
  const question = [q ?? []].flat().join(' ').slice(0, MAX_LENGTH).trim()
  const findings = searchPortal(question)
  const count = findings.length > 1 ? `${findings.length} résultats` : '1 résultat'
  return (
    <PageShell title="Recherche" sentence="Cherchez une application, un article d’aide ou une actualité." width="reading">
      <SearchBox id="recherche-page" query={question} label="Votre recherche" />
      {question && findings.length > 0 && (
        <>
          <p role="status" className="mt-8 mb-3 text-ink-soft">{`${count} pour « ${question} »`}</p>
          <FindingList findings={findings} />
        </>
      )}
      {question && findings.length === 0 && (
        <div className="mt-8">
          <EmptyState title={`Rien ne correspond à « ${question} »`} action={<ButtonLink href="/aide">Parcourir l’aide</ButtonLink>}>
            Essayez avec moins de mots, ou des mots plus courants : « compte », « déposer », « statut ».
          </EmptyState>
        </div>
      )}
    </PageShell>
  )
}

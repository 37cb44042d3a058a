import { PageShell } from './page-shell'
import { SearchBox } from './search-box'

/** Nothing at this address, or nothing for this person: the same words for both. */
export function NotFoundPage() {
  return (
    <PageShell title="Page introuvable" sentence="L’adresse est fausse, la page n’existe plus, ou elle appartient à une structure qui n’est pas la vôtre." width="reading">
      <p className="mb-3">Cherchez ce qu’il vous faut, ou repartez de l’accueil.</p>
      <SearchBox id="recherche-page" label="Votre recherche" />
    </PageShell>
  )
}

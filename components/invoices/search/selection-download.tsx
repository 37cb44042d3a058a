import { Download } from '@/components/ui/icons'
import { buttonStyle } from '@/components/ui/button-style'
import { routes } from '@/lib/shared/routes'

export const SELECTION_FORM = 'telecharger-factures'

/** Under the results: the ticked invoices in one archive. A GET form: the browser saves the answer. */
export function SelectionDownload({ query }: { query: string }) {
  return (
    <form id={SELECTION_FORM} action={routes.searchArchive} method="get" aria-label="Télécharger les factures cochées" className="no-print mt-4 flex flex-wrap items-center gap-4">
      <input type="hidden" name="retour" value={query} />
      <button type="submit" className={buttonStyle('secondary')}>
        <Download aria-hidden />
        Télécharger les factures cochées (ZIP)
      </button>
      <label className="flex min-h-8 items-center gap-3">
        <input type="checkbox" name="pieces" value="oui" className="size-5 flex-none accent-pine" />
        <span>avec leurs pièces jointes</span>
      </label>
      <span className="text-sm text-ink-soft">120 Mo au plus.</span>
    </form>
  )
}

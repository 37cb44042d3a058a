import { ChevronLeft, ChevronRight, ExternalLink, ZoomIn, ZoomOut } from '@/components/ui/icons'
import { Button } from '@/components/ui/button'
import { buttonStyle } from '@/components/ui/button-style'

export const ZOOMS = [1, 1.25, 1.5, 2, 3] as const

interface ViewerToolbarProps {
  fileHref: string
  page: number
  pageCount: number
  zoom: number
  onPage: (page: number) => void
  onZoom: (zoom: number) => void
}

const SMALL = 'min-h-10 px-2.5'

/** Page and size of what is shown. */
export function ViewerToolbar({ fileHref, page, pageCount, zoom, onPage, onZoom }: ViewerToolbarProps) {
  const at = ZOOMS.findIndex((step) => step === zoom)
  const larger = ZOOMS[at + 1]
  const smaller = ZOOMS[at - 1]
  return (
    <div className="flex flex-wrap items-center gap-x-3 gap-y-2 border-b border-line p-2 text-sm">
      {pageCount > 1 && (
        <div className="flex items-center gap-1">
          <Button className={SMALL} icon={<ChevronLeft aria-hidden />} disabled={page === 1} onClick={() => onPage(page - 1)}>
            <span className="sr-only">Page précédente</span>
          </Button>
          <Button className={SMALL} icon={<ChevronRight aria-hidden />} disabled={page === pageCount} onClick={() => onPage(page + 1)}>
            <span className="sr-only">Page suivante</span>
          </Button>
        </div>
      )}
      <p role="status" className="figures">{`Page ${page} sur ${pageCount}`}</p>
      <div className="flex items-center gap-1">
        <Button className={SMALL} icon={<ZoomOut aria-hidden />} disabled={smaller === undefined} onClick={() => smaller !== undefined && onZoom(smaller)}>
          <span className="sr-only">Réduire</span>
        </Button>
        <span className="figures min-w-12 text-center" aria-live="polite">{`${Math.round(zoom * 100)} %`}</span>
        <Button className={SMALL} icon={<ZoomIn aria-hidden />} disabled={larger === undefined} onClick={() => larger !== undefined && onZoom(larger)}>
          <span className="sr-only">Agrandir</span>
        </Button>
      </div>
      <a href={fileHref} target="_blank" rel="noopener" className={buttonStyle('link', 'ml-auto')}>
        <ExternalLink aria-hidden />
        Ouvrir le PDF
        <span className="sr-only"> (nouvelle fenêtre)</span>
      </a>
    </div>
  )
}

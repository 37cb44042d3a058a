'use client'

import { useEffect, useId, useRef, useState } from 'react'
import { Alert } from '@/components/ui/alert'
import { PageCanvas } from './page-canvas'
import { PlaceMarks } from './place-marks'
import { usePlaces } from './placed'
import { useDocument, usePage } from './use-pdf'
import { useWidth } from './use-width'
import { ViewerToolbar } from './viewer-toolbar'
import { WordLayer } from './word-layer'

interface ViewerProps {
  fileHref: string
  name: string
  /** After a word was taken over: a phone goes back to the form. */
  onFilled?: () => void
}

/** The deposited PDF, page by page, with the values that were read outlined on it. */
export function Viewer({ fileHref, name, onFilled }: ViewerProps) {
  const { isForm, places, field } = usePlaces()
  const document = useDocument(fileHref)
  const [pageNumber, setPageNumber] = useState(1)
  const [zoom, setZoom] = useState(1)
  const hintId = useId()
  const [said, setSaid] = useState('')
  const [shownField, setShownField] = useState(field)
  const scroller = useRef<HTMLDivElement>(null)
  const [width, measure] = useWidth()
  const loaded = usePage(document, pageNumber)
  const current = places.find((place) => place.field === field?.name)

  // Taking a field in hand turns to the page of its value; turning pages by hand afterwards stays free.
  if (field !== shownField) {
    setShownField(field)
    setSaid('')
    if (current) setPageNumber(current.page)
  }

  const plain = loaded?.page.getViewport({ scale: 1 })
  const scale = plain && width > 0 ? (width / plain.width) * zoom : 0
  const isShown = loaded?.page.pageNumber === pageNumber
  const target = isShown && current?.page === pageNumber ? current : undefined

  useEffect(() => {
    const box = scroller.current
    if (!box || !target || scale === 0) return
    const [x, y, w, h] = target.box.map((length) => length * scale) as [number, number, number, number]
    box.scrollTo({ left: x + w / 2 - box.clientWidth / 2, top: y + h / 2 - box.clientHeight / 2, behavior: 'smooth' })
  }, [target, scale])

  if (document === null) {
    return (
      <Alert tone="warning" title="L’aperçu de ce PDF ne peut pas s’afficher ici.">
        <a href={fileHref} target="_blank" rel="noopener" className="text-link">
          Ouvrir le PDF dans une nouvelle fenêtre
        </a>
      </Alert>
    )
  }
  return (
    <div className="flex h-full min-h-0 flex-col overflow-hidden rounded-md border border-line bg-surface">
      <ViewerToolbar fileHref={fileHref} page={pageNumber} pageCount={document?.numPages ?? 1} zoom={zoom} onPage={setPageNumber} onZoom={setZoom} />
      {isForm && (
        <p id={hintId} role="status" className="min-h-7 border-b border-line px-3 py-1 text-sm text-ink-soft">
          {said || (field ? `Champ en main : ${field.label}. Choisissez un mot de la page pour le remplir.` : 'Placez-vous dans un champ : son emplacement s’affiche ici.')}
        </p>
      )}
      {/* Without words to choose (a scan, or no form beside it) nothing else inside lets the keyboard scroll. */}
      <div ref={scroller} className="relative min-h-0 flex-1 overflow-auto bg-line" role="group" aria-label="Page affichée" tabIndex={isForm && loaded?.words.length !== 0 ? -1 : 0}>
        <div ref={measure} className="absolute inset-x-0 h-0" />
        {loaded && plain && scale > 0 ? (
          <div className="relative mx-auto" style={{ width: plain.width * scale, height: plain.height * scale }}>
            <PageCanvas page={loaded.page} scale={scale} label={`${name}, page ${loaded.page.pageNumber}`} />
            <PlaceMarks places={places.filter((place) => place.page === loaded.page.pageNumber)} current={field?.name} scale={scale} />
            {isForm && (
              <WordLayer
                key={loaded.page.pageNumber}
                words={loaded.words}
                pageNumber={loaded.page.pageNumber}
                scale={scale}
                describedBy={hintId}
                onFill={(sentence) => {
                  setSaid(sentence)
                  if (field) onFilled?.()
                }}
              />
            )}
          </div>
        ) : (
          <p className="p-6 text-center text-ink-soft">Ouverture de l’aperçu…</p>
        )}
      </div>
    </div>
  )
}

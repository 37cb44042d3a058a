'use client'

import { FileText } from '@/components/ui/icons'
import { useEffect, useRef, useState, useSyncExternalStore } from 'react'
import { Button } from '@/components/ui/button'
import { latePart } from '@/components/ui/late-part'
import { usePlaces } from './placed'

const Viewer = latePart(() => import('./viewer').then((module) => module.Viewer))

const WIDE = '(min-width: 64rem)'
const subscribe = (onChange: () => void) => {
  const query = window.matchMedia(WIDE)
  query.addEventListener('change', onChange)
  return () => query.removeEventListener('change', onChange)
}
/** Is there room for the page beside the form? Unknown on the server. */
const useWide = () => useSyncExternalStore(subscribe, () => window.matchMedia(WIDE).matches, () => null)

interface InvoicePdfProps {
  fileHref: string
  /** File name, for the description of the page image. */
  name: string
}

/** The PDF beside the form, in view while scrolling; on a phone a button brings it over. Without JavaScript: a link. */
export function InvoicePdf({ fileHref, name }: InvoicePdfProps) {
  const isWide = useWide()
  return (
    <section aria-label="Facture PDF" className="no-print lg:h-full">
      <noscript>
        <a href={fileHref} className="text-link">
          Ouvrir le PDF
        </a>
      </noscript>
      {isWide === true && (
        <div className="sticky top-4 h-[calc(100dvh-2rem)]">
          <Viewer fileHref={fileHref} name={name} />
        </div>
      )}
      {isWide === false && <PhonePdf fileHref={fileHref} name={name} />}
    </section>
  )
}

function PhonePdf({ fileHref, name }: InvoicePdfProps) {
  const [open, setOpen] = useState(false)
  const { field, focusField } = usePlaces()
  const dialog = useRef<HTMLDialogElement>(null)
  useEffect(() => {
    if (open) dialog.current?.showModal()
  }, [open])
  const close = () => {
    dialog.current?.close()
    setOpen(false)
  }
  return (
    <>
      <Button data-bottom-edge className="fixed right-4 bottom-4 z-10 shadow-float" icon={<FileText aria-hidden />} aria-haspopup="dialog" onClick={() => setOpen(true)}>
        Voir la facture
      </Button>
      {open && (
        <dialog ref={dialog} aria-label="Facture PDF" onClose={close} className="h-dvh max-h-none w-screen max-w-none bg-paper p-2 text-ink">
          <div className="flex h-full flex-col gap-2">
            <Button onClick={close} className="self-end">
              Revenir au formulaire
            </Button>
            <div className="min-h-0 flex-1">
              <Viewer
                fileHref={fileHref}
                name={name}
                onFilled={() => {
                  close()
                  if (field) focusField()
                }}
              />
            </div>
          </div>
        </dialog>
      )}
    </>
  )
}

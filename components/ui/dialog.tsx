'use client'

import { X } from '@/components/ui/icons'
import { useEffect, useId, useRef, type ReactNode } from 'react'

interface DialogProps {
  open: boolean
  onClose: () => void
  title: string
  children: ReactNode
  /** Buttons, the safe one last in reading order. */
  actions?: ReactNode
  /** `alertdialog` for what must be answered. */
  role?: 'dialog' | 'alertdialog'
}

/** A window over the page: the browser's own <dialog>, which keeps the focus inside and gives it back. */
export function Dialog({ open, onClose, title, children, actions, role = 'dialog' }: DialogProps) {
  const dialog = useRef<HTMLDialogElement>(null)
  const titleId = useId()
  useEffect(() => {
    if (open && !dialog.current?.open) dialog.current?.showModal()
    if (!open && dialog.current?.open) dialog.current.close()
  }, [open])
  return (
    <dialog
      ref={dialog}
      role={role}
      aria-labelledby={titleId}
      onClose={onClose}
      onClick={(event) => event.target === event.currentTarget && onClose()}
      className="w-[min(36rem,calc(100vw-2rem))] rounded-md border border-line bg-surface p-0 text-left text-ink shadow-float"
    >
      <div className="p-4 sm:p-6">
        <div className="mb-3 flex items-start justify-between gap-4">
          <h2 id={titleId}>{title}</h2>
          <button type="button" onClick={onClose} className="-mt-1 -mr-1 inline-flex min-h-9 items-center gap-1 rounded-md px-2 text-sm text-ink-soft hover:bg-pine-wash">
            <X aria-hidden className="size-5" />
            Fermer
          </button>
        </div>
        <div className="space-y-3">{children}</div>
        {actions && <div className="mt-6 flex flex-wrap items-center gap-x-4 gap-y-3">{actions}</div>}
      </div>
    </dialog>
  )
}

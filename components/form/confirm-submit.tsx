'use client'

import { useState, type ReactNode } from 'react'
import { Button } from '@/components/ui/button'
import type { ButtonLook } from '@/components/ui/button-style'
import { Dialog } from '@/components/ui/dialog'
import { useFormPending } from './form-context'

interface ConfirmSubmitProps {
  /** The words of the button in the form and, by default, of the one in the window. */
  label: string
  title: string
  /** What will happen, in one or two sentences. */
  children: ReactNode
  confirmLabel?: string
  cancelLabel?: string
  look?: ButtonLook
  icon?: ReactNode
  name?: string
  value?: string
  form?: string
}

/** A submit button that asks first. Before JavaScript loads it submits at once: the server's rules decide in any case. */
export function ConfirmSubmit({ label, title, children, confirmLabel = label, cancelLabel = 'Annuler', look = 'main', icon, name, value, form }: ConfirmSubmitProps) {
  // Null until it is asked for the first time: a list has such a window for each of its rows.
  const [open, setOpen] = useState<boolean | null>(null)
  const pending = useFormPending()
  const close = () => setOpen(false)
  return (
    <>
      <Button
        type="submit"
        look={look}
        icon={icon}
        pending={pending}
        name={name}
        value={value}
        form={form}
        aria-haspopup="dialog"
        onClick={(event) => {
          event.preventDefault()
          setOpen(true)
        }}
      >
        {label}
      </Button>
      {open !== null && (
        <Dialog
          open={open}
          onClose={close}
          title={title}
          role="alertdialog"
          actions={
            <>
              <Button type="submit" look={look} name={name} value={value} form={form} onClick={close}>
                {confirmLabel}
              </Button>
              <Button onClick={close}>{cancelLabel}</Button>
            </>
          }
        >
          {children}
        </Dialog>
      )}
    </>
  )
}

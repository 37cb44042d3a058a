'use client'

import { Library, Paperclip } from '@/components/ui/icons'
import { useRouter } from 'next/navigation'
import { useContext, useId, useRef, useState, useTransition } from 'react'
import { Fieldset } from '@/components/form/fieldset'
import { controlId, FormContext } from '@/components/form/form-context'
import { Alert } from '@/components/ui/alert'
import { Button } from '@/components/ui/button'
import { latePart } from '@/components/ui/late-part'
import { IDLE, type FormState } from '@/lib/shared/form-state'
import { AttachmentList, type AttachmentRow } from './attachment-list'
import type { ReusableFile } from './library-choice'

/** A server action called by hand: it needs no earlier state. */
export type AttachmentDoor = (state: FormState<never>, form: FormData) => Promise<FormState>

export interface AttachmentsProps {
  invoiceId: string
  rows: AttachmentRow[]
  add: AttachmentDoor
  remove: AttachmentDoor
  /** Attaches copies of files of a library. */
  reuse: AttachmentDoor
  /** Files of the structure's library and of the account's own. */
  library: ReusableFile[]
  hint?: string
}

// Without JavaScript it cannot be opened: nothing of it is drawn on the server.
const NewAttachment = latePart(() => import('./new-attachment').then((module) => module.NewAttachment))
const LibraryChoice = latePart(() => import('./library-choice').then((module) => module.LibraryChoice))

/**
 * « Pièces jointes »: added and removed at once, each by its own door, without touching what is typed around them.
 * Its controls stand inside the invoice's form, whose door ignores them.
 */
export function AttachmentsBlock({ invoiceId, rows, add, remove, reuse, library, hint = 'Bon de commande, bon de livraison, attestation… La facture elle-même est déjà jointe.' }: AttachmentsProps) {
  const id = useId()
  const { formId } = useContext(FormContext)
  const router = useRouter()
  const panel = useRef<HTMLDivElement>(null)
  const [state, setState] = useState<FormState>(IDLE)
  const [open, setOpen] = useState<'file' | 'library' | null>(null)
  const [round, setRound] = useState(0)
  const [pending, start] = useTransition()

  const call = (action: AttachmentDoor, fill: (form: FormData) => void) => {
    if (pending) return
    const form = new FormData()
    form.set('invoiceId', invoiceId)
    fill(form)
    start(async () => {
      const answer = await action(IDLE, form).catch((): FormState => ({ status: 'refused', message: 'La connexion s’est interrompue. Rien n’a changé : réessayez.', stamp: Date.now() }))
      setState(answer)
      if (answer.status !== 'done') return
      setRound(round + 1)
      setOpen(null)
      router.refresh()
    })
  }
  const collect = (form: FormData) => {
    panel.current?.querySelectorAll<HTMLInputElement | HTMLSelectElement>('[name]').forEach((control) => {
      const [file] = control instanceof HTMLInputElement ? (control.files ?? []) : []
      const name = control.name.replace('attachment.', '')
      if (control.type === 'checkbox') {
        if (control.matches(':checked')) form.append(name, control.value)
      } else if (control.type !== 'file') form.set(name, control.value)
      else if (file) form.set(name, file)
    })
  }
  const errors = Object.fromEntries(Object.entries(state.fieldErrors ?? {}).map(([name, sentences]) => [`attachment.${name}`, sentences]))
  return (
    <Fieldset legend="Pièces jointes" hint={hint}>
      <FormContext value={{ formId: id, errors, values: {}, stamp: round, pending }}>
        <div id={controlId(formId, 'attachments')} tabIndex={-1}>
          <AttachmentList rows={rows} pending={pending} onRemove={(attachmentId) => call(remove, (form) => form.set('attachmentIds', attachmentId))} />
        </div>
        <div role="status">{state.status === 'done' && <Alert tone="success">{state.message}</Alert>}</div>
        {state.status === 'refused' && state.message && <Alert tone="error" live>{state.message}</Alert>}
        {open === 'file' && <NewAttachment key={round} panel={panel} pending={pending} onAdd={() => call(add, collect)} onClose={() => setOpen(null)} />}
        {open === 'library' && <LibraryChoice panel={panel} files={library} pending={pending} onAttach={() => call(reuse, collect)} onClose={() => setOpen(null)} />}
        {open === null && (
          <div className="flex flex-wrap gap-3">
            <Button icon={<Paperclip aria-hidden />} onClick={() => setOpen('file')}>
              Ajouter une pièce jointe
            </Button>
            <Button icon={<Library aria-hidden />} onClick={() => setOpen('library')}>
              Choisir dans une bibliothèque
            </Button>
          </div>
        )}
      </FormContext>
    </Fieldset>
  )
}

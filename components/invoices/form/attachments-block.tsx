'use client'

import { Paperclip } from 'lucide-react'
import { useRouter } from 'next/navigation'
import { useId, useRef, useState, useTransition } from 'react'
import { FileField } from '@/components/form/file-field'
import { Fieldset } from '@/components/form/fieldset'
import { FormContext } from '@/components/form/form-context'
import { SelectField } from '@/components/form/select-field'
import { TextField } from '@/components/form/text-field'
import { Alert } from '@/components/ui/alert'
import { Button } from '@/components/ui/button'
import { ACCEPTED_EXTENSIONS, MAX_DESCRIPTION_LENGTH } from '@/lib/attachments/model/attachment-rules'
import { ATTACHMENT_TYPES } from '@/lib/invoices/model/code-lists'
import { IDLE, type FormState } from '@/lib/shared/form-state'
import { AttachmentList, type AttachmentRow } from './attachment-list'

/** A server action called by hand: it needs no earlier state. */
export type AttachmentDoor = (state: FormState<never>, form: FormData) => Promise<FormState>

export interface AttachmentsProps {
  invoiceId: string
  rows: AttachmentRow[]
  add: AttachmentDoor
  remove: AttachmentDoor
}

const TYPES = Object.entries(ATTACHMENT_TYPES).map(([value, label]) => ({ value, label }))

/**
 * « Pièces jointes »: added and removed at once, each by its own door, without touching what is typed around them.
 * Its controls stand inside the invoice's form, whose door ignores them.
 */
export function AttachmentsBlock({ invoiceId, rows, add, remove }: AttachmentsProps) {
  const id = useId()
  const router = useRouter()
  const panel = useRef<HTMLDivElement>(null)
  const [state, setState] = useState<FormState>(IDLE)
  const [open, setOpen] = useState(false)
  const [round, setRound] = useState(0)
  const [pending, start] = useTransition()

  const call = (action: AttachmentDoor, fill: (form: FormData) => void) => {
    if (pending) return
    const form = new FormData()
    form.set('invoiceId', invoiceId)
    fill(form)
    start(async () => {
      const answer = await action(IDLE, form).catch((): FormState => ({ status: 'refused', message: 'La connexion s’est interrompue. Rien n’a changé : réessayez.', stamp: Date.now() }))
      setState(answer)
      if (answer.status !== 'done') return
      setRound(round + 1)
      setOpen(false)
      router.refresh()
    })
  }
  const collect = (form: FormData) => {
    panel.current?.querySelectorAll<HTMLInputElement | HTMLSelectElement>('[name]').forEach((control) => {
      const [file] = control instanceof HTMLInputElement ? (control.files ?? []) : []
      const name = control.name.replace('attachment.', '')
      if (control.type !== 'file') form.set(name, control.value)
      else if (file) form.set(name, file)
    })
  }
  const errors = Object.fromEntries(Object.entries(state.fieldErrors ?? {}).map(([name, sentences]) => [`attachment.${name}`, sentences]))
  return (
    <Fieldset legend="Pièces jointes" hint="Bon de commande, bon de livraison, attestation… La facture elle-même est déjà jointe.">
      <FormContext value={{ formId: id, errors, values: {}, stamp: round, pending }}>
        <AttachmentList rows={rows} pending={pending} onRemove={(attachmentId) => call(remove, (form) => form.set('attachmentIds', attachmentId))} />
        <div role="status">{state.status === 'done' && <Alert tone="success">{state.message}</Alert>}</div>
        {state.status === 'refused' && state.message && <Alert tone="error" live>{state.message}</Alert>}
        {open ? (
          <div ref={panel} key={round} role="group" aria-label="Nouvelle pièce jointe" className="space-y-5 rounded-md bg-paper p-4">
            <FileField name="attachment.file" label="Sélection de la pièce jointe" required accept={ACCEPTED_EXTENSIONS} hint="10 Mo au plus ; 50 caractères au plus pour le nom du fichier." />
            <TextField name="attachment.description" label="Désignation" required maxLength={MAX_DESCRIPTION_LENGTH} autoComplete="off" />
            <SelectField name="attachment.typeCode" label="Type de pièce jointe" required placeholder="Choisir…" choices={TYPES} />
            <div className="flex flex-wrap gap-3">
              <Button pending={pending} onClick={() => call(add, collect)}>
                {pending ? 'Ajout en cours…' : 'Ajouter'}
              </Button>
              <Button look="link" onClick={() => setOpen(false)}>
                Fermer sans ajouter
              </Button>
            </div>
          </div>
        ) : (
          <Button icon={<Paperclip aria-hidden />} onClick={() => setOpen(true)}>
            Ajouter une pièce jointe
          </Button>
        )}
      </FormContext>
    </Fieldset>
  )
}

'use client'

import type { RefObject } from 'react'
import { FileField } from '@/components/form/file-field'
import { SelectField } from '@/components/form/select-field'
import { TextField } from '@/components/form/text-field'
import { Button } from '@/components/ui/button'
import { ACCEPTED_EXTENSIONS, MAX_DESCRIPTION_LENGTH } from '@/lib/attachments/model/attachment-rules'
import { ATTACHMENT_TYPES } from '@/lib/invoices/model/code-lists'

const TYPES = Object.entries(ATTACHMENT_TYPES).map(([value, label]) => ({ value, label }))

interface NewAttachmentProps {
  /** Its controls stand inside the invoice's form and are read from here. */
  panel: RefObject<HTMLDivElement | null>
  pending: boolean
  onAdd: () => void
  onClose: () => void
}

/** The fields of one more file; loaded when somebody asks for them. */
export function NewAttachment({ panel, pending, onAdd, onClose }: NewAttachmentProps) {
  return (
    <div ref={panel} role="group" aria-label="Nouvelle pièce jointe" className="space-y-5 rounded-md bg-paper p-4">
      <FileField name="attachment.file" label="Sélection de la pièce jointe" required accept={ACCEPTED_EXTENSIONS} hint="10 Mo au plus ; 50 caractères au plus pour le nom du fichier." />
      <TextField name="attachment.description" label="Désignation" required maxLength={MAX_DESCRIPTION_LENGTH} autoComplete="off" />
      <SelectField name="attachment.typeCode" label="Type de pièce jointe" required placeholder="Choisir…" choices={TYPES} />
      <div className="flex flex-wrap gap-3">
        <Button pending={pending} onClick={onAdd}>
          {pending ? 'Ajout en cours…' : 'Ajouter'}
        </Button>
        <Button look="link" onClick={onClose}>
          Fermer sans ajouter
        </Button>
      </div>
    </div>
  )
}

'use client'

import type { RefObject } from 'react'
import { FieldNotes } from '@/components/form/field'
import { useFormField } from '@/components/form/form-context'
import { Button } from '@/components/ui/button'
import { routes } from '@/lib/shared/routes'

export interface ReusableFile {
  id: string
  /** Of the account; else of the structure. */
  isOwn: boolean
  description: string
  /** « Justificatif, kbis.pdf (312 Ko) ». */
  detail: string
}

interface LibraryChoiceProps {
  /** Its boxes stand inside the invoice's form and are read from here. */
  panel: RefObject<HTMLDivElement | null>
  files: ReusableFile[]
  pending: boolean
  onAttach: () => void
  onClose: () => void
}

/** « LISTE DES PIÈCES JOINTES DISPONIBLES » (portal 7.4): boxes of both libraries; loaded when somebody asks for them. */
export function LibraryChoice({ panel, files, pending, onAttach, onClose }: LibraryChoiceProps) {
  const { id, errors } = useFormField('attachment.entryIds')
  const groups = [
    { legend: 'Bibliothèque de la structure', files: files.filter(({ isOwn }) => !isOwn) },
    { legend: 'Bibliothèque de mon compte', files: files.filter(({ isOwn }) => isOwn) },
  ].filter((group) => group.files.length > 0)
  return (
    <div ref={panel} role="group" aria-label="Pièces de mes bibliothèques" className="space-y-5 rounded-md bg-paper p-4">
      {groups.length === 0 && (
        <p>
          Vos bibliothèques sont vides. Gardez-y ce que vous joignez souvent :{' '}
          <a href={routes.accountLibrary} target="_blank" className="text-link">pièces jointes de mon compte (nouvelle fenêtre)</a>.
        </p>
      )}
      {groups.map((group) => (
        <fieldset key={group.legend}>
          <legend className="mb-1 font-medium">{group.legend}</legend>
          {group.files.map(({ id: entryId, description, detail }) => (
            <label key={entryId} className="flex min-h-8 items-start gap-3 py-1">
              <input type="checkbox" name="attachment.entryIds" value={entryId} className="mt-0.5 size-5 flex-none accent-pine" />
              <span>
                {description} <span className="block text-sm break-all text-ink-soft">{detail}</span>
              </span>
            </label>
          ))}
        </fieldset>
      ))}
      <div role="alert">
        <FieldNotes id={id} errors={errors} />
      </div>
      <div className="flex flex-wrap gap-3">
        {groups.length > 0 && (
          <Button pending={pending} onClick={onAttach}>
            {pending ? 'Ajout en cours…' : 'Joindre les pièces choisies'}
          </Button>
        )}
        <Button look="link" onClick={onClose}>
          Fermer sans joindre
        </Button>
      </div>
    </div>
  )
}

'use client'

import { useState } from 'react'
import { useRouter } from 'next/navigation'
import { FormContext } from '@/components/form/form-context'
import { useHydrated } from '@/components/form/hydrated'
import { DropZone } from '@/components/invoices/deposit/drop-zone'
import { Alert } from '@/components/ui/alert'
import { lookAtFiles } from './look-at-files'
import { addToBatch, type AddFiles } from './use-batch'

interface AddFilesFormProps {
  add: AddFiles
  /** Key, structure, service and framework of the batch. */
  place: Record<string, string>
}

/** « Ajouter des fichiers »: more of them, or again those that never came. They leave as soon as they are chosen. */
export function AddFilesForm({ add, place }: AddFilesFormProps) {
  const router = useRouter()
  const hydrated = useHydrated()
  const [notes, setNotes] = useState<string[]>([])
  const [problem, setProblem] = useState<string | null>(null)
  if (!hydrated) return <p>Pour ajouter des fichiers à ce lot, activez JavaScript ; sans lui, déposez vos factures une à une. Ce qui est déjà arrivé se complète et s’envoie sans lui.</p>

  const take = async (files: File[], folders: string[]) => {
    const chosen = await lookAtFiles(files, folders)
    setNotes(chosen.notes)
    setProblem(null)
    if (chosen.files.length === 0) return
    const state = await addToBatch(add, place, chosen.files)
    setProblem(state.result ? null : (state.message ?? Object.values(state.fieldErrors ?? {}).flat().join(' ')))
    router.refresh()
  }
  return (
    <FormContext value={{ formId: 'ajout', errors: problem ? { files: [problem] } : {}, values: {}, stamp: 0, pending: false }}>
      <DropZone name="files" label="Ajouter des fichiers" multiple hint="Des PDF de 10 Mo au plus. Un fichier qui est déjà arrivé n’est pas déposé deux fois." onFiles={(files, folders) => void take(files, folders)}>
        <div role="status">
          {problem && <p className="sr-only">{problem}</p>}
          {notes.length > 0 && (
            <Alert tone="warning">
              {notes.map((note) => (
                <p key={note}>{note}</p>
              ))}
            </Alert>
          )}
        </div>
      </DropZone>
    </FormContext>
  )
}

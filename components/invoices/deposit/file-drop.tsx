'use client'

import { FileCheck2 } from '@/components/ui/icons'
import { useState } from 'react'
import { formatFileSize } from '@/lib/shared/file-size'
import { DropZone } from './drop-zone'
import { checkFile, type CheckedFile } from './file-check'

interface FileDropProps {
  name: string
  /** A file was chosen: what the browser found wrong with it, null when nothing. */
  onChecked: (problem: string | null) => void
  /** Several were chosen (else none of them), and the names of folders that were dropped. Absent where only one makes sense. */
  onMany?: (files: File[], folders: string[]) => void
}

const HINT = 'Le PDF de votre facture, 10 Mo au plus, sans mot de passe. Vous pouvez aussi le glisser ici. Un PDF qui contient du texte est lu pour vous.'
const MANY = ' Vous pouvez en choisir plusieurs, jusqu’à 100 : ils forment un lot.'

/** « Choix du fichier à importer »: a native control in a zone where files may be dropped; says at once what one file is. */
export function FileDrop({ name, onChecked, onMany }: FileDropProps) {
  const [chosen, setChosen] = useState<{ file: File; checked: CheckedFile } | null>(null)

  const look = async (files: File[], folders: string[]) => {
    const [file] = files
    const isMany = files.length > 1
    setChosen(null)
    onMany?.(isMany ? files : [], folders)
    if (!file || isMany) return onChecked(null)
    const checked = await checkFile(file).catch((): CheckedFile => ({ problem: 'Ce fichier ne peut pas être lu. Choisissez-le de nouveau.', format: '' }))
    setChosen({ file, checked })
    onChecked(checked.problem)
  }
  return (
    <DropZone name={name} label="Choix du fichier à importer" required multiple={onMany !== undefined} hint={onMany ? HINT + MANY : HINT} onFiles={(files, folders) => void look(files, folders)}>
      <div role="status">
        {chosen && !chosen.checked.problem && (
          <p className="mt-2 flex flex-wrap items-center gap-x-2 text-sm">
            <FileCheck2 aria-hidden className="size-5 flex-none text-green" />
            <span className="min-w-0 font-medium break-all">{chosen.file.name}</span>
            <span className="figures text-ink-soft">{formatFileSize(chosen.file.size)}</span>
            <span>
              Format de dépôt : <span className="font-medium">{chosen.checked.format}</span>
            </span>
          </p>
        )}
      </div>
    </DropZone>
  )
}

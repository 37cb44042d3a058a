'use client'

import { FileCheck2 } from 'lucide-react'
import { useRef, useState, type DragEvent } from 'react'
import { FileField } from '@/components/form/file-field'
import { formatFileSize } from '@/lib/shared/file-size'
import { checkFile, type CheckedFile } from './file-check'

interface FileDropProps {
  name: string
  /** A file was chosen: what the browser found wrong with it, null when nothing. */
  onChecked: (problem: string | null) => void
}

/** « Choix du fichier à importer »: a native control in a zone where a file may be dropped; says at once what it is. */
export function FileDrop({ name, onChecked }: FileDropProps) {
  const zone = useRef<HTMLDivElement>(null)
  const [isOver, setIsOver] = useState(false)
  const [chosen, setChosen] = useState<{ file: File; checked: CheckedFile } | null>(null)

  const look = async (file: File | undefined) => {
    setChosen(null)
    if (!file) return onChecked(null)
    const checked = await checkFile(file).catch((): CheckedFile => ({ problem: 'Ce fichier ne peut pas être lu. Choisissez-le de nouveau.', format: '' }))
    setChosen({ file, checked })
    onChecked(checked.problem)
  }
  const drop = (event: DragEvent) => {
    event.preventDefault()
    setIsOver(false)
    const control = zone.current?.querySelector<HTMLInputElement>('input[type=file]')
    const [file] = event.dataTransfer.files
    if (!control || !file) return
    const one = new DataTransfer()
    one.items.add(file)
    control.files = one.files
    void look(file)
  }
  return (
    <div
      ref={zone}
      onDragOver={(event) => {
        event.preventDefault()
        setIsOver(true)
      }}
      onDragLeave={() => setIsOver(false)}
      onDrop={drop}
      className={`-m-2 rounded-md p-2 ${isOver ? 'bg-pine-wash outline-2 outline-pine outline-dashed' : ''}`}
    >
      <FileField
        name={name}
        label="Choix du fichier à importer"
        required
        accept="application/pdf,.pdf"
        hint="Le PDF de votre facture, 10 Mo au plus, sans mot de passe. Vous pouvez aussi le glisser ici. Un PDF qui contient du texte est lu pour vous."
        onChange={(event) => void look(event.target.files?.[0])}
      />
      <div role="status">
        {chosen && !chosen.checked.problem && (
          <p className="mt-2 flex flex-wrap items-center gap-x-2 text-sm">
            <FileCheck2 aria-hidden className="size-5 flex-none text-green" />
            <span className="min-w-0 font-medium break-all">{chosen.file.name}</span>
            <span className="figures text-ink-soft">{formatFileSize(chosen.file.size)}</span>
            <span>
              Format de dépôt : <span className="font-medium">{chosen.checked.format}</span>
            </span>
          </p>
        )}
      </div>
    </div>
  )
}

'use client'

import { useRef, useState, type DragEvent, type ReactNode } from 'react'
import { FileField } from '@/components/form/file-field'

export interface DropZoneProps {
  name: string
  label: string
  hint: string
  required?: boolean
  multiple?: boolean
  /** Files were chosen or dropped; `folders` are the names of what was dropped and is no file. */
  onFiles: (files: File[], folders: string[]) => void
  children?: ReactNode
}

/** A native control in a zone where files may be dropped; the control then holds what was dropped. */
export function DropZone({ name, label, hint, required, multiple = false, onFiles, children }: DropZoneProps) {
  const zone = useRef<HTMLDivElement>(null)
  const [isOver, setIsOver] = useState(false)
  const drop = (event: DragEvent) => {
    event.preventDefault()
    setIsOver(false)
    const control = zone.current?.querySelector<HTMLInputElement>('input[type=file]')
    const { files, folders } = droppedIn(event.dataTransfer)
    const taken = multiple ? files : files.slice(0, 1)
    if (!control || taken.length + folders.length === 0) return
    const held = new DataTransfer()
    for (const file of taken) held.items.add(file)
    control.files = held.files
    onFiles(taken, folders)
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
      <FileField name={name} label={label} required={required} multiple={multiple} accept="application/pdf,.pdf" hint={hint} onChange={(event) => onFiles([...(event.target.files ?? [])], [])} />
      {children}
    </div>
  )
}

/** A browser gives a dropped folder as a file that cannot be read: it is told apart here. */
function droppedIn(transfer: DataTransfer): { files: File[]; folders: string[] } {
  const folders = [...transfer.items].flatMap((one) => {
    const entry = one.webkitGetAsEntry()
    return entry?.isDirectory ? [entry.name] : []
  })
  return { files: [...transfer.files].filter(({ name }) => !folders.includes(name)), folders }
}

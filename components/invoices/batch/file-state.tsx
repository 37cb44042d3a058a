'use client'

import type { ComponentProps } from 'react'
import { CircleCheck, CircleX, Clock, CloudUpload, FilePenLine, RotateCw, ScanText, Send, TriangleAlert, X, type IconComponent } from '@/components/ui/icons'
import { Button } from '@/components/ui/button'
import { StatusPill, type StatusTone } from '@/components/ui/status-pill'
import type { BatchFileState } from '@/lib/deposits/model/batch'
import { cancel, retry } from './upload-queue'
import { useUpload } from './use-batch'

const STATES: Record<BatchFileState, { tone: StatusTone; icon: IconComponent; label: string }> = {
  awaited: { tone: 'neutral', icon: Clock, label: 'En attente' },
  reading: { tone: 'busy', icon: ScanText, label: 'Lecture de l’image' },
  toComplete: { tone: 'todo', icon: FilePenLine, label: 'À compléter' },
  ready: { tone: 'good', icon: CircleCheck, label: 'Prête' },
  sending: { tone: 'busy', icon: Send, label: 'Envoi au destinataire' },
  sent: { tone: 'good', icon: Send, label: 'Envoyée' },
  refused: { tone: 'refused', icon: CircleX, label: 'Refusée' },
}

/** Short labels in a narrow column: they stay on one line. */
const Pill = (props: ComponentProps<typeof StatusPill>) => (
  <span className="whitespace-nowrap">
    <StatusPill {...props} />
  </span>
)

interface FileStateProps {
  fileId: string
  name: string
  state: BatchFileState
}

/** Where a file stands; while it is on its way, what this browser knows of it. */
export function FileState({ fileId, name, state }: FileStateProps) {
  const upload = useUpload(fileId)
  const { tone, icon, label } = STATES[state]
  if (state !== 'awaited' || !upload || upload.at === 'waiting') return <Pill tone={tone} icon={icon} label={label} />
  if (upload.at === 'settled') return <Pill tone="busy" icon={CircleCheck} label="Lue" />
  if (upload.at === 'reading') return <Pill tone="busy" icon={ScanText} label="Lecture" />
  if (upload.at === 'sending') {
    return (
      <span className="inline-flex flex-wrap items-center gap-2">
        <Pill tone="busy" icon={CloudUpload} label={`Envoi du fichier, ${Math.round(upload.share * 100)}\u00a0%`} />
        <Button look="link" icon={<X aria-hidden />} aria-label={`Interrompre l’envoi de ${name}`} onClick={() => cancel(fileId)}>
          Interrompre
        </Button>
      </span>
    )
  }
  return (
    <span className="block max-w-80 space-y-1">
      <Pill tone="todo" icon={TriangleAlert} label="Envoi interrompu" />
      <span className="block text-sm text-ink-soft">{upload.message}</span>
      <Button look="link" icon={<RotateCw aria-hidden />} aria-label={`Réessayer l’envoi de ${name}`} onClick={() => retry(fileId)}>
        Réessayer
      </Button>
    </span>
  )
}

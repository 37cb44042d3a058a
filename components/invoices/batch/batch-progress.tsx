'use client'

import { RotateCw } from '@/components/ui/icons'
import { useState } from 'react'
import { Alert } from '@/components/ui/alert'
import { Button } from '@/components/ui/button'
import { ProgressBar } from '@/components/ui/progress-bar'
import { retry } from './upload-queue'
import { useUploads } from './use-batch'

interface BatchProgressProps {
  done: number
  total: number
  /** « 12 prêtes, 5 à compléter » */
  summary: string
  /** Ids of the files that have not come. */
  awaited: string[]
}

/** Said aloud at each tenth only: a voice at every file would drown everything else. */
const stepOf = (done: number, total: number) => (total === 0 ? 0 : Math.floor((done / total) * 10))

/** How far the batch is, from the server's lines and from what this browser is sending; says what to do with files that never came. */
export function BatchProgress({ done, total, summary, awaited }: BatchProgressProps) {
  const { underWay, failed, settled } = useUploads(awaited)
  const read = done + settled
  const missing = awaited.length - underWay - failed - settled
  const sentence = `${read} sur ${total} ${read > 1 ? 'lues' : 'lue'}`
  const [said, setSaid] = useState({ step: stepOf(read, total), sentence })
  const step = stepOf(read, total)
  if (step !== said.step) setSaid({ step, sentence })
  return (
    <div className="space-y-4">
      {total > 0 && <ProgressBar label="Lecture du lot" value={read} max={total} sentence={sentence} />}
      {summary && <p>{summary}.</p>}
      <p role="status" className="sr-only">
        {`${said.sentence}. ${step === 10 ? summary : ''}`}
      </p>
      {failed > 0 && (
        <Alert tone="warning" live title={failed > 1 ? `${failed} envois se sont interrompus.` : 'Un envoi s’est interrompu.'}>
          <p>Vérifiez votre connexion. Rien n’est perdu, et rien ne sera déposé deux fois.</p>
          <Button icon={<RotateCw aria-hidden />} onClick={() => retry()}>
            {failed > 1 ? 'Réessayer tous les envois' : 'Réessayer l’envoi'}
          </Button>
        </Alert>
      )}
      {missing > 0 && underWay === 0 && (
        <Alert tone="warning" title={missing > 1 ? `${missing} fichiers ne sont pas encore arrivés.` : 'Un fichier n’est pas encore arrivé.'}>
          <p>L’envoi s’est arrêté avec la page qui l’avait commencé. Choisissez de nouveau les mêmes fichiers ci-dessous : seuls ceux qui manquent sont envoyés.</p>
        </Alert>
      )}
    </div>
  )
}

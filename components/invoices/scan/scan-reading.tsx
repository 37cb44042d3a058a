'use client'

import { ScanText, X } from 'lucide-react'
import { useEffect, useEffectEvent, useRef, useState } from 'react'
import { Form } from '@/components/form/form'
import { SubmitButton } from '@/components/form/submit-button'
import { usePlaces } from '@/components/invoices/pdf-viewer/places'
import { Alert } from '@/components/ui/alert'
import { Button } from '@/components/ui/button'
import { ProgressBar } from '@/components/ui/progress-bar'
import type { FormAction } from '@/lib/shared/form-state'
import { readScan } from './read-stream'
import { ScanSummary } from './scan-summary'

interface ScanReadingProps {
  /** The server action, for the page without JavaScript. */
  action: FormAction
  depositId: string
}

type State = { at: 'waiting' | 'cancelled' } | { at: 'reading'; shares: number[] } | { at: 'failed'; sentence: string } | { at: 'done'; sureness: number[] }

/** A deposit without text: its images are read while the form is already in use, page by page, until somebody cancels. */
export function ScanReading({ action, depositId }: ScanReadingProps) {
  const { fillAll } = usePlaces()
  const [state, setState] = useState<State>({ at: 'waiting' })
  const [attempt, setAttempt] = useState(1)
  const running = useRef<AbortController>(undefined)

  const read = useEffectEvent(async (signal: AbortSignal) => {
    setState({ at: 'reading', shares: [] })
    const end = await readScan(depositId, signal, (shares) => !signal.aborted && setState({ at: 'reading', shares }))
    if (signal.aborted || end === null) return
    setState(typeof end === 'string' ? { at: 'failed', sentence: end } : { at: 'done', sureness: fillAll(end.values, end.places).map(({ fromImage }) => fromImage ?? 0) })
  })
  useEffect(() => {
    const mine = new AbortController()
    running.current = mine
    void read(mine.signal)
    return () => mine.abort()
  }, [attempt])

  const cancel = () => {
    running.current?.abort()
    setState({ at: 'cancelled' })
  }
  if (state.at === 'done') return <ScanSummary sureness={state.sureness} live />
  if (state.at === 'reading') return <ScanProgress shares={state.shares} onCancel={cancel} />
  return (
    <Alert tone="warning" live={state.at !== 'waiting'} title={state.at === 'cancelled' ? 'La lecture de l’image est annulée.' : 'Ce PDF ne contient pas de texte : c’est sans doute un document numérisé.'}>
      <p>{state.at === 'failed' ? state.sentence : 'Remplissez le formulaire d’après la facture, ou faites lire l’image : les valeurs trouvées rempliront les champs encore vides et seront à vérifier.'}</p>
      <Form action={action} note={false} aria-label="Lecture de l’image">
        <input type="hidden" name="invoiceId" value={depositId} />
        {state.at === 'waiting' ? (
          <SubmitButton look="secondary" icon={<ScanText aria-hidden />}>
            Lire l’image
          </SubmitButton>
        ) : (
          <Button icon={<ScanText aria-hidden />} onClick={() => setAttempt(attempt + 1)}>
            Lire l’image
          </Button>
        )}
      </Form>
    </Alert>
  )
}

/** One bar for each page, and a way out. */
function ScanProgress({ shares, onCancel }: { shares: number[]; onCancel: () => void }) {
  return (
    <section aria-label="Lecture de l’image" className="space-y-4 rounded-md border border-read-line bg-read-wash p-4">
      <div>
        <p role="status" className="font-semibold">
          Ce PDF est une image : lecture en cours
        </p>
        <p>Vous pouvez déjà remplir le formulaire. Ce qui sera lu ne remplacera rien de ce que vous avez saisi.</p>
      </div>
      {shares.length === 0 && <ProgressBar label="Préparation de la lecture" />}
      {shares.map((share, index) => (
        <ProgressBar key={index} label={`Page ${index + 1} sur ${shares.length}`} value={Math.round(share * 100)} sentence={share >= 1 ? 'lue' : `${Math.round(share * 100)} %`} />
      ))}
      <Button icon={<X aria-hidden />} onClick={onCancel}>
        Annuler la lecture
      </Button>
    </section>
  )
}

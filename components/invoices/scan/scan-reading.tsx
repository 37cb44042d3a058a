'use client'

import { ScanText, X } from '@/components/ui/icons'
import { useEffect, useEffectEvent, useRef, useState } from 'react'
import { Form } from '@/components/form/form'
import { useHydrated } from '@/components/form/hydrated'
import { SubmitButton } from '@/components/form/submit-button'
import { usePlaces } from '@/components/invoices/pdf-viewer/placed'
import { Alert } from '@/components/ui/alert'
import { Button } from '@/components/ui/button'
import { ProgressBar } from '@/components/ui/progress-bar'
import type { ScanFound } from '@/lib/deposits/model/scan-message'
import type { FormAction } from '@/lib/shared/form-state'
import { readScan } from './read-stream'
import { ScanSummary } from './scan-summary'

interface ScanReadingProps {
  /** The server action, for the page without JavaScript. */
  action: FormAction
  depositId: string
}

type State = { at: 'cancelled' } | { at: 'reading'; shares: number[] } | { at: 'failed'; sentence: string } | { at: 'done'; sureness: number[] }

const BEGUN: State = { at: 'reading', shares: [] }

/** A deposit without text: its images are read while the form is already in use, page by page, until somebody cancels. */
export function ScanReading({ action, depositId }: ScanReadingProps) {
  const { fillAll } = usePlaces()
  const hydrated = useHydrated()
  const [state, setState] = useState<State>(BEGUN)
  const [attempt, setAttempt] = useState(1)
  const running = useRef<AbortController>(undefined)

  const settle = useEffectEvent((end: ScanFound | string | null, signal: AbortSignal) => {
    if (signal.aborted || end === null) return
    setState(typeof end === 'string' ? { at: 'failed', sentence: end } : { at: 'done', sureness: fillAll(end.values, end.places).map(({ fromImage }) => fromImage ?? 0) })
  })
  useEffect(() => {
    const mine = new AbortController()
    running.current = mine
    void readScan(depositId, mine.signal, (shares) => !mine.signal.aborted && setState({ at: 'reading', shares })).then((end) => settle(end, mine.signal))
    return () => mine.abort()
  }, [attempt, depositId])

  const cancel = () => {
    running.current?.abort()
    setState({ at: 'cancelled' })
  }
  const again = () => {
    setState(BEGUN)
    setAttempt(attempt + 1)
  }
  if (!hydrated) return <WithoutScript action={action} depositId={depositId} />
  if (state.at === 'done') return <ScanSummary sureness={state.sureness} live />
  if (state.at === 'reading') return <ScanProgress shares={state.shares} onCancel={cancel} />
  return (
    <Alert tone="warning" live title={state.at === 'cancelled' ? 'La lecture de l’image est annulée.' : 'L’image n’est pas lue.'}>
      <p>{state.at === 'failed' ? state.sentence : OFFER}</p>
      <Button icon={<ScanText aria-hidden />} onClick={again}>
        Lire l’image
      </Button>
    </Alert>
  )
}

const OFFER = 'Remplissez le formulaire d’après la facture, ou faites lire l’image : les valeurs trouvées rempliront les champs encore vides et seront à vérifier.'

function WithoutScript({ action, depositId }: ScanReadingProps) {
  return (
    <Alert tone="warning" title="Ce PDF ne contient pas de texte : c’est sans doute un document numérisé.">
      <p>{OFFER}</p>
      <Form action={action} note={false} aria-label="Lecture de l’image">
        <input type="hidden" name="invoiceId" value={depositId} />
        <SubmitButton look="secondary" icon={<ScanText aria-hidden />}>
          Lire l’image
        </SubmitButton>
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

import { CircleCheck, LoaderCircle, TriangleAlert } from '@/components/ui/icons'
import { Alert } from '@/components/ui/alert'
import type { SavingState } from './autosave'

const HOUR = new Intl.DateTimeFormat('fr-FR', { hour: '2-digit', minute: '2-digit' })

/** « enregistré à 14:32 », beside the buttons; said aloud only when something is in the way. */
export function SavingNote({ state }: { state: SavingState }) {
  if (state.kind === 'stopped') return null
  const isWaiting = state.kind === 'waiting'
  return (
    <p role={isWaiting ? 'status' : undefined} className={`flex items-center gap-1.5 text-sm ${isWaiting ? 'font-medium text-amber' : 'text-ink-soft'}`}>
      {state.kind === 'saving' && <LoaderCircle aria-hidden className="size-4 animate-spin" />}
      {state.kind === 'saved' && <CircleCheck aria-hidden className="size-4 text-green" />}
      {isWaiting && <TriangleAlert aria-hidden className="size-4" />}
      {state.kind === 'saving' && 'Enregistrement…'}
      {state.kind === 'saved' && `Brouillon enregistré à ${HOUR.format(state.at)}. Facture non envoyée.`}
      {isWaiting && `Pas encore enregistré : ${state.sentence}`}
    </p>
  )
}

/** The saving has stopped, because somebody else changed the draft or because it did not work: what is typed stays in the page. */
export function SavingStopped({ state }: { state: SavingState }) {
  if (state.kind !== 'stopped') return null
  return (
    <Alert tone="error" title="L’enregistrement automatique est arrêté" live>
      <p>{state.sentence}</p>
    </Alert>
  )
}

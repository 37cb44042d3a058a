import type { IconComponent } from '@/components/ui/icons'

/** neutral: in hand of nobody yet; busy: on its way; todo: the supplier must act; refused; good: accepted or paid. */
export type StatusTone = 'neutral' | 'busy' | 'todo' | 'refused' | 'good'

const TONES: Record<StatusTone, string> = {
  neutral: 'border-field bg-surface text-ink-soft',
  busy: 'border-read-line bg-read-wash text-ink',
  todo: 'border-amber bg-amber-wash text-amber',
  refused: 'border-red bg-red-wash text-red',
  good: 'border-green bg-green-wash text-green',
}

interface StatusPillProps {
  tone: StatusTone
  icon: IconComponent
  /** The official label, never shortened. */
  label: string
}

/** The status of an invoice, a mandate, a structure: icon and official words, never colour alone. */
export function StatusPill({ tone, icon: Icon, label }: StatusPillProps) {
  return (
    <span className={`pill ${TONES[tone]}`}>
      <Icon aria-hidden />
      {label}
    </span>
  )
}

import { CircleAlert, CircleCheck, Info, TriangleAlert } from '@/components/ui/icons'
import type { ReactNode } from 'react'

export type AlertTone = 'info' | 'success' | 'warning' | 'error'

const TONES = {
  info: { icon: Info, word: 'Information', box: 'border-read-line bg-read-wash', ink: 'text-read-line' },
  success: { icon: CircleCheck, word: 'Réussite', box: 'border-green bg-green-wash', ink: 'text-green' },
  warning: { icon: TriangleAlert, word: 'Attention', box: 'border-amber bg-amber-wash', ink: 'text-amber' },
  error: { icon: CircleAlert, word: 'Erreur', box: 'border-red bg-red-wash', ink: 'text-red' },
} as const

interface AlertProps {
  tone?: AlertTone
  title?: ReactNode
  /** Say it aloud when it appears: only for what answers the user's last gesture. */
  live?: boolean
  children?: ReactNode
}

/** A framed message: what is the case, and what to do. */
export function Alert({ tone = 'info', title, live = false, children }: AlertProps) {
  const { icon: Icon, word, box, ink } = TONES[tone]
  return (
    <div role={live ? (tone === 'error' ? 'alert' : 'status') : undefined} className={`flex gap-3 rounded-md border p-4 ${box}`}>
      <Icon aria-hidden className={`mt-0.5 size-5 flex-none ${ink}`} />
      <div className="min-w-0 space-y-1">
        <span className="sr-only">{`${word} : `}</span>
        {title && <p className="font-semibold">{title}</p>}
        {children && <div className="space-y-2">{children}</div>}
      </div>
    </div>
  )
}

import { CircleAlert, CircleMinus } from '@/components/ui/icons'
import type { Obligations } from '@/lib/directory/model/obligations'

/** What an invoice to this recipient must carry, in plain words. */
export function ObligationsList({ obligations }: { obligations: Obligations }) {
  return (
    <ul className="space-y-2">
      {obligations.sentences.map((sentence) => {
        const isDuty = !sentence.includes('facultatif')
        const Icon = isDuty ? CircleAlert : CircleMinus
        return (
          <li key={sentence} className="flex items-start gap-2">
            <Icon aria-hidden className={`mt-0.5 size-5 flex-none ${isDuty ? 'text-amber' : 'text-ink-soft'}`} />
            <span className={isDuty ? 'font-medium' : ''}>{sentence}</span>
          </li>
        )
      })}
    </ul>
  )
}

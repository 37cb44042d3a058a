import { CircleAlert, CircleCheck, TriangleAlert } from '@/components/ui/icons'
import { FieldLink } from '@/components/form/field-link'
import type { CheckPoint, PointState } from '@/lib/invoices/model/check-list'

export const STATES: Record<PointState, { word: string; icon: typeof CircleCheck; ink: string }> = {
  good: { word: 'Bon', icon: CircleCheck, ink: 'text-green' },
  doubtful: { word: 'À vérifier', icon: TriangleAlert, ink: 'text-amber' },
  wrong: { word: 'À corriger', icon: CircleAlert, ink: 'text-red' },
}

/** « 2 points à corriger, 1 à vérifier » */
export function summaryOf(points: readonly CheckPoint[]): { state: PointState; sentence: string } {
  const count = (state: PointState) => points.filter((point) => point.state === state).length
  const [wrong, doubtful] = [count('wrong'), count('doubtful')]
  const toMend = `${wrong} point${wrong > 1 ? 's' : ''} à corriger`
  if (wrong > 0) return { state: 'wrong', sentence: doubtful > 0 ? `${toMend}, ${doubtful} à vérifier` : toMend }
  return doubtful > 0 ? { state: 'doubtful', sentence: `Rien à corriger, ${doubtful} point${doubtful > 1 ? 's' : ''} à vérifier` } : { state: 'good', sentence: 'Tout est bon' }
}

/** Every point with its state in words, what is wrong about it, and the way to its field. */
export function CheckList({ points }: { points: readonly CheckPoint[] }) {
  return (
    <ul className="divide-y divide-line">
      {points.map((point) => (
        <Point key={point.id} {...point} />
      ))}
    </ul>
  )
}

function Point({ title, state, sentence, findings, more }: CheckPoint) {
  const { word, icon: Icon, ink } = STATES[state]
  return (
    <li className="grid gap-x-4 gap-y-1 py-2 sm:grid-cols-[13rem_1fr]">
      <p className="flex items-start gap-2 font-medium">
        <Icon aria-hidden className={`mt-0.5 size-5 flex-none ${ink}`} />
        {title}
      </p>
      <div className="min-w-0 text-sm max-sm:pl-7">
        <p>
          <span className={`font-medium ${ink}`}>{word}</span>
          {sentence && <span className="text-ink-soft">{` : ${sentence}`}</span>}
        </p>
        {findings.length > 0 && (
          <ul className="mt-1 space-y-1">
            {findings.map((finding) => (
              <Finding key={`${finding.field}-${finding.sentence}`} {...finding} />
            ))}
            {more > 0 && <li>{more > 1 ? `Et ${more} autres points semblables.` : 'Et un autre point semblable.'}</li>}
          </ul>
        )}
      </div>
    </li>
  )
}

function Finding({ sentence, field, link }: CheckPoint['findings'][number]) {
  return (
    <li>
      {field ? <FieldLink name={field} className="text-link inline-flex min-h-6 items-center">{sentence}</FieldLink> : sentence}
      {link && (
        <>
          {' '}
          {/* Beside the form, so that what is typed stays. */}
          <a href={link.href} target="_blank" rel="noreferrer" className="text-link inline-flex min-h-6 items-center">
            {link.label}
            <span className="sr-only"> (nouvel onglet)</span>
          </a>
        </>
      )}
    </li>
  )
}

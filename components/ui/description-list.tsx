import type { ReactNode } from 'react'

export interface Description {
  term: string
  /** Nothing known: a dash is shown, with « non renseigné » for those who listen. */
  value?: ReactNode
}

/** Names and values of one thing: a structure, an invoice, a recap before sending. */
export function DescriptionList({ descriptions }: { descriptions: Description[] }) {
  return (
    <dl className="divide-y divide-line">
      {descriptions.map(({ term, value }) => (
        <div key={term} className="grid gap-x-6 py-2.5 sm:grid-cols-[minmax(11rem,2fr)_3fr]">
          <dt className="text-ink-soft">{term}</dt>
          <dd className="min-w-0">
            {value ?? (
              <>
                <span aria-hidden>–</span>
                <span className="sr-only">non renseigné</span>
              </>
            )}
          </dd>
        </div>
      ))}
    </dl>
  )
}

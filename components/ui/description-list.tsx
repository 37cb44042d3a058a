'use client'

import { Fragment, type ReactNode } from 'react'

export interface Description {
  term: string
  /** Nothing known: a dash is shown, with « non renseigné » for those who listen. */
  value?: ReactNode
}

/** Names and values of one thing: a structure, an invoice, a recap before sending. */
export function DescriptionList({ descriptions }: { descriptions: Description[] }) {
  return (
    <dl className="descriptions">
      {descriptions.map(({ term, value }) => (
        <Fragment key={term}>
          <dt>{term}</dt>
          <dd>
            {value ?? (
              <>
                <span aria-hidden>–</span>
                <span className="sr-only">non renseigné</span>
              </>
            )}
          </dd>
        </Fragment>
      ))}
    </dl>
  )
}

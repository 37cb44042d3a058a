'use client'

import { useEffect, useRef, useState } from 'react'
import type { Suggestion } from '@/components/form/suggestion-list'
import { cleanIdentifier, formatSiret } from '@/lib/shared/siret'
import type { RecipientStructure } from './values'

const DIRECTORY = '/api/annuaire/destinataires'

interface Found {
  identifier: string
  name: string
  postalCode: string | null
  city: string | null
}

/** Recipients for what was typed, as lines of a suggestion list. */
export async function suggestRecipients(typed: string): Promise<Suggestion[]> {
  const response = await fetch(`${DIRECTORY}?saisie=${encodeURIComponent(typed)}`)
  if (!response.ok) return []
  const found = (await response.json()) as Found[]
  return found.map(({ identifier, name, postalCode, city }) => ({
    value: identifier,
    label: formatSiret(identifier),
    detail: [name, [postalCode, city].filter(Boolean).join(' ')].filter(Boolean).join(' · '),
  }))
}

export interface KnownRecipient {
  siret: string
  /** Null: the directory knows no such SIRET; undefined: not asked, or the answer is awaited. */
  structure: RecipientStructure | null | undefined
}

/** What the directory says of a SIRET, asked as soon as its 14 characters are there. */
export function useRecipient(first: KnownRecipient): [KnownRecipient, (typed: string) => void] {
  const [known, setKnown] = useState(first)
  const wanted = useRef(first.siret)
  useEffect(() => () => void (wanted.current = ''), [])
  const ask = (typed: string) => {
    const siret = cleanIdentifier(typed)
    if (siret === wanted.current && known.siret === siret && known.structure !== undefined) return
    wanted.current = siret
    setKnown({ siret, structure: undefined })
    if (siret.length !== 14) return
    const settle = (structure: KnownRecipient['structure']) => wanted.current === siret && setKnown({ siret, structure })
    fetch(`${DIRECTORY}/${encodeURIComponent(siret)}`)
      .then(async (response) => (response.ok ? ((await response.json()) as RecipientStructure) : response.status === 404 ? null : undefined))
      .then(settle, () => settle(undefined))
  }
  return [known, ask]
}

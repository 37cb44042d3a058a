import { z } from 'zod'
import type { AttestationDocument, AttestedFacts } from './attestation'
import { type ChainLink, findBreak, headOf } from './event-chain'
import { readEventText, wordsOf } from './event-words'

/** « Vérifier une attestation »: the PDF, or the code that is printed on it. */
export const verifySchema = z.object({ file: z.instanceof(File).optional(), code: z.string().max(200).default('') })

/** What is kept of an attestation that was delivered, with the registry's links as far as it covers. */
export interface DeliveredAttestation {
  position: number
  head: string
  /** Positions of the events that it shows. */
  shown: readonly number[]
  facts: string
  pdfSha256: string
  links: readonly (ChainLink & { text: string })[]
}

export interface Alteration {
  /** Null: not an event, but what the attestation says of the invoice. */
  position: number | null
  sentence: string
}

/** An event as the attestation shows it. */
export interface ShownEvent {
  position: number
  /** Null: reserved to another party. */
  words: { at: string; label: string; who: string; details: string[] } | null
}

/** What a genuine code opens: what its attestation states, and no more. */
export interface Statement {
  facts: AttestedFacts
  issuedAt: string
  /** Last event covered. */
  position: number
  head: string
  events: ShownEvent[]
  /** Events that came since, of those that this side may read. */
  since: number
}

export type Verdict =
  | { outcome: 'authentic'; by: 'file' | 'code'; statement: Statement }
  /** The data are ours to the letter, the file around them is not. */
  | { outcome: 'reworked'; statement: Statement }
  | { outcome: 'altered'; alterations: Alteration[]; statement: Statement }
  /** Our own registry no longer says what was attested. */
  | { outcome: 'contradicted'; position: number; statement: Statement }
  | { outcome: 'unknown'; by: 'file' | 'code' }
  | { outcome: 'foreign' }

/** The first place where the registry no longer says what was attested; null when it still does. */
export function contradiction({ links, position, head }: DeliveredAttestation): number | null {
  const broken = findBreak(links)
  if (broken) return broken.position
  if (links.length < position) return links.length + 1
  return headOf(links) === head ? null : position
}

/** Where the file of events differs from what was delivered, in order. */
export function alterationsOf(document: AttestationDocument, delivered: DeliveredAttestation, issuedAt: Date): Alteration[] {
  const { evenements, tete, facture, delivree } = document
  const found: Alteration[] = []
  const byRank = new Map(evenements.map((event) => [event.rang, event]))
  for (const { position, text, print, link } of delivered.links) {
    const given = byRank.get(position)
    const attested = delivered.shown.includes(position) ? text : null
    if (!given) found.push({ position, sentence: `L’événement n° ${position} a été retiré.` })
    else if (given.texte !== attested) found.push({ position, sentence: `Le texte de l’événement n° ${position} a été modifié.` })
    else if (given.empreinte !== print || given.maillon !== link) found.push({ position, sentence: `L’empreinte ou le maillon de l’événement n° ${position} a été modifié.` })
  }
  const ranks = evenements.map(({ rang }) => rang)
  for (const rank of new Set(ranks.filter((rank, index) => rank < 1 || rank > delivered.position || ranks.indexOf(rank) !== index))) found.push({ position: rank, sentence: `Un événement n° ${rank} a été ajouté.` })
  const stray = ranks.findIndex((rank, index) => index > 0 && rank < (ranks[index - 1] ?? 0))
  if (stray > 0) found.push({ position: ranks[stray] ?? null, sentence: `L’événement n° ${ranks[stray]} a été déplacé.` })
  if (JSON.stringify(facture) !== delivered.facts) found.push({ position: null, sentence: 'Ce que l’attestation dit de la facture (parties, montants, fichier ou statut) a été modifié.' })
  if (delivree !== issuedAt.toISOString()) found.push({ position: null, sentence: 'La date de délivrance a été modifiée.' })
  if (tete !== delivered.head) found.push({ position: null, sentence: 'La tête de la chaîne a été modifiée.' })
  return found
}

/** The events as the attestation shows them, from the registry. */
export const shownEvents = ({ links, shown }: DeliveredAttestation): ShownEvent[] =>
  links.map(({ position, text }) => {
    const event = shown.includes(position) ? readEventText(text) : null
    if (!event) return { position, words: null }
    const { at, label, who, details, comment } = wordsOf(event)
    return { position, words: { at: at.toISOString(), label, who, details: comment ? [...details, `«\u00a0${comment}\u00a0»`] : details } }
  })

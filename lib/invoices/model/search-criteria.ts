import { parseAmount } from '@/lib/shared/amounts'
import { isCivilDate, parseFrenchDate, type CivilDate } from '@/lib/shared/civil-dates'
import type { SearchParams } from '@/lib/shared/table-params'
import type { BillingFramework, InvoiceStatus, SubmissionMode } from '@/prisma/generated/enums'
import { type TypeCode, TYPE_CODES } from './code-lists'
import { OFFERED_FRAMEWORKS } from './frameworks'
import { STATUSES } from './status'

/** Mode de dépôt (portal 7.11), those of this portal. */
export const SUBMISSION_MODES: Record<SubmissionMode, string> = { SAISIE_PORTAIL: 'Saisie sur le portail', DEPOT_PDF_PORTAIL: 'Dépôt d’un PDF', DEPOT_PDF_SIGNE_PORTAIL: 'Dépôt d’un PDF signé' }

/** How far back a search looks unless it says otherwise. */
export const DEFAULT_MONTHS = 24

const TEXTS = ['numero', 'destinataire', 'engagement', 'marche', 'origine', 'codeService', 'valideur'] as const
const IDS = ['structure', 'service', 'banque', 'auteur'] as const
const AMOUNTS = ['htMin', 'htMax', 'ttcMin', 'ttcMax', 'netMin', 'netMax'] as const
const DATES = ['depotDu', 'depotAu', 'factureDu', 'factureAu', 'statutDu', 'statutAu'] as const
type Text = (typeof TEXTS)[number]
type Id = (typeof IDS)[number]
type AmountName = (typeof AMOUNTS)[number]
type DateName = (typeof DATES)[number]

/** Names of the criteria in an address (portal 7.2). */
export const CRITERIA_NAMES = [...TEXTS, ...IDS, ...AMOUNTS, ...DATES, 'statut', 'type', 'cadre', 'mode', 'rejet', 'archive', 'tout'] as const
export type CriterionName = (typeof CRITERIA_NAMES)[number]

/** Those in sight at once; the others stand under « Plus de critères ». */
export const MAIN_CRITERIA: readonly CriterionName[] = ['numero', 'destinataire', 'statut', 'depotDu', 'depotAu']

/** What a search asks for; amounts in cents, dates civil. */
export interface SearchCriteria extends Partial<Record<Text | Id, string>>, Partial<Record<AmountName, bigint>>, Partial<Record<DateName, CivilDate>> {
  statuses: InvoiceStatus[]
  type?: TypeCode
  framework?: BillingFramework
  mode?: SubmissionMode
  /** Only refusals: marked as handled, or not. */
  isRejectionHandled?: boolean
  /** Only what is archived, or only what is not (DP_ARCHIVE, portal 7.9). */
  isArchived?: boolean
  /** Beyond the default window too. */
  everything: boolean
}

export interface ParsedSearch {
  criteria: SearchCriteria
  /** A sentence for each criterion that cannot be read. */
  errors: Partial<Record<CriterionName, string>>
}

const valuesOf = (params: SearchParams, name: string) => [params[name] ?? []].flat().map((value) => value.trim())
const first = (params: SearchParams, name: string) => valuesOf(params, name)[0] ?? ''
const isUuid = (text: string) => /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i.test(text)
const oneOf = <Value extends string>(known: readonly Value[], typed: string): Value | undefined => known.find((value) => value === typed)

/** A date as an address or a person writes it: 2026-03-12 or 12/03/2026. */
const readDate = (typed: string): CivilDate | null => (isCivilDate(typed) ? typed : parseFrenchDate(typed))

/** Reads the criteria of an address. What is no choice of ours is ignored; what a person mistyped gets its sentence. */
export function parseSearch(params: SearchParams): ParsedSearch {
  const errors: ParsedSearch['errors'] = {}
  const criteria: SearchCriteria = {
    statuses: STATUSES.filter((status) => status !== 'SUPPRIMEE' && valuesOf(params, 'statut').includes(status)),
    type: oneOf(Object.keys(TYPE_CODES) as TypeCode[], first(params, 'type')),
    framework: oneOf(OFFERED_FRAMEWORKS, first(params, 'cadre')),
    mode: oneOf(Object.keys(SUBMISSION_MODES) as SubmissionMode[], first(params, 'mode')),
    isRejectionHandled: { oui: true, non: false }[first(params, 'rejet')],
    isArchived: { oui: true, non: false }[first(params, 'archive')],
    everything: first(params, 'tout') === 'oui',
  }
  for (const name of TEXTS) criteria[name] = first(params, name).slice(0, 100) || undefined
  for (const name of IDS) criteria[name] = isUuid(first(params, name)) ? first(params, name) : undefined
  for (const name of AMOUNTS) {
    const typed = first(params, name)
    const cents = typed === '' ? undefined : parseAmount(typed)
    if (cents === null || (cents !== undefined && (cents > 99_999_999_999_999n || cents < -99_999_999_999_999n))) errors[name] = 'Écrivez un montant, par exemple 1 250,00.'
    else criteria[name] = cents
  }
  for (const name of DATES) {
    const typed = first(params, name)
    const date = typed === '' ? undefined : readDate(typed)
    if (date === null) errors[name] = 'Écrivez une date, par exemple 12/03/2026.'
    else criteria[name] = date
  }
  for (const [low, high, sentence] of RANGES) {
    const [from, to] = [criteria[low], criteria[high]]
    if (from !== undefined && to !== undefined && from > to) errors[high] = sentence
  }
  return { criteria, errors }
}

const BACKWARDS = 'La date de fin vient avant celle du début.'
const UPSIDE_DOWN = 'Le maximum est plus petit que le minimum.'
const RANGES = [
  ['depotDu', 'depotAu', BACKWARDS], ['factureDu', 'factureAu', BACKWARDS], ['statutDu', 'statutAu', BACKWARDS],
  ['htMin', 'htMax', UPSIDE_DOWN], ['ttcMin', 'ttcMax', UPSIDE_DOWN], ['netMin', 'netMax', UPSIDE_DOWN],
] as const

/** The part of an address that makes a search, in a fixed order: what is saved and shared. */
export function searchQueryOf(params: SearchParams): string {
  const query = new URLSearchParams()
  for (const name of [...CRITERIA_NAMES, 'tri', 'sens']) for (const value of valuesOf(params, name)) if (value !== '') query.append(name, value)
  return query.toString()
}

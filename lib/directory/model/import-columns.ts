import { isCivilDate, parseFrenchDate } from '@/lib/shared/civil-dates'
import { searchTextOf } from '@/lib/shared/search-text'
import { cleanIdentifier } from '@/lib/shared/siret'
import type { PayerCategory } from '@/prisma/generated/enums'

/** Columns of a directory file by the name of their field, with the headers that name them: ours first, then those of known files. */
const HEADERS = {
  siret: ['SIRET', 'Identifiant'],
  name: ['Raison sociale', 'Désignation', 'Nom'],
  label: ['Libellé'],
  addressLine1: ['Adresse'],
  addressLine2: ['Complément d’adresse'],
  postalCode: ['Code postal'],
  city: ['Ville'],
  status: ['Statut'],
  serviceRequired: ['Service obligatoire', 'codeServiceDoitEtreRenseigne'],
  commitmentRequired: ['Engagement obligatoire', 'numeroEJDoitEtreRenseigne'],
  serviceOrCommitmentRequired: ['Service ou engagement', 'gestionNumeroEJOuCodeService'],
  paymentReported: ['Mise en paiement remontée'],
  payerCategory: ['Délai de paiement'],
  serviceCode: ['Code service'],
  serviceName: ['Libellé service', 'Nom service'],
  serviceCommitmentRequired: ['Engagement obligatoire du service'],
  serviceFrom: ['Début du service'],
  serviceUntil: ['Fin du service'],
} as const

export type ImportField = keyof typeof HEADERS
export const IMPORT_FIELDS = Object.keys(HEADERS) as ImportField[]

const plain = (header: string) => searchTextOf(header).replaceAll(' ', '')
const FIELD_OF = new Map(IMPORT_FIELDS.flatMap((field) => HEADERS[field].map((header) => [plain(header), field] as const)))

/** Which field each column holds, by its header; undefined for a column that is not ours. */
export const fieldsOfHeader = (headers: readonly string[]): (ImportField | undefined)[] => headers.map((header) => FIELD_OF.get(plain(header)))

/** Is this first line a SIRET already? Then the file is a list, one SIRET a line, without headers. */
export const isSiretList = (firstLine: string): boolean => /^\d{9,}\w*$/.test(cleanIdentifier(firstLine))

type ImportValue = string | boolean | null
export type ImportRow = Record<ImportField, ImportValue>

const YES = new Set(['oui', 'o', '1', 'vrai', 'true', 'x'])
const NO = new Set(['non', 'n', '0', 'faux', 'false'])
const BOOLEANS: readonly ImportField[] = ['serviceRequired', 'commitmentRequired', 'serviceOrCommitmentRequired', 'paymentReported', 'serviceCommitmentRequired']
const LONGEST: Partial<Record<ImportField, number>> = { name: 201, label: 100, serviceCode: 100, serviceName: 255 }
const STATUS: Record<string, string> = { actif: 'ACTIVE', active: 'ACTIVE', a: 'ACTIVE', inactif: 'INACTIVE', inactive: 'INACTIVE', i: 'INACTIVE' }

const PAYERS: Record<string, PayerCategory> = { 30: 'ADMINISTRATION', 50: 'HEALTH', 60: 'PUBLIC_COMPANY' }

class Refusal extends Error {}

function valueOf(field: ImportField, text: string): ImportValue {
  const typed = text.replaceAll('\u0000', '').trim()
  if (typed === '') return null
  const header = HEADERS[field][0]
  const longest = LONGEST[field] ?? 300
  if (typed.length > longest) throw new Refusal(`« ${header} » dépasse ${longest} caractères.`)
  if (field === 'siret') return cleanIdentifier(typed)
  if (BOOLEANS.includes(field)) {
    const word = searchTextOf(typed)
    if (YES.has(word) || NO.has(word)) return YES.has(word)
    throw new Refusal(`« ${header} » doit être oui ou non, pas « ${typed} ».`)
  }
  if (field === 'status') {
    const status = STATUS[searchTextOf(typed)]
    if (!status) throw new Refusal(`« ${header} » doit être actif ou inactif, pas « ${typed} ».`)
    return status
  }
  if (field === 'payerCategory') {
    const category = PAYERS[typed.replace(/\s*jours?$/i, '')]
    if (!category) throw new Refusal(`« ${header} » doit être 30, 50 ou 60, pas « ${typed} ».`)
    return category
  }
  if (field === 'serviceFrom' || field === 'serviceUntil') {
    const date = isCivilDate(typed) ? typed : parseFrenchDate(typed)
    if (!date) throw new Refusal(`« ${header} » n’est pas une date : écrivez 31/12/2026.`)
    return date
  }
  return typed
}

function problemOfSiret(siret: ImportValue): string | null {
  if (typeof siret !== 'string') return 'Le SIRET manque.'
  if (!/^[0-9A-Z]+$/.test(siret)) return `« ${siret} » n’est pas un SIRET : un tableur l’a peut-être arrondi.`
  return siret.length === 14 ? null : `Ce SIRET a ${siret.length} caractère${siret.length > 1 ? 's' : ''}, il en faut 14.`
}

/**
 * One line of a directory file. A wrong key never refuses: some public bodies have one (the caller may warn).
 * @returns the row, with null for what is not given; or why the line is refused.
 */
export function readImportLine(fields: readonly (ImportField | undefined)[], cells: readonly string[]): { row: ImportRow } | { refusal: string } {
  if (cells.length > fields.length) return { refusal: `La ligne a ${cells.length} colonnes, l’en-tête ${fields.length}.` }
  const row = Object.fromEntries(IMPORT_FIELDS.map((field) => [field, null])) as ImportRow
  try {
    for (const [index, field] of fields.entries()) if (field) row[field] = valueOf(field, cells[index] ?? '')
  } catch (error) {
    if (error instanceof Refusal) return { refusal: error.message }
    throw error
  }
  const problem = problemOfSiret(row.siret)
  if (problem) return { refusal: problem }
  if (row.serviceName !== null && row.serviceCode === null) return { refusal: 'Le service a un libellé mais pas de code.' }
  if (typeof row.serviceFrom === 'string' && typeof row.serviceUntil === 'string' && row.serviceUntil < row.serviceFrom) return { refusal: 'La fin du service précède son début.' }
  return { row }
}

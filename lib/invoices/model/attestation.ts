import { z } from 'zod'
import type { InvoiceSide, InvoiceStatus } from '@/prisma/generated/enums'
import type { CivilDate } from '@/lib/shared/dates'
import { printOf } from './event-chain'

/** Name of the file of events inside the PDF, and of its form. */
export const ATTESTATION_FILE = 'attestation.json'
export const ATTESTATION_FORM = 'cantate-attestation-1'

/** Longer histories are refused: a hundred pages of downloads prove nothing more, and writing them would hold up everybody. */
export const MOST_EVENTS = 1000

/** Digits and letters that nobody takes for another; 26 of them hold 130 bits. */
const SIGNS = '0123456789ABCDEFGHJKMNPQRSTVWXYZ'
const CODE_SIGNS = 26
export const CODE_BYTES = CODE_SIGNS

/** A code of verification out of that many random bytes: « 4F7K-… », four signs by four. */
export const codeOf = (random: Uint8Array): string => groups([...random.subarray(0, CODE_SIGNS)].map((byte) => SIGNS[byte % SIGNS.length]).join(''))

const groups = (signs: string): string => signs.match(/.{1,4}/g)?.join('-') ?? ''

/** The code as it was given, out of what was typed: spaces, dashes and small letters do not count, O is 0, I and L are 1. Null when it is none. */
export function readCode(typed: string): string | null {
  const signs = typed.toUpperCase().replace(/[^0-9A-Z]/g, '').replaceAll('O', '0').replace(/[IL]/g, '1')
  return signs.length === CODE_SIGNS && [...signs].every((sign) => SIGNS.includes(sign)) ? groups(signs) : null
}

/** What is kept of a code. */
export const codePrint = (code: string): string => printOf(code)

interface AttestedParty {
  nom: string
  identifiant: string
  service: string | null
}

/** The invoice as an attestation states it, under the names of its JSON. Amounts are decimals: « 1234.56 ». */
export interface AttestedFacts {
  identifiant: string
  numero: string
  type: string
  date: CivilDate
  fournisseur: AttestedParty
  destinataire: AttestedParty
  engagement: string | null
  devise: string
  ht: string
  tva: string
  ttc: string
  net: string
  fichier: { nom: string; taille: number; sha256: string }
  statut: InvoiceStatus
  /** Instant of the status. */
  depuis: string
}

const sha256 = z.string().regex(/^[0-9a-f]{64}$/)

const document = z.object({
  forme: z.literal(ATTESTATION_FORM),
  portail: z.string(),
  code: z.string(),
  delivree: z.iso.datetime(),
  pour: z.object({ cote: z.string(), structure: z.string() }),
  /** To the letter: it is compared with what was delivered, and read from there. */
  facture: z.custom<AttestedFacts>((value) => typeof value === 'object' && value !== null),
  evenements: z.array(z.object({ rang: z.number().int(), texte: z.string().nullable(), empreinte: sha256, maillon: sha256 })).max(MOST_EVENTS),
  tete: sha256,
})

/** The machine's half of an attestation: the file inside the PDF. `texte` is null where only the print is shown. */
export type AttestationDocument = z.output<typeof document>

/** @returns null for what is not the file of an attestation. */
export function readDocument(json: string): AttestationDocument | null {
  try {
    return document.safeParse(JSON.parse(json)).data ?? null
  } catch {
    return null
  }
}

export const SIDE_WORDS: Record<Exclude<InvoiceSide, 'PORTAIL'>, string> = { FOURNISSEUR: 'le fournisseur', DESTINATAIRE: 'le destinataire', VALIDEUR: 'le valideur' }

/** What recognition reads and what it answers. Pure types: bytes and knowledge in, fields out. */

/** The fields looked for, by the names of EN 16931 (glossary), in the order of the form. */
export const FIELD_NAMES = [
  'invoiceNumber', // BT-1
  'issueDate', // BT-2, ISO date
  'dueDate', // BT-9, ISO date
  'typeCode', // BT-3: 380 facture, 381 avoir
  'currency', // BT-5, ISO 4217
  'totalWithoutTax', // BT-109, decimal with a dot
  'totalTax', // BT-110
  'totalWithTax', // BT-112
  'amountDue', // BT-115
  'sellerVat', // BT-31
  'sellerSiret', // BT-30, 14 digits
  'buyerSiret', // BT-47, 14 digits
  'buyerReference', // BT-10, code service
  'purchaseOrderReference', // BT-13, engagement
  'contractReference', // BT-12, marché
  'iban', // BT-84
  'vatRegime', // TVA_SUR_DEBIT | TVA_SUR_ENCAISSEMENT | EXONERATION | SANS_TVA
  'paymentMeans', // VIREMENT | CHEQUE | PRELEVEMENT | ESPECE | AUTRE | REPORT
] as const

export type FieldName = (typeof FIELD_NAMES)[number]

/** x, y (from the top left corner), width and height of a place, in PDF points of the page at scale 1, rotation applied. */
export type Box = [x: number, y: number, width: number, height: number]

/** How sure the reading is: « lu », « à vérifier », « calculé » from two others. */
export type Certainty = 'read' | 'toCheck' | 'computed'

export interface RecognisedField {
  /** Normalised: ISO dates, amounts with a dot and two decimals, identifiers without blanks. */
  value: string
  /** As printed on the page. */
  printed: string
  /** Estimated probability that the value is right, 0 to 1. */
  confidence: number
  certainty: Certainty
  /** 1-based page and place; a computed value carries the place of the total it completes. */
  page: number
  box: Box
  /** The words that announced the value, where some did. */
  label?: string
  rule: string
}

/** One row of the VAT breakdown (BG-23): rate in percent, base (BT-116) and tax (BT-117) with a dot. */
export interface RecognisedVatRow {
  rate: string
  base: string
  tax: string
  page: number
  box: Box
}

export interface Recognition {
  source: 'text' | 'embedded' | 'ocr' | 'none'
  fields: Partial<Record<FieldName, RecognisedField>>
  vatBreakdown: RecognisedVatRow[]
  pageCount: number
  /** Width and height of the pages that were read, in points. */
  pages: { width: number; height: number }[]
}

/** A word of a page with its place: what the text layer or OCR yields, and what the rules read. */
export interface Word {
  text: string
  page: number
  box: Box
  fontSize: number
  bold?: boolean
  /** OCR only: 0 to 1. */
  confidence?: number
}

export interface PageText {
  page: number
  width: number
  height: number
  words: Word[]
}

/** What we know besides the file. Everything is optional: recognition works without any of it. */
export interface Knowledge {
  /** Identifiers of the connected structure. */
  seller?: { siret?: string; vat?: string; name?: string; ibans?: string[] }
  /** Is this SIRET in the directory of public structures? */
  isPublicSiret?: (siret: string) => boolean
  /** Lessons learnt from this supplier's earlier layouts. */
  lessons?: Lesson[]
}

/** Where a value stood on an earlier invoice of the same layout, confirmed or corrected by its user. */
export interface Lesson {
  layout: string
  field: FieldName
  label: string
  /** Place relative to the page size, 0 to 1. */
  place: Box
  page: number
  confirmations: number
  contradictions: number
}

/** Why a file could not be read; each has its French sentence in `failures.ts`. */
export type RecognitionFailure = 'notPdf' | 'empty' | 'encrypted' | 'damaged' | 'tooHeavy' | 'tooComplicated' | 'noText'

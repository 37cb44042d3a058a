import { findIban } from './fields/bank-account'
import { findDocumentKind } from './fields/document-kind'
import { findDates } from './fields/issue-and-due-dates'
import { findParties } from './fields/parties'
import { findReferences } from './fields/references'
import { findTotals } from './fields/totals'
import { findVatRows } from './fields/vat-rows'
import { namesCredit } from './labels/label-index'
import { applyLessons } from './lessons'
import { labelsMeaning, scanPages, type Scan } from './scan'
import type { Knowledge, PageText, Recognition } from './types'

/**
 * Reads the fields of an invoice from the words of its first pages. Pure: the same words give the same answer.
 * A field that is too doubtful is absent; each one present has a page and a place.
 */
export function recogniseWords(pages: PageText[], pageCount: number, source: 'text' | 'ocr', knowledge: Knowledge): Recognition {
  const scan = scanPages(pages)
  const iban = findIban(scan, knowledge)
  const kind = findDocumentKind(scan)
  const credit = kind.typeCode?.value === '381'
  const totals = findTotals(scan, isTaxFree(scan))
  const references = findReferences(scan, credit)
  const fields: Recognition['fields'] = {
    ...references,
    ...findDates(scan, credit, references.invoiceNumber),
    ...kind,
    ...totals,
    ...findParties(scan, knowledge),
    ...(iban === null ? {} : { iban }),
  }
  const currency = fields.currency ?? currencyByCountry(fields)
  if (currency !== undefined) fields.currency = currency
  const typeCode = correctedBySign(scan, fields) ?? invoiceBySum(scan, fields)
  if (typeCode !== undefined) fields.typeCode = typeCode
  return {
    source,
    fields: applyLessons(fields, scan, pages, knowledge.lessons ?? []),
    vatBreakdown: findVatRows(scan, totals.totalWithoutTax?.value),
    pageCount,
    pages: pages.map(({ width, height }) => ({ width, height })),
  }
}

/** A French party and totals without any mark are in euros; shown on the total, to be checked. */
function currencyByCountry(fields: Recognition['fields']): Recognition['fields']['currency'] {
  const total = fields.totalWithTax ?? fields.totalWithoutTax
  const french = fields.sellerSiret !== undefined || fields.buyerSiret !== undefined || fields.sellerVat?.value.startsWith('FR') === true
  return french && total !== undefined ? { ...total, value: 'EUR', confidence: 0.75, certainty: 'toCheck', rule: 'currency-by-country' } : undefined
}

/** « Rechnungskorrektur », « Factura rectificativa » with a total below zero give money back, whatever their title calls them. */
function correctedBySign(scan: Scan, { typeCode, totalWithTax }: Recognition['fields']): Recognition['fields']['typeCode'] {
  const givesBack = typeCode?.value === '380' && totalWithTax?.value.startsWith('-') === true && scan.labels.some((label) => label.line.page === 1 && namesCredit(label))
  return givesBack ? { ...typeCode, value: '381', confidence: 0.75, certainty: 'toCheck', rule: 'type-by-sign' } : typeCode
}

const OTHER_TITLE = /^(?:devis|quot|angebot|offerte|presupuesto|bon livraison|lieferschein|delivery note)/

/** Utilities and hotels print no title: a document that asks for a sum is an invoice, to be checked, unless a word of its head names a credit or a quote. */
function invoiceBySum(scan: Scan, { amountDue }: Recognition['fields']): Recognition['fields']['typeCode'] {
  const other = scan.labels.some((label) => namesCredit(label) || (OTHER_TITLE.test(label.phrase) && label.line.page === 1 && label.y < label.line.pageHeight * 0.3))
  return amountDue === undefined || other ? undefined : { ...amountDue, value: '380', confidence: 0.6, certainty: 'toCheck', rule: 'type-by-sum' }
}

function isTaxFree(scan: Scan): boolean {
  return labelsMeaning(scan.labels, ['noVat', 'reverseCharge', 'exempt']).length > 0
}

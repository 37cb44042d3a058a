import { findIban } from './fields/bank-account'
import { findDocumentKind } from './fields/document-kind'
import { findDates } from './fields/issue-and-due-dates'
import { findParties } from './fields/parties'
import { findReferences } from './fields/references'
import { findTotals } from './fields/totals'
import { findVatRows } from './fields/vat-rows'
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
  const fields: Recognition['fields'] = {
    ...findReferences(scan, credit),
    ...findDates(scan, credit),
    ...kind,
    ...totals,
    ...findParties(scan, knowledge),
    ...(iban === null ? {} : { iban }),
  }
  const currency = fields.currency ?? currencyByCountry(fields)
  if (currency !== undefined) fields.currency = currency
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

function isTaxFree(scan: Scan): boolean {
  return labelsMeaning(scan.labels, ['noVat', 'reverseCharge', 'exempt']).length > 0
}

import type { FieldName, PageText, RecognisedField, Recognition } from '../types'
import { compareEmbedded, type Difference } from './compare-embedded'
import type { EmbeddedInvoice } from './find-embedded'
import { placeOnPage } from './place-on-page'

/** What a file's electronic invoice adds to the reading of its pages; the user decides which of the two is followed. */
export interface EmbeddedReading {
  fileName: string
  syntax: EmbeddedInvoice['syntax']
  /** What the page alone says, to be put back when the user prefers it. */
  pageFields: Recognition['fields']
  differences: Difference[]
}

export type RecognitionWithEmbedded = Recognition & { embedded?: EmbeddedReading }

const RULE = 'embedded'

/**
 * The fields of the electronic invoice, shown where the page prints them, completed by those that only the page gives.
 * A value that the page does not print keeps a box without size at the top of page 1, and is to be checked: a form takes it
 * only when its user prefers the file to the page.
 */
export function mergeEmbedded(invoice: EmbeddedInvoice, page: Recognition, pages: PageText[]): RecognitionWithEmbedded {
  const differences = compareEmbedded(invoice.fields, page.fields, (field, value) => placeOnPage(field, value, pages) !== undefined)
  const fields: Recognition['fields'] = { ...page.fields }
  for (const [name, value] of Object.entries(invoice.fields) as [FieldName, string][]) {
    const contradicted = differences.some(({ field }) => field === name)
    fields[name] = embeddedField(name, value, contradicted ? undefined : page.fields[name], pages, contradicted)
  }
  const [first] = pages
  const nowhere = { page: first?.page ?? 1, box: [0, 0, 0, 0] as RecognisedField['box'] }
  const vatBreakdown = invoice.vatBreakdown.map((row) => ({
    ...nowhere,
    ...page.vatBreakdown.find((printed) => printed.rate === row.rate && printed.base === row.base),
    ...row,
  }))
  const { fileName, syntax } = invoice
  return { ...page, source: 'embedded', fields, vatBreakdown, embedded: { fileName, syntax, pageFields: page.fields, differences } }
}

function embeddedField(
  name: FieldName,
  value: string,
  agreed: RecognisedField | undefined,
  pages: PageText[],
  contradicted: boolean,
): RecognisedField {
  if (agreed) return { ...agreed, value, confidence: 0.995, certainty: 'read', rule: RULE }
  const place = placeOnPage(name, value, pages)
  if (place) return { ...place, value, confidence: contradicted ? 0.9 : 0.99, certainty: contradicted ? 'toCheck' : 'read', rule: RULE }
  return { value, printed: '', confidence: 0.8, certainty: 'toCheck', page: 1, box: [0, 0, 0, 0], rule: RULE }
}

import { FIELD_LABELS } from '../field-labels'
import { FIELD_NAMES, type FieldName, type RecognisedField, type Recognition } from '../types'

/** A value that the electronic invoice and the page state differently. */
export interface Difference {
  field: FieldName
  embedded: string
  /** Null: the page does not state it. */
  page: string | null
  /** « Montant TTC : 1 200,00 € dans le fichier, 1 220,00 € sur la page » */
  sentence: string
}

/** Type de TVA and mode de règlement are deduced, not stated alike: they are not compared. */
const COMPARED = FIELD_NAMES.filter((field) => field !== 'vatRegime' && field !== 'paymentMeans')

/** What a recipient looks for on the page: when only the file states it, that is a difference too. */
const LOOKED_FOR: FieldName[] = ['invoiceNumber', 'issueDate', 'totalWithoutTax', 'totalTax', 'totalWithTax', 'amountDue', 'buyerSiret', 'buyerReference', 'purchaseOrderReference', 'contractReference']

const AMOUNTS: FieldName[] = ['totalWithoutTax', 'totalTax', 'totalWithTax', 'amountDue']

/**
 * What differs between the file's electronic invoice and its page, in the order of the form and in plain words.
 * @param isPrinted does the page show this value somewhere, even where no rule took it for that field?
 */
export function compareEmbedded(embedded: Partial<Record<FieldName, string>>, page: Recognition['fields'], isPrinted: (field: FieldName, value: string) => boolean = () => false): Difference[] {
  const differences: Difference[] = []
  for (const field of COMPARED) {
    const inFile = embedded[field]
    const onPage = page[field]
    if (inFile === undefined || (onPage ? agree(field, inFile, onPage) : !LOOKED_FOR.includes(field) || isPrinted(field, inFile))) continue
    const shown = (value: string) => inFrench(field, value, embedded.currency ?? 'EUR')
    const sentence = `${FIELD_LABELS[field]}\u00A0: ${shown(inFile)} dans le fichier, ${onPage ? `${shown(onPage.value)} sur la page` : 'non lu sur la page'}`
    differences.push({ field, embedded: inFile, page: onPage?.value ?? null, sentence })
  }
  return differences
}

/** Credit notes are printed with or without their sign: it makes no difference. */
function agree(field: FieldName, inFile: string, onPage: RecognisedField): boolean {
  const folded = (value: string) => (AMOUNTS.includes(field) ? value.replace('-', '') : value.replace(/\s/g, '').toUpperCase())
  return folded(inFile) === folded(onPage.value)
}

/** A value of a field as French people write it: amounts with their currency, dates jj/mm/aaaa. */
export function inFrench(field: FieldName, value: string, currency: string): string {
  if (AMOUNTS.includes(field)) return amountInFrench(value, currency)
  if (field === 'issueDate' || field === 'dueDate') return value.split('-').reverse().join('/')
  if (field === 'typeCode') return value === '381' ? 'Avoir' : 'Facture'
  return value
}

function amountInFrench(value: string, currency: string): string {
  const style = /^[A-Z]{3}$/.test(currency) ? { style: 'currency' as const, currency } : { minimumFractionDigits: 2 }
  return new Intl.NumberFormat('fr-FR', style).format(value as `${number}`)
}

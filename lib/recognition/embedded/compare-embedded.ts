import type { FieldName, RecognisedField, Recognition } from '../types'

/** A value that the electronic invoice and the page state differently. */
export interface Difference {
  field: FieldName
  embedded: string
  page: string
  /** « Montant TTC : 1 200,00 € dans le fichier, 1 220,00 € sur la page » */
  sentence: string
}

const NAMES: Partial<Record<FieldName, string>> = {
  invoiceNumber: 'Numéro de facture',
  issueDate: 'Date de facture',
  dueDate: 'Date d’échéance',
  typeCode: 'Type',
  currency: 'Devise',
  totalWithoutTax: 'Montant HT',
  totalTax: 'Montant TVA',
  totalWithTax: 'Montant TTC',
  amountDue: 'Net à payer',
  sellerVat: 'Numéro de TVA du fournisseur',
  sellerSiret: 'SIRET du fournisseur',
  buyerSiret: 'SIRET du destinataire',
  buyerReference: 'Code service',
  purchaseOrderReference: 'N° d’engagement',
  contractReference: 'Numéro du marché',
  iban: 'IBAN',
}

const AMOUNTS: FieldName[] = ['totalWithoutTax', 'totalTax', 'totalWithTax', 'amountDue']

/** What differs between the file's electronic invoice and its page, in the order of the form and in plain words. */
export function compareEmbedded(embedded: Partial<Record<FieldName, string>>, page: Recognition['fields']): Difference[] {
  const differences: Difference[] = []
  for (const [field, name] of Object.entries(NAMES) as [FieldName, string][]) {
    const inFile = embedded[field]
    const onPage = page[field]
    if (inFile === undefined || !onPage || agree(field, inFile, onPage)) continue
    const shown = (value: string) => inFrench(field, value, embedded.currency ?? 'EUR')
    const sentence = `${name}\u00A0: ${shown(inFile)} dans le fichier, ${shown(onPage.value)} sur la page`
    differences.push({ field, embedded: inFile, page: onPage.value, sentence })
  }
  return differences
}

/** Credit notes are printed with or without their sign: it makes no difference. */
function agree(field: FieldName, inFile: string, onPage: RecognisedField): boolean {
  const folded = (value: string) => (AMOUNTS.includes(field) ? value.replace('-', '') : value.replace(/\s/g, '').toUpperCase())
  return folded(inFile) === folded(onPage.value)
}

function inFrench(field: FieldName, value: string, currency: string): string {
  if (AMOUNTS.includes(field)) return amountInFrench(value, currency)
  if (field === 'issueDate' || field === 'dueDate') return value.split('-').reverse().join('/')
  if (field === 'typeCode') return value === '381' ? 'Avoir' : 'Facture'
  return value
}

function amountInFrench(value: string, currency: string): string {
  const style = /^[A-Z]{3}$/.test(currency) ? { style: 'currency' as const, currency } : { minimumFractionDigits: 2 }
  return new Intl.NumberFormat('fr-FR', style).format(value as `${number}`)
}

import type { InvoiceValues } from './invoice-values'
import { readCii } from './read-cii'
import { readUbl } from './read-ubl'
import { parseXml, XmlRefused } from './xml-tree'

const CII_ROOTS = ['CrossIndustryInvoice', 'CrossIndustryDocument']
const UBL_ROOTS = ['Invoice', 'CreditNote']

/**
 * The values of a CII or UBL invoice; nothing when the document is well formed but something else
 * (a status, an order, the pivot of another flow).
 * @throws XmlRefused when it cannot be read
 */
export function readInvoiceXml(bytes: Uint8Array): InvoiceValues | undefined {
  const root = parseXml(bytes)
  if (CII_ROOTS.includes(root.name)) return usable(readCii(root))
  const isUbl = UBL_ROOTS.includes(root.name) && root.namespace.startsWith('urn:oasis:names:specification:ubl:')
  return isUbl ? usable(readUbl(root)) : undefined
}

/** A number or a total at least: less than that is a shell that would only empty the form. */
function usable(values: InvoiceValues): InvoiceValues {
  const { invoiceNumber, totalWithTax, amountDue } = values.fields
  if (!invoiceNumber && !totalWithTax && !amountDue) throw new XmlRefused('neither number nor total')
  return values
}

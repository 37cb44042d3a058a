import type { Box, Certainty, FieldName, Recognition } from '@/lib/recognition/types'
import { centsToPlain, plainToCents } from '@/lib/shared/money'
import type { DraftFields } from './draft'

/** Where a value of the form stands on the PDF. */
export interface Place {
  /** Name of the form field. */
  field: string
  label: string
  page: number
  box: Box
  certainty: Certainty
}

type Kept = Partial<Record<FieldName, { field: keyof DraftFields & string; label: string }>>

/** The fields of recognition as the form names them. */
const KEPT: Kept = {
  invoiceNumber: { field: 'number', label: 'Numéro de facture' },
  issueDate: { field: 'issueDate', label: 'Date de facture' },
  dueDate: { field: 'dueDate', label: 'Date d’échéance de paiement' },
  typeCode: { field: 'typeCode', label: 'Type' },
  currency: { field: 'currency', label: 'Devise' },
  totalWithoutTax: { field: 'totalWithoutVat', label: 'Montant HT' },
  totalTax: { field: 'totalVat', label: 'Montant TVA' },
  totalWithTax: { field: 'totalWithVat', label: 'Montant TTC' },
  amountDue: { field: 'amountDue', label: 'Net à payer' },
  buyerSiret: { field: 'buyerSiret', label: 'SIRET du destinataire' },
  buyerReference: { field: 'buyerReference', label: 'Code service' },
  purchaseOrderReference: { field: 'purchaseOrderReference', label: 'N° d’engagement' },
  contractReference: { field: 'contractReference', label: 'Numéro du marché' },
  vatRegime: { field: 'vatRegime', label: 'Type de TVA' },
  paymentMeans: { field: 'paymentMeans', label: 'Mode de règlement' },
}

/** Does the form still hold what was read? Credit notes are read with a minus and kept without. */
function isKept(read: string, held: DraftFields[keyof DraftFields]): boolean {
  if (typeof held !== 'bigint') return held === read
  return /^-?\d+(\.\d+)?$/.test(read) && centsToPlain(held) === centsToPlain(plainToCents(read)).replace('-', '')
}

/** The places of the values that were read and that nobody has changed since. */
export function placesOf({ fields: read, vatBreakdown }: Pick<Recognition, 'fields' | 'vatBreakdown'>, fields: DraftFields): Place[] {
  const places = Object.entries(KEPT).flatMap(([name, { field, label }]): Place[] => {
    const found = read[name as FieldName]
    if (!found || !isKept(found.value, fields[field])) return []
    return [{ field, label, page: found.page, box: found.box, certainty: found.certainty }]
  })
  const rows = fields.vat.flatMap(({ rate, base }, index): Place[] => {
    const found = vatBreakdown.find((row) => Number(row.rate) === Number(rate) && isKept(row.base, base))
    return found ? [{ field: `vat.${index}`, label: `TVA ${rate.replace('.', ',')} %`, page: found.page, box: found.box, certainty: 'read' }] : []
  })
  return [...places, ...rows]
}

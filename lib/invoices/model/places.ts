import type { RecognitionWithEmbedded } from '@/lib/recognition/embedded/merge-embedded'
import type { Box, Certainty, FieldName } from '@/lib/recognition/types'
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
  /** Read on the image of a page by OCR: how sure it is, 0 to 1. */
  fromImage?: number
  /** Only the electronic invoice inside the file says it: there is no place to show. */
  isUnprinted?: boolean
}

export type Read = Pick<RecognitionWithEmbedded, 'fields' | 'vatBreakdown' | 'embedded'> & Partial<Pick<RecognitionWithEmbedded, 'source'>>

type Kept = Partial<Record<FieldName, { field: keyof DraftFields & string; label: string }>>

/** The fields of recognition as the form names them. */
export const KEPT: Kept = {
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

/** The form field that a field of recognition fills, if there is one. */
export const formFieldOf = (name: FieldName) => KEPT[name]?.field

/** Does the form still hold what was read? Credit notes are read with a minus and kept without. */
export function isKept(read: string, held: DraftFields[keyof DraftFields]): boolean {
  if (typeof held !== 'bigint') return held === read
  return /^-?\d+(\.\d+)?$/.test(read) && centsToPlain(held) === centsToPlain(plainToCents(read)).replace('-', '')
}

/**
 * The places of the values that were read and that nobody has changed since. Where the electronic invoice of the file and the
 * page differ, the form holds one of the two: the place is that of the value it holds.
 */
export function placesOf({ source, fields: read, vatBreakdown, embedded }: Read, fields: DraftFields): Place[] {
  const places = Object.entries(KEPT).flatMap(([name, { field, label }]): Place[] => {
    const found = [read[name as FieldName], embedded?.pageFields[name as FieldName]].find((one) => one && isKept(one.value, fields[field]))
    if (!found) return []
    const { page, box, certainty, confidence } = found
    if (source === 'ocr') return [{ field, label, page, box, certainty: certainty === 'read' ? 'toCheck' : certainty, fromImage: confidence }]
    return [{ field, label, page, box, certainty, ...(box[2] === 0 && { isUnprinted: true }) }]
  })
  const rows = fields.vat.flatMap(({ rate, base }, index): Place[] => {
    const found = vatBreakdown.find((row) => Number(row.rate) === Number(rate) && isKept(row.base, base))
    return found && found.box[2] > 0 ? [{ field: `vat.${index}`, label: `TVA ${rate.replace('.', ',')} %`, page: found.page, box: found.box, certainty: 'read' }] : []
  })
  return [...places, ...rows]
}

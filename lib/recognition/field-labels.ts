import type { FieldName } from './types'

/** The fields by their French names, in the order of the form. */
export const FIELD_LABELS: Record<FieldName, string> = {
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
  vatRegime: 'Type de TVA',
  paymentMeans: 'Mode de règlement',
}

/** The name of a field that was stored; a field of an older version keeps its own. */
export const fieldLabel = (field: string): string => (FIELD_LABELS as Record<string, string>)[field] ?? field

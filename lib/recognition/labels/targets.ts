/** What a label announces. The `other…` targets are the traps: they claim a value so that no field takes it. */
export type Target =
  | 'invoiceNumber' | 'invoiceTitle' | 'creditTitle'
  | 'purchaseOrder' | 'contract' | 'service' | 'otherNumber' | 'no'
  | 'issueDate' | 'dueDate' | 'otherDate'
  | 'withoutTax' | 'tax' | 'withTax' | 'due' | 'total' | 'prepaid' | 'otherAmount' | 'rounding'
  | 'siret' | 'sellerSiret' | 'buyerSiret' | 'vat' | 'sellerVat' | 'buyerVat' | 'otherIdentifier'
  | 'seller' | 'buyer' | 'publicBody' | 'otherParty' | 'legal' | 'state'
  | 'iban' | 'currency' | 'column' | 'qualifier'
  | 'onDebits' | 'onReceipts' | 'exempt' | 'noVat' | 'reverseCharge'
  | 'transfer' | 'cheque' | 'directDebit' | 'cash' | 'card' | 'means'

/** Phrases of one target; the weight says how surely they announce it (1: nothing else would be written so). */
export interface LabelRow {
  target: Target
  weight: number
  phrases: string[]
}

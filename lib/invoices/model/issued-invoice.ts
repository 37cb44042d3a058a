import type { BillingFramework, IdentifierType, PaymentMeans } from '@/prisma/generated/enums'
import type { CivilDate } from '@/lib/shared/dates'
import type { TypeCode } from './code-lists'
import type { EnteredLine } from './entry/entered-line'
import type { EntryAmounts } from './entry/entry-amounts'
import type { VatChoice } from './vat-categories'

/** Seller (BG-4) or buyer (BG-7), as the invoice names it for ever: later changes of the structure do not reach it. */
export interface IssuedParty {
  identifierType: IdentifierType
  identifier: string
  name: string
  addressLines: string[]
  postalCode: string | null
  city: string | null
  /** ISO 3166-1 */
  country: string
  vatNumber: string | null
  rcsNumber: string | null
  service: string | null
}

/** All that the portal states when it issues an invoice for a supplier: the one source of its XML and of its PDF. */
export interface IssuedInvoice extends VatChoice {
  number: string
  typeCode: TypeCode
  issueDate: CivilDate
  dueDate: CivilDate | null
  currency: string
  billingFramework: BillingFramework
  /** BT-25: the invoice that a credit note corrects */
  precedingNumber: string | null
  /** BT-26, where that invoice is known to the portal */
  precedingDate: CivilDate | null
  buyerReference: string | null
  purchaseOrderReference: string | null
  contractReference: string | null
  paymentMeans: PaymentMeans | null
  account: { iban: string; bic: string | null } | null
  /** The factor the recipient must pay instead of the seller (BG-10). */
  factor: { name: string; siret: string | null } | null
  /** Holder of the contract or agent of the group (A9, A12): EN 16931 has no place for it, a note says it. */
  validator: { name: string; identifier: string } | null
  globalDiscountReason: string | null
  comment: string | null
  seller: IssuedParty
  buyer: IssuedParty
  lines: readonly EnteredLine[]
  amounts: EntryAmounts
}

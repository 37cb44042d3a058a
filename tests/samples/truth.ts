import type { FieldName } from '@/lib/recognition/types'
import { STATE_SIRET } from '@/lib/shared/siret'
import type { Facts } from './facts'
import type { Truth } from './sheet'

const decimal = (cents: number) => (cents / 100).toFixed(2)

/** What is printed when a layout prints everything; `without` lists what it leaves out. */
export function truthOf(facts: Facts, without: FieldName[] = [], changes: Truth = {}): Truth {
  const full: Truth = {
    invoiceNumber: facts.number,
    issueDate: facts.date,
    dueDate: facts.due,
    typeCode: facts.gross < 0 ? '381' : '380',
    currency: 'EUR',
    totalWithoutTax: decimal(facts.net),
    totalTax: decimal(facts.tax),
    totalWithTax: decimal(facts.gross),
    amountDue: decimal(facts.due_amount),
    sellerVat: facts.seller.vat,
    sellerSiret: facts.seller.siret,
    buyerSiret: facts.buyer.state ? STATE_SIRET : facts.buyer.siret,
    buyerReference: facts.buyer.service,
    purchaseOrderReference: facts.order,
    contractReference: facts.market,
    iban: facts.seller.iban,
    ...changes,
  }
  for (const field of without) delete full[field]
  return full
}

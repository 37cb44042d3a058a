import type { Confirmed } from '@/lib/recognition/learn-from-file'
import type { FieldName, Recognition } from '@/lib/recognition/types'
import { columnToCivil } from '@/lib/shared/dates'
import { type Cents, centsToPlain } from '@/lib/shared/money'

/** The columns of a sent invoice that its user confirmed by sending it. */
export interface SentColumns {
  billingFramework: string
  number: string | null
  issueDate: Date | null
  dueDate: Date | null
  buyerSiret: string | null
  buyerReference: string | null
  purchaseOrderReference: string | null
  contractReference: string | null
  totalWithoutVat: Cents | null
  totalVat: Cents | null
  totalWithVat: Cents | null
  amountDue: Cents | null
}

const day = (date: Date | null) => date && columnToCivil(date)
const plain = (cents: Cents | null) => (cents === null ? null : centsToPlain(cents))

/**
 * What a sent invoice says of each field that may be learnt: its value; null where a lesson had filled a field that the user
 * emptied. A field that nobody filled says nothing.
 */
export function confirmedValues(sent: SentColumns, { fields }: Pick<Recognition, 'fields'>): Confirmed[] {
  const values: Confirmed[] = [
    ['invoiceNumber', sent.number],
    ['issueDate', day(sent.issueDate)],
    ['dueDate', day(sent.dueDate)],
    ['buyerSiret', sent.buyerSiret],
    ['buyerReference', sent.buyerReference],
    ['purchaseOrderReference', sent.purchaseOrderReference],
    ['contractReference', sent.contractReference],
    ['totalWithoutTax', plain(sent.totalWithoutVat)],
    ['totalTax', plain(sent.totalVat)],
    ['totalWithTax', plain(sent.totalWithVat)],
  ]
  // An invoice that is already paid (A2) is sent with a net of 0,00, whatever its page says.
  if (sent.billingFramework !== 'A2') values.push(['amountDue', plain(sent.amountDue)])
  return values.filter(([field, value]) => value !== null || wasTaught(fields, field))
}

const wasTaught = (fields: Recognition['fields'], field: FieldName) => fields[field]?.rule === 'lesson'

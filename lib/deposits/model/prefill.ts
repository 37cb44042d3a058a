import type { PaymentMeans, VatRegime } from '@/prisma/generated/enums'
import { CURRENCIES, PAYMENT_MEANS, VAT_REGIMES } from '@/lib/invoices/model/code-lists'
import type { VatRow } from '@/lib/invoices/model/draft'
import { cleanNumber, MAX_NUMBER_LENGTH } from '@/lib/invoices/model/invoice-number'
import type { FieldName, Recognition } from '@/lib/recognition/types'
import { civilToColumn, isCivilDate } from '@/lib/shared/dates'
import { type Cents, MAX_CENTS, plainToCents } from '@/lib/shared/money'

/** The columns of a new invoice that come from its PDF. What cannot be kept as it was read is left empty, never cut. */
export function prefillFrom({ fields, vatBreakdown }: Pick<Recognition, 'fields' | 'vatBreakdown'>) {
  const read = (name: FieldName) => fields[name]?.value.trim() || undefined
  const short = (name: FieldName, max: number) => within(read(name), max)
  const day = (name: FieldName) => (isCivilDate(read(name) ?? '') ? civilToColumn(read(name) as string) : undefined)
  const listed = <Code extends string>(name: FieldName, list: Record<string, string>) => ((read(name) ?? '') in list ? (read(name) as Code) : undefined)
  return {
    number: within(read('invoiceNumber') && cleanNumber(read('invoiceNumber') as string), MAX_NUMBER_LENGTH),
    issueDate: day('issueDate'),
    dueDate: day('dueDate'),
    typeCode: read('typeCode') === '381' ? '381' : '380',
    currency: listed<string>('currency', CURRENCIES) ?? 'EUR',
    buyerSiret: short('buyerSiret', 18),
    buyerReference: short('buyerReference', 100),
    purchaseOrderReference: short('purchaseOrderReference', 50),
    contractReference: short('contractReference', 50),
    vatRegime: listed<VatRegime>('vatRegime', VAT_REGIMES),
    paymentMeans: listed<PaymentMeans>('paymentMeans', PAYMENT_MEANS),
    totalWithoutVat: centsOf(read('totalWithoutTax')),
    totalVat: centsOf(read('totalTax')),
    totalWithVat: centsOf(read('totalWithTax')),
    amountDue: centsOf(read('amountDue')),
    vat: rowsOf(vatBreakdown),
  }
}

const within = (text: string | undefined, max: number) => (text && text.length <= max ? text : undefined)

/** Credit notes are printed with a minus and kept without (portal 13.4). */
function centsOf(plain: string | undefined): Cents | undefined {
  if (!plain || !/^-?\d+(\.\d+)?$/.test(plain)) return undefined
  const cents = plainToCents(plain)
  const positive = cents < 0n ? -cents : cents
  return positive <= MAX_CENTS ? positive : undefined
}

/** All rows or none: half a breakdown would only be wrong. */
function rowsOf(rows: Recognition['vatBreakdown']): VatRow[] {
  const kept = rows.map(({ rate, base, tax }) => ({ rate, base: centsOf(base), vat: centsOf(tax) }))
  const whole = kept.filter((row): row is VatRow => row.base !== undefined && row.vat !== undefined && /^\d{1,3}(\.\d{1,2})?$/.test(row.rate) && Number(row.rate) <= 100)
  const isSound = whole.length === rows.length && new Set(whole.map((row) => Number(row.rate))).size === whole.length
  return isSound ? whole : []
}

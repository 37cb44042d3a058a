import type { Tx } from '@/lib/platform/db'
import { issuedNumber } from '../model/invoice-number'
import { isNumberTaken } from '../queries/number-taken'

/**
 * The next number of the invoices that the portal issues for a structure: one suite a year, without gaps, since a sending that
 * fails gives its number back. Two who send at once wait for each other. A number that the supplier used himself is passed over.
 */
export async function giveNumber(tx: Tx, structureId: string, year: number, invoiceId: string): Promise<string> {
  const [row] = await tx.$queryRaw<{ last: number }[]>`
    INSERT INTO invoice_numbering (structure_id, year, last) VALUES (${structureId}::uuid, ${year}, 1)
    ON CONFLICT (structure_id, year) DO UPDATE SET last = invoice_numbering.last + 1 RETURNING last`
  const number = issuedNumber(year, row?.last ?? 1)
  return (await isNumberTaken(tx, structureId, number, year, invoiceId)) ? giveNumber(tx, structureId, year, invoiceId) : number
}

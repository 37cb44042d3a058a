import type { Db } from '@/lib/platform/db'
import { civilToColumn } from '@/lib/shared/dates'
import { lineGross, sumCents, vatOf } from '@/lib/shared/money'
import { COMMITMENTS } from './commitments'

/** Loads the orders, for suppliers and recipients that are there already. Running it again changes nothing. */
export async function seedCommitments(db: Db): Promise<void> {
  for (const { supplier, recipientSiret, number, kind = 'BON_DE_COMMANDE', serviceCode, subject, contractReference, issuedOn, lines } of COMMITMENTS) {
    const buyer = await db.structure.findFirstOrThrow({ where: { kind: 'PUBLIC', identifier: recipientSiret }, select: { id: true } })
    const seller = await db.structure.findFirstOrThrow({ where: { kind: 'PRIVATE', name: supplier }, select: { identifier: true } })
    if ((await db.commitment.count({ where: { structureId: buyer.id, number } })) > 0) continue
    const amount = sumCents(lines.map(([, quantity, , netPrice, vatRate]) => lineGross(quantity, netPrice) + vatOf(lineGross(quantity, netPrice), vatRate)))
    await db.commitment.create({
      data: {
        structureId: buyer.id, number, kind, serviceCode, subject, contractReference, amount, sellerSiret: seller.identifier, issuedOn: civilToColumn(issuedOn),
        lines: { create: lines.map(([label, quantity, unit, netPrice, vatRate], index) => ({ structureId: buyer.id, position: index + 1, label, quantity, unit, netPrice, vatRate })) },
      },
    })
  }
}

import { offeredOn } from '@/lib/bank-accounts/queries/offered-accounts'
import type { Tx } from '@/lib/platform/db'
import { readRecipient } from '@/lib/invoices/queries/read-recipient'
import { civilDateOf } from '@/lib/shared/dates'
import { STATE_SIRET } from '@/lib/shared/siret'
import { sideOf } from '../model/embedded-choice'
import { prefillFrom } from '../model/prefill'
import type { FileReading } from '../recognise-file'

/**
 * What was read (where page and electronic invoice differ: what is printed), checked against what is known: a service or engagement that the recipient would refuse is left empty, and
 * a bank account is chosen when its IBAN is the structure's own and valid today.
 */
export async function prefilledColumns(tx: Tx, { recognition }: FileReading, structureId: string, now: Date) {
  if (!recognition) return { vat: [] }
  const read = prefillFrom(sideOf(recognition, 'page'))
  const typed = { buyerSiret: read.buyerSiret ?? null, buyerReference: read.buyerReference ?? null, purchaseOrderReference: read.purchaseOrderReference ?? null }
  const { recipient, facts } = await readRecipient(tx, typed, civilDateOf(now))
  const isServiceGood = facts.service?.isActive === true
  const isState = recipient !== null && recipient.identifier === STATE_SIRET
  const iban = recognition.fields.iban?.value
  const account = iban ? await tx.bankAccount.findFirst({ where: { structureId, iban, ...offeredOn(civilDateOf(now)) }, select: { id: true } }) : null
  return {
    ...read,
    buyerId: recipient?.id,
    buyerReference: recipient === null || isServiceGood ? read.buyerReference : undefined,
    buyerServiceId: isServiceGood ? recipient?.service?.id : undefined,
    purchaseOrderReference: isState && !facts.isCommitmentKnown ? undefined : read.purchaseOrderReference,
    bankAccountId: account?.id,
  }
}

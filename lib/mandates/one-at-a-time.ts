import type { Tx } from '@/lib/platform/db'
import { conflict } from '@/lib/shared/errors'

/**
 * Takes the structure's row for this transaction, so that decisions on its mandates come one after the other.
 * @throws conflict when one is active, or when another one waits for its signature.
 */
export async function requireNoOtherMandate(tx: Tx, structureId: string, exceptId?: string): Promise<void> {
  await tx.$queryRaw`SELECT 1 FROM structure WHERE id = ${structureId}::uuid FOR UPDATE`
  const other = await tx.billingMandate.findFirst({ where: { structureId, status: { in: ['ACTIF', 'EN_ATTENTE_DE_SIGNATURE'] }, ...(exceptId && { id: { not: exceptId } }) }, orderBy: { status: 'asc' } })
  if (other?.status === 'ACTIF') throw conflict('mandate.already-active', `Cette structure a déjà un mandat actif, « ${other.name} ». Révoquez-le avant d’en souscrire un autre.`, 'structureId')
  if (other) throw conflict('mandate.already-waiting', `Le mandat « ${other.name} » attend déjà sa signature. Signez-le, ou renvoyez son lien depuis « Gérer un mandat de facturation ».`, 'structureId')
}

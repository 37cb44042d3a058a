import type { Tx } from '@/lib/platform/db'

/** What is said of a SIRET that a structure bears already: whose it is, and what to do. */
export async function knownSiretSentence(db: Tx, siret: string): Promise<string> {
  const known = await db.structure.findFirst({ where: { country: 'FR', identifierType: 'SIRET', identifier: siret }, select: { name: true, status: true } })
  const name = known ? `« ${known.name} »` : 'Une autre structure'
  if (known?.status === 'INACTIVE') return `${name} porte déjà ce SIRET et est désactivée. Si elle est à vous, son gestionnaire principal peut la réactiver ; sinon écrivez au support.`
  return `${name} porte déjà ce SIRET. Vérifiez-le ; s’il est exact, demandez plutôt un rattachement à cette structure, dans « Mes rattachements ».`
}

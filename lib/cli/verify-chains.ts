/** npm run --silent verify:chains : recomputes the chain of every invoice's events; 1 when one does not hold. */
import { openDatabase } from './open-database'
import { reportBroken, verifyAllChains } from '@/lib/invoices/jobs/verify-chains'
import { db } from '@/lib/platform/db'

const figure = (count: number) => count.toLocaleString('fr-FR')

const close = await openDatabase()
try {
  const { chains, events, broken } = await verifyAllChains()
  for (const { invoiceId, position, problem } of broken) process.stdout.write(`Facture ${invoiceId} : la chaîne est rompue à l’événement n° ${position} (${problem}).\n`)
  process.stdout.write(broken.length === 0 ? `${figure(chains)} factures, ${figure(events)} événements : toutes les chaînes tiennent.\n` : `${figure(broken.length)} chaînes rompues sur ${figure(chains)}.\n`)
  await reportBroken(broken)
  process.exitCode = broken.length === 0 ? 0 : 1
} finally {
  await db().$disconnect()
  close()
}

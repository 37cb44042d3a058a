import { sendInvoice } from '@/app/(portail)/factures-emises/deposer/[depotId]/actions'
import { routeInvoice } from '@/lib/invoices/jobs/route-invoice'
import { db } from '@/lib/platform/db'
import { deposit, recipient, sendFormOf } from './invoices'
import { affiliate, callerOf, createUser, supplier } from './people'

/** A public structure that reads its invoices in the portal, with an agent. */
export async function publicBody(name = 'Ville d’Essai') {
  const structure = await recipient({ name })
  await db().workspace.create({ data: { structureId: structure.id, code: 'FACTURES_RECUES' } })
  const user = await createUser({ firstName: 'Agathe', lastName: 'Comptable' })
  await affiliate(user.id, structure.id)
  return { structure, user, caller: () => callerOf(user.id) }
}

/** An invoice at the disposal of a public structure, with the people of both sides. */
export async function madeAvailable(changes: Record<string, unknown> = {}) {
  const [from, to] = [await supplier(), await publicBody()]
  const caller = await from.caller()
  const id = await deposit(caller, from.structure.id)
  const form = sendFormOf(id, 1, to.structure.identifier, changes)
  await sendInvoice.door.call(caller, form)
  for (let run = 0; run < 2; run++) await routeInvoice.run({ invoiceId: id })
  return { from, to, id, number: form.number, supplierCaller: caller, agent: await to.caller() }
}

/** The invoice as it is now. */
export const invoiceNow = (id: string) => db().invoice.findUniqueOrThrow({ where: { id }, include: { statusEvents: { orderBy: [{ at: 'asc' }, { id: 'asc' }] }, actions: true } })

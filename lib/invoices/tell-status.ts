import { type Colleague, holdersOf } from '@/lib/access/holders-of'
import { type Notice, notify } from '@/lib/messages/notify'
import { absoluteUrl } from '@/lib/platform/env'
import type { Tx } from '@/lib/platform/db'
import { formatCents } from '@/lib/shared/money'
import { routes } from '@/lib/shared/routes'
import type { Prisma } from '@/prisma/generated/client'
import { completedMail, receivedMail } from './emails/received'
import { isUrgent, statusMail } from './emails/status-changed'
import { toValidateMail, type WaitingInvoice, wrongSecondMail } from './emails/to-validate'
import { reasonOf } from './model/treatment-reasons'
import { tacitAt } from './model/validation'

const PARTIES = { buyer: true, structure: true } as const

export type ToldInvoice = Prisma.InvoiceGetPayload<{ include: typeof PARTIES }>

interface Change {
  /** Who changed it; null: the portal or a simulated recipient. */
  by: string | null
  at: Date
}

export const readTold = (tx: Tx, invoiceId: string): Promise<ToldInvoice> => tx.invoice.findUniqueOrThrow({ where: { id: invoiceId }, include: PARTIES })

/**
 * Tells everybody whom the new status of an invoice concerns (M10, portal 9.3): its sender, the colleagues who asked for it or
 * must act, the validators whose turn it is, and at its recipient who asked to know at once.
 */
export async function tellStatus(tx: Tx, invoiceId: string, change: Change): Promise<void> {
  const invoice = await readTold(tx, invoiceId)
  await notify(tx, change.at, [...(await toSupplier(tx, invoice, change)), ...(await toRecipient(tx, invoice, change)), ...(await toValidators(tx, invoice))])
}

const MANAGERS = ['MAIN_MANAGER', 'SECONDARY_MANAGER'] as const

async function toSupplier(tx: Tx, invoice: ToldInvoice, { by }: Change): Promise<Notice[]> {
  const scope = { structureId: invoice.structureId, serviceId: invoice.sellerServiceId }
  const senderId = invoice.submittedById ?? invoice.createdById
  const urgent = isUrgent(invoice.status)
  const asked: Prisma.UserWhereInput = { OR: [{ id: senderId }, { notifications: { some: { kind: 'STATUTS_STRUCTURES', pace: { not: 'AUCUN' } } } }] }
  const people = await holdersOf(tx, 'invoice.read', scope, urgent ? {} : asked)
  // Where the sender has left, the managers stand in for him.
  const heirs = people.some(({ id }) => id === senderId) ? [] : await holdersOf(tx, 'invoice.read', scope, { affiliations: { some: { structureId: invoice.structureId, status: 'VALIDEE', role: { in: [...MANAGERS] } } } })
  const owners = new Set([senderId, ...heirs.map(({ id }) => id)])
  const told = new Map([...people, ...heirs].map((person) => [person.id, person]))
  return [...told.values()].map((person) => ({
    userId: person.id,
    kind: owners.has(person.id) ? 'STATUTS_FACTURES' : 'STATUTS_STRUCTURES',
    audience: 'SELLER', structureId: invoice.structureId, invoiceId: invoice.id, status: invoice.status,
    isUrgent: urgent, isOwn: person.id === by,
    mail: statusMail({
      to: person.email, name: `${person.firstName} ${person.lastName}`,
      number: invoice.number ?? '', seller: invoice.structure.name, recipient: invoice.buyer?.name ?? '',
      status: invoice.status, at: invoice.statusAt, reason: reasonOf(invoice.status, invoice.statusReason), comment: invoice.statusComment,
      url: absoluteUrl(routes.invoice(invoice.id)),
    }),
  }))
}

/** What a recipient receives is counted by its daily summary; at once are told who asked for it, and who waited for an answer. */
async function toRecipient(tx: Tx, invoice: ToldInvoice, { by }: Change): Promise<Notice[]> {
  const { buyerId, status, structure, number } = invoice
  if (!buyerId || (status !== 'MISE_A_DISPOSITION' && status !== 'COMPLETEE')) return []
  const scope = { structureId: buyerId, serviceId: invoice.buyerServiceId }
  const url = absoluteUrl(routes.receivedInvoice(invoice.id))
  const notice = (agent: Colleague, mail: Notice['mail']): Notice => ({ userId: agent.id, kind: 'FACTURES_RECUES', audience: 'BUYER', structureId: buyerId, invoiceId: invoice.id, status, isOwn: agent.id === by, mail })
  if (status === 'COMPLETEE') {
    const suspension = await tx.invoiceStatusEvent.findFirst({ where: { structureId: invoice.structureId, invoiceId: invoice.id, status: 'SUSPENDUE' }, orderBy: { at: 'desc' } })
    const agents = suspension?.userId ? await holdersOf(tx, 'received.read', scope, { id: suspension.userId }) : []
    return agents.map((agent) => notice(agent, completedMail(agent, { number: number ?? '', seller: structure.name }, invoice.statusComment, url)))
  }
  const agents = await holdersOf(tx, 'received.read', scope, { notifications: { some: { kind: 'FACTURES_RECUES', pace: 'IMMEDIAT' } } })
  return agents.map((agent) => notice(agent, receivedMail(agent, { number: number ?? '', seller: structure.name, structure: invoice.buyer?.name ?? '', total: totalOf(invoice) }, url)))
}

const totalOf = ({ totalWithVat, currency }: ToldInvoice) => formatCents(totalWithVat ?? 0n, currency)

/** The invoice as its validators are told of it. */
export const waitingOf = (invoice: ToldInvoice): WaitingInvoice => ({ number: invoice.number ?? '', seller: invoice.structure.name, recipient: invoice.buyer?.name ?? '', total: totalOf(invoice), deadline: tacitAt(invoice.statusAt) })

/** Who may answer for the validator whose turn it is: the second at the second level, else the first. */
export const validatorsOf = (tx: Tx, { status, validatorId, validatorServiceId, secondValidatorId, secondValidatorServiceId }: ToldInvoice): Promise<Colleague[]> => {
  const scope = status === 'A_VALIDER_2' ? { structureId: secondValidatorId, serviceId: secondValidatorServiceId } : { structureId: validatorId, serviceId: validatorServiceId }
  return scope.structureId ? holdersOf(tx, 'validation.decide', { structureId: scope.structureId, serviceId: scope.serviceId }) : Promise.resolve([])
}

export const validatorNotice = (validator: Colleague, invoice: ToldInvoice, mail: Notice['mail']): Notice => ({
  userId: validator.id, kind: 'FACTURES_A_VALIDER', audience: 'VALIDATOR', invoiceId: invoice.id, status: invoice.status, mail,
  structureId: invoice.status === 'A_VALIDER_2' ? invoice.secondValidatorId : invoice.validatorId,
})

async function toValidators(tx: Tx, invoice: ToldInvoice): Promise<Notice[]> {
  const { status, number, structure, statusComment } = invoice
  if (status !== 'A_VALIDER_1' && status !== 'A_VALIDER_2' && status !== 'ERREUR_COTRAITANT_SUR_VALIDEUR') return []
  const url = absoluteUrl(routes.validation(invoice.id))
  const mailOf = (validator: Colleague) => (status === 'ERREUR_COTRAITANT_SUR_VALIDEUR' ? wrongSecondMail(validator, { number: number ?? '', seller: structure.name }, statusComment, url) : toValidateMail(validator, waitingOf(invoice), url))
  return (await validatorsOf(tx, invoice)).map((validator) => validatorNotice(validator, invoice, mailOf(validator)))
}

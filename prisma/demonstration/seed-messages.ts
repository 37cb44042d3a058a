import { isAnnounced, isUrgent, statusMail } from '@/lib/invoices/emails/status-changed'
import { draftWords } from '@/lib/invoices/emails/draft-left'
import { toValidateMail } from '@/lib/invoices/emails/to-validate'
import { draftAddress } from '@/lib/invoices/model/draft-address'
import { isDraft } from '@/lib/invoices/model/status'
import { reasonOf } from '@/lib/invoices/model/treatment-reasons'
import { waitingOf } from '@/lib/invoices/tell-status'
import { type Notice, wordsOf } from '@/lib/messages/notify'
import { type Db } from '@/lib/platform/db'
import { absoluteUrl } from '@/lib/platform/env'
import { civilDateOf } from '@/lib/shared/dates'
import { routes } from '@/lib/shared/routes'

const DAY_MS = 86_400_000
/** What is older was read before the first day of the demonstration. */
const UNREAD_SINCE = new Date('2026-11-16T00:00:00Z')

/**
 * The messages of the first day, without mails: of each invoice the last status to its sender, what waits to its validator, what
 * is not sent to its author; of each request what its managers were told. Running it again changes nothing.
 */
export async function seedMessages(db: Db): Promise<void> {
  if ((await db.message.count()) > 0) return
  await seedStatuses(db)
  await seedRequests(db)
}

async function seedStatuses(db: Db): Promise<void> {
  const invoices = await db.invoice.findMany({ where: { status: { not: 'SUPPRIMEE' } }, include: { buyer: true, structure: true, createdBy: true, original: true }, orderBy: { createdAt: 'asc' } })
  for (const invoice of invoices) {
    const { id: invoiceId, structureId, status, statusAt, createdBy, number, submissionMode } = invoice
    const about = { structureId, invoiceId, status }
    const person = { email: createdBy.email, firstName: createdBy.firstName, lastName: createdBy.lastName }
    if (isDraft(status)) {
      const words = draftWords({ name: number, structure: invoice.structure.name, recipient: invoice.buyer?.name ?? null, total: null, since: civilDateOf(statusAt), url: '' })
      await write(db, new Date(statusAt.getTime() + DAY_MS), { ...about, userId: createdBy.id, kind: 'BROUILLONS', audience: 'SELLER', words: { ...words, href: draftAddress(invoiceId, submissionMode) } })
      await db.invoiceReminder.create({ data: { structureId, invoiceId, kind: 'BROUILLON', count: 1, at: new Date(statusAt.getTime() + DAY_MS) } })
    } else if (isAnnounced(status)) {
      const mail = statusMail({ to: person.email, name: '', number: number ?? '', seller: invoice.structure.name, recipient: invoice.buyer?.name ?? '', status, at: statusAt, reason: reasonOf(status, invoice.statusReason), comment: invoice.statusComment, url: absoluteUrl(routes.invoice(invoiceId)) })
      await write(db, statusAt, { ...about, userId: createdBy.id, kind: 'STATUTS_FACTURES', audience: 'SELLER', isOwn: status === 'DEPOSEE' || (statusAt < UNREAD_SINCE && !isUrgent(status)), words: wordsOf(mail) })
    }
    if (status !== 'A_VALIDER_1') continue
    const validators = await db.affiliation.findMany({ where: { structureId: invoice.validatorId ?? '', role: 'MAIN_MANAGER', status: 'VALIDEE' } })
    for (const { userId } of validators) await write(db, statusAt, { ...about, userId, structureId: invoice.validatorId, kind: 'FACTURES_A_VALIDER', audience: 'VALIDATOR', words: wordsOf(toValidateMail(person, waitingOf(invoice), absoluteUrl(routes.validation(invoiceId)))) })
  }
}

async function seedRequests(db: Db): Promise<void> {
  const waiting = { where: { status: 'EN_COURS_DE_VALIDATION' as const }, include: { user: true, structure: { include: { affiliations: { where: { role: 'MAIN_MANAGER' as const } } } } } }
  const requests = [
    ...(await db.affiliation.findMany(waiting)).map((one) => ({ ...one, kind: 'RATTACHEMENTS' as const, wish: 'à être rattaché à' })),
    ...(await db.entitlementRequest.findMany(waiting)).map((one) => ({ ...one, kind: 'HABILITATIONS' as const, wish: 'un espace pour' })),
  ]
  for (const { structureId, structure, user, kind, wish, message, requestedAt } of requests) {
    const name = `${user.firstName} ${user.lastName}`
    const words = { subject: `Demande de ${name}`, sentence: `${name} demande ${wish} «\u00a0${structure.name}\u00a0».${message ? ` Son message\u00a0: «\u00a0${message}\u00a0»` : ''}`, href: routes.approvals }
    for (const { userId } of structure.affiliations) await write(db, requestedAt, { userId, structureId, kind, audience: 'MANAGER', words })
  }
}

async function write(db: Db, at: Date, { words, isOwn = false, userId, kind, audience, structureId, invoiceId, status }: Omit<Notice, 'mail' | 'each' | 'isUrgent'>): Promise<void> {
  if (words) await db.message.create({ data: { userId, kind, audience, structureId, invoiceId, status, mail: 'AUCUN', createdAt: at, readAt: isOwn ? at : null, ...words } })
}

import { absoluteUrl } from '@/lib/platform/env'
import type { Tx } from '@/lib/platform/db'
import { type Mail, postMail } from '@/lib/platform/outbox'
import { type LaidOutMail, layOutMail } from '@/lib/shared/mail-layout'
import { isChosenKind, type MessageKind, MOST_MAILS_AN_HOUR, NOTIFICATION_KINDS } from '@/lib/shared/notification-kinds'
import { routes } from '@/lib/shared/routes'
import type { InvoiceStatus, MessageAudience, MessageMail, NotificationPace } from '@/prisma/generated/enums'
import { stopToken } from './stop-link'

/** What a message is about: the place and the object whose rights show it. */
export interface About {
  structureId?: string | null
  invoiceId?: string
  status?: InvoiceStatus
  /** The words of the message where they are not those of the mail: one mail may tell of several things. */
  words?: { subject: string; sentence: string; href: string }
}

export interface Notice extends About {
  userId: string
  kind: MessageKind
  audience: MessageAudience
  mail: LaidOutMail
  /** The mail leaves at once whatever the pace, unless the person wants none: something must be done (portal 9.3). */
  isUrgent?: boolean
  /** The person's own doing: the message is there, read. */
  isOwn?: boolean
  /** One message each, with the one mail. */
  each?: About[]
}

const HOUR_MS = 3_600_000

/**
 * Tells people of an event, in its transaction: a message in « Mes messages » for each, and a mail at the pace each has chosen for
 * the kind. The one door of notifications; links, codes and security go through `postMail`. Two people who share a mailbox get
 * one mail. A structure's life is always told by mail.
 */
export async function notify(tx: Tx, now: Date, notices: Notice[]): Promise<void> {
  if (notices.length === 0) return
  const [paceOf, sentTo] = [await readPaces(tx, notices), await countRecent(tx, now, notices)]
  const mails: Mail[] = []
  const readers = new Map<string, string>()
  const rows = notices.flatMap((notice) => {
    const { userId, kind, audience, mail, isOwn = false } = notice
    const fate = fateOf(notice, paceOf(notice), sentTo(notice))
    const letter = `${mail.to.toLowerCase()} ${mail.template} ${mail.subject}`
    const isFirst = (readers.get(letter) ?? userId) === userId
    if (fate === 'ENVOYE' && isFirst) {
      readers.set(letter, userId)
      mails.push({ ...withStop(notice), about: aboutOf(notice) })
    }
    return (notice.each ?? [notice]).map(({ structureId, invoiceId, status, words }) => ({
      userId, kind, audience, structureId, invoiceId, status, mail: fate, createdAt: now, readAt: isOwn ? now : null, ...cut(words ?? wordsOf(mail)),
    }))
  })
  await tx.message.createMany({ data: rows })
  for (const mail of mails) await postMail(tx, mail)
}

function fateOf({ kind, isUrgent, isOwn }: Notice, pace: NotificationPace, sent: number): MessageMail {
  if (!isChosenKind(kind)) return 'ENVOYE'
  if (pace === 'AUCUN') return 'AUCUN'
  if (isUrgent) return 'ENVOYE'
  if (pace === 'IMMEDIAT' && sent < MOST_MAILS_AN_HOUR) return 'ENVOYE'
  // A summary tells nobody what he did himself.
  return isOwn ? 'AUCUN' : 'EN_ATTENTE'
}

/** The words of a message are those of its mail: the subject, what it says first, and where its button leads. */
export function wordsOf({ parts }: LaidOutMail): { subject: string; sentence: string; href: string } {
  const { pathname, search } = new URL(parts.action?.url ?? absoluteUrl(routes.connectedHome))
  return { subject: parts.subject, sentence: parts.summary ?? parts.paragraphs[0] ?? '', href: pathname + search }
}

/** The invoice whose history tells of this mail, and for which of its structures it was written. */
const aboutOf = ({ invoiceId, structureId }: Notice): Mail['about'] => invoiceId ? { invoiceId, structureId: structureId ?? undefined } : undefined

const shorten = (text: string, most: number) => (text.length > most ? `${text.slice(0, most - 1)}…` : text)
const cut = ({ subject, sentence, href }: { subject: string; sentence: string; href: string }) => ({ subject: shorten(subject, 300), sentence: shorten(sentence, 1000), href })

const withStop = ({ userId, kind, mail }: Notice) => (isChosenKind(kind) ? layOutMail({ ...mail.parts, stopUrl: absoluteUrl(routes.stopMails(stopToken({ userId, kind }))) }) : mail)

const usersOf = (notices: Notice[]) => [...new Set(notices.map(({ userId }) => userId))]

async function readPaces(tx: Tx, notices: Notice[]) {
  const choices = await tx.notificationChoice.findMany({ where: { userId: { in: usersOf(notices) } } })
  const chosen = new Map(choices.map(({ userId, kind, pace }) => [`${userId} ${kind}`, pace]))
  return ({ userId, kind }: Notice): NotificationPace => chosen.get(`${userId} ${kind}`) ?? (isChosenKind(kind) ? NOTIFICATION_KINDS[kind].pace : 'IMMEDIAT')
}

/** How many mails of a kind each of them was sent within the hour. */
async function countRecent(tx: Tx, now: Date, notices: Notice[]) {
  const rows = await tx.message.groupBy({ by: ['userId', 'kind'], where: { userId: { in: usersOf(notices) }, mail: 'ENVOYE', createdAt: { gt: new Date(now.getTime() - HOUR_MS), lte: now } }, _count: true })
  const counts = new Map(rows.map(({ userId, kind, _count }) => [`${userId} ${kind}`, _count]))
  return ({ userId, kind }: Notice) => counts.get(`${userId} ${kind}`) ?? 0
}

import { createHash } from 'node:crypto'
import { STATUSES, transitionsFrom } from '@/lib/invoices/model/status'
import { isAnnounced } from '@/lib/invoices/emails/status-changed'
import { db } from '@/lib/platform/db'
import { readBytes } from '@/lib/platform/storage'
import type { Acknowledged } from './client'

export interface Goal {
  name: string
  /** How many breaches; the goal is none. */
  breaches: number
  seen: number
}

const hashOf = async (sha256: string) => readBytes(sha256).then((bytes) => createHash('sha256').update(bytes).digest('hex'), () => 'missing')
const countWrong = async <T>(things: T[], isRight: (thing: T) => Promise<boolean> | boolean) => {
  let wrong = 0
  for (const thing of things) if (!(await isRight(thing))) wrong++
  return wrong
}
const PATHS = new Set(STATUSES.flatMap((from) => transitionsFrom(from).map(({ to }) => `${from} ${to}`)))

/**
 * The check of history: what people were told against what is stored.
 * @param delivered how often SMTP was handed each Message-ID.
 */
export async function checkHistory(acknowledged: Acknowledged[], delivered: Map<string, number>): Promise<Goal[]> {
  const invoices = await db().invoice.findMany({ include: { original: true, certificate: true, statusEvents: { orderBy: { id: 'asc' } } } })
  const byId = new Map(invoices.map((invoice) => [invoice.id, invoice]))
  const sent = invoices.filter(({ submittedAt }) => submittedAt)
  const files = invoices.flatMap(({ original, certificate }) => [original, certificate]).filter((file) => file !== null)
  const mails = await db().outgoingMail.findMany()
  const messages = await db().message.findMany({ select: { mail: true } })
  const announced = sent.reduce((sum, { statusEvents }) => sum + statusEvents.filter(({ status }) => isAnnounced(status)).length, 0)
  const numbers = sent.map(({ structureId, sentNumber, sentYear }) => `${structureId} ${sentNumber} ${sentYear}`)
  const goal = async (name: string, seen: number, breaches: number | Promise<number>): Promise<Goal> => ({ name, seen, breaches: await breaches })
  return Promise.all([
    goal('acknowledged deposits are stored, with their file', acknowledged.length, countWrong(acknowledged, ({ invoiceId, sha256 }) => byId.get(invoiceId)?.original?.sha256 === sha256)),
    goal('acknowledged sendings are sent, under their number', acknowledged.filter(({ number }) => number).length, countWrong(acknowledged, ({ invoiceId, number }) => number === null || byId.get(invoiceId)?.sentNumber === number)),
    goal('no deposit twice', invoices.length, invoices.length - new Set(invoices.map(({ depositKey }) => depositKey)).size),
    goal('numbers unique by supplier and year', numbers.length, numbers.length - new Set(numbers).size),
    goal('each stored file has its bytes', files.length, countWrong(files, async ({ sha256 }) => (await hashOf(sha256)) === sha256)),
    goal('statuses follow the table', invoices.length, countWrong(invoices, ({ status, statusEvents }) => statusEvents.at(-1)?.status === status && statusEvents.every(({ status: to }, at) => at === 0 || PATHS.has(`${statusEvents[at - 1]?.status} ${to}`)))),
    goal('each sent invoice arrived, with its certificate', sent.length, countWrong(sent, ({ status, certificateId }) => status === 'MISE_A_DISPOSITION' && certificateId !== null)),
    goal('one message for each announced status', announced, Math.abs(messages.length - announced)),
    goal('one mail for each message that has one', mails.length, Math.abs(mails.length - messages.filter(({ mail }) => mail === 'ENVOYE').length)),
    goal('each mail delivered, under one Message-ID', mails.length, countWrong(mails, ({ messageId, status }) => status === 'SENT' && delivered.has(messageId))),
    goal('no mail that nobody asked for', delivered.size, countWrong([...delivered.keys()], (id) => mails.some(({ messageId }) => messageId === id))),
  ])
}

/** Is there nothing left to do: every mail sent, every sent invoice arrived and certified? */
export async function isQuiet(): Promise<boolean> {
  const [mails, travelling] = await Promise.all([
    db().outgoingMail.count({ where: { status: 'PENDING' } }),
    db().invoice.count({ where: { submittedAt: { not: null }, OR: [{ status: { not: 'MISE_A_DISPOSITION' } }, { certificateId: null }] } }),
  ])
  return mails + travelling === 0
}

import { randomUUID } from 'node:crypto'
import { z } from 'zod'
import { db, type Tx } from './db'
import { env } from './env'
import { deliver } from './mailer'
import { defineJob, enqueue } from './queue'

/** A mail as its builder makes it. */
export interface Mail {
  /** Name of its builder, for tests and the journal: `accounts.activation`. */
  template: string
  to: string
  subject: string
  text: string
  html: string
  /** The invoice that it is about, whose history tells of it; and for which structure it is written, the supplier unless named. */
  about?: { invoiceId: string; structureId?: string }
}

/**
 * Sends the mail if the caller's transaction commits. Its Message-ID is fixed here, once for all attempts. What people choose to
 * be told of goes through `notify` (lib/messages) instead, which also writes the message of the portal.
 */
export async function postMail(tx: Tx, mail: Mail): Promise<void> {
  const about = { invoiceId: mail.about?.invoiceId, forId: mail.about?.structureId }
  const messageId = `<${randomUUID()}@${new URL(env().APP_URL).hostname}>`
  const row = await tx.outgoingMail.create({
    data: { messageId, template: mail.template, recipient: mail.to.toLowerCase(), subject: mail.subject, text: mail.text, html: mail.html, ...about },
    select: { id: true },
  })
  await enqueue(tx, sendMail, { mailId: row.id })
}

/** Mails that SMTP has taken and whose row could not be marked yet, the database being away: they are only marked again. */
const handedOver = new Set<string>()

/**
 * Hands one mail to SMTP (or leaves it in the demonstration mailbox) and marks it sent. The queue gives each job to one
 * worker at a time; a crash between the hand-over and the mark is the one case that repeats a mail, under the same Message-ID.
 */
export const sendMail = defineJob({
  name: 'mail.send',
  schema: z.object({ mailId: z.uuid() }),
  retries: 200,
  run: async ({ mailId }) => {
    const mail = await db().outgoingMail.findUnique({ where: { id: mailId, status: 'PENDING' } })
    if (!mail) return
    try {
      if (!handedOver.has(mailId)) await deliver(mail)
      handedOver.add(mailId)
    } catch (error) {
      await db().outgoingMail.update({ where: { id: mailId }, data: { attempts: { increment: 1 }, lastError: String(error).slice(0, 500) } })
      throw error
    }
    await db().outgoingMail.update({ where: { id: mailId }, data: { status: 'SENT', sentAt: new Date(), attempts: { increment: 1 }, lastError: null } })
    handedOver.delete(mailId)
  },
})

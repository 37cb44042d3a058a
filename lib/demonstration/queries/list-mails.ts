import { z } from 'zod'
import { definePublicQuery } from '@/lib/platform/query'
import { isDemonstration } from '@/lib/platform/env'
import { notFound } from '@/lib/shared/errors'

export const MAILS_SHOWN = 100

const uuid = z.uuid()

function demonstrationOnly() {
  if (!isDemonstration()) throw notFound()
}

/** The newest mails of the demonstration, to one address or to all. Outside the demonstration there is no such mailbox. */
export const listMails = definePublicQuery({
  name: 'demonstration.list-mails',
  run: async ({ recipient }: { recipient?: string }, { db }) => {
    demonstrationOnly()
    return db.outgoingMail.findMany({
      where: { status: 'SENT', ...(recipient ? { recipient: recipient.trim().toLowerCase() } : {}) },
      orderBy: [{ createdAt: 'desc' }, { id: 'desc' }],
      take: MAILS_SHOWN,
    })
  },
})

/** One mail of the demonstration, or null. */
export const getMail = definePublicQuery({
  name: 'demonstration.get-mail',
  run: async ({ mailId }: { mailId: string }, { db }) => {
    demonstrationOnly()
    return uuid.safeParse(mailId).success ? db.outgoingMail.findFirst({ where: { id: mailId, status: 'SENT' } }) : null
  },
})

import { existsSync, readdirSync, readFileSync } from 'node:fs'
import path from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import PostalMime, { type Email } from 'postal-mime'

/** Which mail a test waits for: its recipient, and what its subject contains. */
export interface WantedMail {
  to: string
  subject?: string | RegExp
}

const POLL_MS = 100

/** The mails received so far for this recipient, oldest first. */
export async function mailsTo({ to, subject }: WantedMail): Promise<Email[]> {
  const folder = process.env.MAIL_FOLDER
  if (!folder) throw new Error('MAIL_FOLDER is missing: the browser tests are started by npm test, or with SMTP caught elsewhere.')
  const files = existsSync(folder) ? readdirSync(folder).filter((name) => name.endsWith('.eml')).sort() : []
  const mails = await Promise.all(files.map((name) => PostalMime.parse(readFileSync(path.join(folder, name)))))
  return mails.filter((mail) => isFor(mail, to) && matches(mail.subject ?? '', subject))
}

/** The newest such mail, waited for at most `timeoutMs`. @throws when none comes */
export async function waitForMail(wanted: WantedMail, timeoutMs = 15_000): Promise<Email> {
  for (const limit = Date.now() + timeoutMs; Date.now() < limit; await sleep(POLL_MS)) {
    const mail = (await mailsTo(wanted)).at(-1)
    if (mail) return mail
  }
  throw new Error(`No mail to ${wanted.to} with subject ${String(wanted.subject ?? 'of any kind')} came within ${timeoutMs} ms.`)
}

/** The first link of a mail whose address contains `part`. @throws when there is none */
export function linkIn(mail: Email, part = 'http'): string {
  const link = (mail.text ?? '').match(/https?:\/\/[^\s<>"]+/g)?.find((address) => address.includes(part))
  if (!link) throw new Error(`No link with « ${part} » in the mail « ${mail.subject} ».`)
  return link
}

const isFor = (mail: Email, to: string) => (mail.to ?? []).some((recipient) => recipient.address?.toLowerCase() === to.toLowerCase())

/** As Playwright compares texts: one blank is as good as another. */
function matches(text: string, wanted: string | RegExp = '') {
  const plain = text.replace(/\s+/g, ' ')
  return typeof wanted === 'string' ? plain.includes(wanted) : wanted.test(plain)
}

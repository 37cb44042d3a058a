import nodemailer, { type Transporter } from 'nodemailer'
import { env } from './env'

let transporter: Transporter | undefined

/** Has the portal a real way to send mail? Without one, mails stay in the demonstration mailbox. */
export const hasSmtp = () => env().SMTP_URL !== undefined

/**
 * Hands a mail to the SMTP server of SMTP_URL; without one it does nothing: the row itself is the demonstration mailbox.
 * @throws when the server cannot be reached or refuses; the caller tries again later.
 */
export async function deliver(mail: { messageId: string; recipient: string; subject: string; text: string; html: string }): Promise<void> {
  const url = env().SMTP_URL
  if (!url) return
  // A server on this machine has no certificate worth checking.
  const isLocal = ['localhost', '127.0.0.1', '[::1]'].includes(new URL(url).hostname)
  transporter ??= nodemailer.createTransport({ url, connectionTimeout: 10_000, greetingTimeout: 10_000, socketTimeout: 20_000, ignoreTLS: isLocal })
  await transporter.sendMail({
    from: env().MAIL_FROM,
    to: mail.recipient,
    subject: mail.subject,
    text: mail.text,
    html: mail.html,
    messageId: mail.messageId,
    headers: { 'Auto-Submitted': 'auto-generated' },
  })
}

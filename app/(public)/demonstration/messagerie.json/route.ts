import { listMails } from '@/lib/demonstration/queries/list-mails'
import { linkify } from '@/lib/demonstration/model/linkify'
import { defineRoute } from '@/lib/platform/route'

/** The demonstration mailbox for testers: newest first, `?destinataire=` keeps one address. */
export const GET = defineRoute({
  name: 'demonstration.mailbox',
  permission: 'public',
  run: async (request) => {
    const mails = await listMails({ recipient: request.nextUrl.searchParams.get('destinataire') ?? undefined })
    const body = mails.map(({ id, messageId, template, recipient, subject, text, html, sentAt }) => ({
      id,
      messageId,
      template,
      to: recipient,
      subject,
      text,
      html,
      sentAt,
      links: linkify(text).flatMap((piece) => ('href' in piece ? [piece.href] : [])),
    }))
    return Response.json(body, { headers: { 'Cache-Control': 'no-store' } })
  },
})

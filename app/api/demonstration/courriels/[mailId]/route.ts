import { getMail } from '@/lib/demonstration/queries/list-mails'
import { defineRoute } from '@/lib/platform/route'
import { notFound } from '@/lib/shared/errors'

/** A mail of the demonstration as its reader would see it: its own document, without scripts. */
export const GET = defineRoute({
  name: 'demonstration.mail-html',
  permission: 'public',
  run: async (_request, { mailId = '' }) => {
    const mail = await getMail({ mailId })
    if (!mail) throw notFound()
    return new Response(mail.html, {
      headers: {
        'Content-Type': 'text/html; charset=utf-8',
        'Content-Security-Policy': `default-src 'none'; style-src 'unsafe-inline'; sandbox allow-top-navigation-by-user-activation allow-popups`,
        'X-Content-Type-Options': 'nosniff',
        'Cache-Control': 'no-store',
      },
    })
  },
})

import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { PageShell } from '@/components/layout/page-shell'
import { Card } from '@/components/ui/card'
import { DescriptionList } from '@/components/ui/description-list'
import { linkify } from '@/lib/demonstration/model/linkify'
import { getMail } from '@/lib/demonstration/queries/list-mails'
import { isDemonstration } from '@/lib/platform/env'
import { longInstant } from '@/lib/shared/dates'
import { routes } from '@/lib/shared/routes'

export const metadata: Metadata = { title: 'Courriel de démonstration' }

export default async function MailPage({ params }: { params: Promise<{ mailId: string }> }) {
  if (!isDemonstration()) notFound()
  const mail = await getMail(await params)
  if (!mail) notFound()
  return (
    <PageShell title={mail.subject} width="reading" trail={[{ label: 'Messagerie de démonstration', href: routes.demonstrationMailbox }]}>
      <DescriptionList
        descriptions={[
          { term: 'Destinataire', value: mail.recipient },
          { term: 'Envoyé le', value: mail.sentAt ? longInstant(mail.sentAt) : '' },
        ]}
      />
      <Card className="mt-6">
        <p className="break-words whitespace-pre-wrap">
          {linkify(mail.text).map((piece, index) =>
            'href' in piece ? <a key={index} href={piece.href} className="text-pine underline">{piece.href}</a> : <span key={index}>{piece.text}</span>,
          )}
        </p>
      </Card>
      <p className="mt-4"><a className="text-pine underline" href={`/api/demonstration/courriels/${mail.id}`}>Voir la version mise en page</a></p>
    </PageShell>
  )
}

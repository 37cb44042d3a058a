import type { Metadata } from 'next'
import { Link } from '@/components/ui/link'
import { notFound } from 'next/navigation'
import { PageShell } from '@/components/layout/page-shell'
import { Button, ButtonLink } from '@/components/ui/button'
import { EmptyState } from '@/components/ui/empty-state'
import { Table } from '@/components/ui/table'
import { listMails } from '@/lib/demonstration/queries/list-mails'
import { isDemonstration } from '@/lib/platform/env'
import { routes } from '@/lib/shared/routes'
import { shortInstant } from '@/lib/shared/dates'

export const metadata: Metadata = { title: 'Messagerie de démonstration' }

export default async function MailboxPage({ searchParams }: { searchParams: Promise<{ destinataire?: string }> }) {
  if (!isDemonstration()) notFound()
  const { destinataire = '' } = await searchParams
  const mails = await listMails({ recipient: destinataire })
  return (
    <PageShell title="Messagerie de démonstration" sentence="Tous les courriels que le portail a envoyés, avec leurs liens. Elle n’existe qu’en démonstration : ailleurs, ils partent par une vraie messagerie.">
      <form method="get" className="mb-6 flex flex-wrap items-end gap-3">
        <div className="grow sm:max-w-sm">
          <label htmlFor="destinataire" className="mb-1 block font-semibold">Adresse du destinataire</label>
          <input id="destinataire" name="destinataire" type="email" defaultValue={destinataire} autoComplete="off" className="w-full rounded-md border border-field bg-surface px-3 py-2" />
        </div>
        <Button type="submit" look="secondary">Filtrer</Button>
      </form>
      {mails.length === 0 ? (
        <EmptyState title={destinataire ? `Aucun courriel pour ${destinataire}` : 'Aucun courriel pour l’instant'} action={<ButtonLink href={routes.demonstrationMailbox} look="secondary">Actualiser</ButtonLink>}>
          Un courriel arrive ici quelques secondes après l’action qui l’envoie.
        </EmptyState>
      ) : (
        <Table
          caption="Courriels envoyés, du plus récent au plus ancien"
          rows={mails}
          rowKey={(mail) => mail.id}
          columns={[
            { key: 'subject', header: 'Objet', rowHeader: true, cell: (mail) => <Link className="text-pine underline" href={`${routes.demonstrationMailbox}/${mail.id}`}>{mail.subject}</Link> },
            { key: 'recipient', header: 'Destinataire', cell: (mail) => mail.recipient },
            { key: 'sentAt', header: 'Envoyé le', cell: (mail) => (mail.sentAt ? shortInstant(mail.sentAt) : '') },
          ]}
        />
      )}
    </PageShell>
  )
}

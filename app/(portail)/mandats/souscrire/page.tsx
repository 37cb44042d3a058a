import type { Metadata } from 'next'
import { PageShell } from '@/components/layout/page-shell'
import { Alert } from '@/components/ui/alert'
import { ButtonLink } from '@/components/ui/button'
import { EmptyState } from '@/components/ui/empty-state'
import { listSubscribable } from '@/lib/mandates/queries/list-subscribable'
import { routes } from '@/lib/shared/routes'
import type { SearchParams } from '@/lib/shared/table-params'
import { SubscriptionForm } from './subscription-form'

export const metadata: Metadata = { title: 'Souscrire un mandat de facturation' }

export default async function SubscribePage({ searchParams }: { searchParams: Promise<SearchParams> }) {
  const [{ structure, nouvelle }, choices] = await Promise.all([searchParams, listSubscribable({})])
  return (
    <PageShell
      title="Souscrire un mandat de facturation"
      sentence="Le mandat permet au portail d’émettre en votre nom les factures que vous saisissez à l’écran. Il n’en faut pas pour déposer un PDF."
      trail={[{ label: 'Facturation' }, { label: 'Gérer un mandat de facturation', href: routes.mandates }]}
      width="form"
    >
      {nouvelle === 'oui' && (
        <div className="mb-6">
          <Alert tone="success" live title="Votre structure est créée">
            <p>Vous en êtes le gestionnaire principal. Vous pouvez souscrire son mandat de facturation maintenant, ou <ButtonLink look="link" href={routes.connectedHome}>le faire plus tard</ButtonLink>.</p>
          </Alert>
        </div>
      )}
      {choices.length === 0 ? (
        <EmptyState title="Aucune structure ne peut souscrire un mandat" action={<ButtonLink href={routes.mandates}>Gérer un mandat de facturation</ButtonLink>}>
          Il faut être le gestionnaire principal d’une structure privée et active, qui n’a ni mandat actif ni mandat à signer.
        </EmptyState>
      ) : (
        <SubscriptionForm choices={choices} initialId={typeof structure === 'string' ? structure : undefined} />
      )}
    </PageShell>
  )
}

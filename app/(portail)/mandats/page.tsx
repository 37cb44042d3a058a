import type { Metadata } from 'next'
import Link from 'next/link'
import { PageShell } from '@/components/layout/page-shell'
import { MandateStatusPill } from '@/components/structures/mandate-status'
import { ButtonLink } from '@/components/ui/button'
import { InstantText } from '@/components/ui/date'
import { EmptyState } from '@/components/ui/empty-state'
import { Table } from '@/components/ui/table'
import { listMandates } from '@/lib/mandates/queries/list-mandates'
import { routes } from '@/lib/shared/routes'

export const metadata: Metadata = { title: 'Gérer un mandat de facturation' }

export default async function MandatesPage() {
  const mandates = await listMandates({})
  const subscribe = <ButtonLink href={routes.subscribeMandate} look="main">Souscrire un mandat de facturation</ButtonLink>
  return (
    <PageShell title="Gérer un mandat de facturation" sentence="Consultez et révoquez les mandats de vos structures." trail={[{ label: 'Facturation' }]} actions={mandates.length > 0 ? subscribe : undefined}>
      {mandates.length === 0 ? (
        <EmptyState title="Vos structures n’ont pas encore de mandat" action={subscribe}>
          Le mandat permet de saisir des factures à l’écran : le portail les émet en votre nom. Il n’en faut pas pour déposer un PDF.
        </EmptyState>
      ) : (
        <Table
          caption="Mandats de facturation"
          captionHidden
          rows={mandates}
          rowKey={(mandate) => mandate.id}
          columns={[
            { key: 'name', header: 'Mandat', rowHeader: true, cell: ({ id, name }) => <Link className="text-link" href={routes.mandate(id)}>{name}</Link> },
            { key: 'structure', header: 'Structure', cell: ({ structure }) => structure.name },
            { key: 'status', header: 'Statut', cell: ({ status }) => <MandateStatusPill status={status} /> },
            { key: 'signatory', header: 'Signataire', cell: ({ signatory }) => `${signatory.firstName} ${signatory.lastName}` },
            { key: 'signedAt', header: 'Signé le', cell: ({ signedAt }) => (signedAt ? <InstantText at={signedAt} /> : 'Pas encore') },
          ]}
        />
      )}
    </PageShell>
  )
}

import type { Metadata } from 'next'
import { Link } from '@/components/ui/link'
import { InvoiceTestForm } from '@/components/deposits/invoice-test-form'
import { PageShell } from '@/components/layout/page-shell'
import { testInvoice } from './actions'

export const metadata: Metadata = { title: 'Tester ma facture' }

export default function TestInvoicePage() {
  return (
    <PageShell
      title="Tester ma facture"
      sentence="Choisissez le PDF d’une facture : vous voyez ce qui en serait lu, ce qui manquerait à son destinataire et comment mieux l’écrire. Il ne faut pas de compte."
      trail={[{ label: 'Aide', href: '/aide' }]}
      width="reading"
    >
      <p className="mb-6">
        Rien n’est conservé : le fichier est lu en mémoire sur ce serveur, puis oublié, avec tout ce qu’il contient. Rien n’est envoyé au destinataire. Les règles sont expliquées dans{' '}
        <Link href="/aide/preparer-vos-factures" className="text-link">
          « Préparer vos factures »
        </Link>
        .
      </p>
      <InvoiceTestForm action={testInvoice} />
    </PageShell>
  )
}

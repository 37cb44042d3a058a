import type { Metadata } from 'next'
import { Link } from '@/components/ui/link'
import { VerifyForm } from '@/components/invoices/attestation/verify-form'
import { PageShell } from '@/components/layout/page-shell'
import { readCode } from '@/lib/invoices/model/attestation'
import { firstOf, type SearchParams } from '@/lib/shared/table-params'
import { verifyAttestation } from './actions'

// The code of a QR is in the address: it is told to no other site.
export const metadata: Metadata = { title: 'Vérifier une attestation', referrer: 'no-referrer' }

/** Opened by anybody; a code in the address only fills the field, so that what follows links tries nothing. */
export default async function VerifyAttestationPage({ searchParams }: { searchParams: Promise<SearchParams> }) {
  const { code } = await searchParams
  return (
    <PageShell
      title="Vérifier une attestation"
      sentence="Déposez l’attestation de l’historique d’une facture, ou saisissez son code : la page dit si elle est authentique, et si quelque chose y a été changé. Il ne faut pas de compte."
      trail={[{ label: 'Aide', href: '/aide' }]}
      width="reading"
    >
      <p className="mb-6">
        Rien n’est conservé : le fichier est lu en mémoire, puis oublié. Vous pouvez aussi refaire le calcul sans nous :{' '}
        <Link href="/aide/prouver-l-historique" className="text-link">
          « Prouver l’historique d’une facture »
        </Link>{' '}
        dit comment.
      </p>
      <VerifyForm action={verifyAttestation} code={readCode(firstOf(code)) ?? ''} />
    </PageShell>
  )
}

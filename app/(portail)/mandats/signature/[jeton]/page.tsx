import type { Metadata } from 'next'
import { PageShell } from '@/components/layout/page-shell'
import { MandateParties, MandateText } from '@/components/structures/mandate-text'
import { requireActor } from '@/lib/access/session'
import { readSignatureLink } from '@/lib/mandates/queries/read-signature-link'
import { longInstant } from '@/lib/shared/dates'
import { routes } from '@/lib/shared/routes'
import { DeadLink } from './dead-link'
import { SignatureForm } from './signature-form'

export const metadata: Metadata = { title: 'Signer le mandat de facturation', referrer: 'no-referrer' }

export default async function SignaturePage({ params }: { params: Promise<{ jeton: string }> }) {
  const { jeton } = await params
  await requireActor()
  const link = await readSignatureLink({ token: jeton })
  const trail = [{ label: 'Gérer un mandat de facturation', href: routes.mandates }]
  if (link.state !== 'living') {
    return (
      <PageShell title="Signer le mandat de facturation" trail={trail} width="form">
        <DeadLink link={link} />
      </PageShell>
    )
  }
  const { mandateName, mandateNumber, parties, expiresAt } = link
  return (
    <PageShell title="Signer le mandat de facturation" sentence={`« ${mandateName} », mandat n° ${mandateNumber}. Lisez-le en entier avant de le signer ; ce lien vaut jusqu’au ${longInstant(expiresAt)}.`} trail={trail} width="reading">
      <div className="space-y-6">
        <MandateParties parties={parties} />
        <MandateText parties={parties} />
        <SignatureForm token={jeton} />
      </div>
    </PageShell>
  )
}

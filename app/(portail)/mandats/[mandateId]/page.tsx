import type { Metadata } from 'next'
import { PageShell } from '@/components/layout/page-shell'
import { DoneMessage } from '@/components/structures/done-message'
import { MandateParties, MandateText } from '@/components/structures/mandate-text'
import { getMandate } from '@/lib/mandates/queries/get-mandate'
import { routes } from '@/lib/shared/routes'
import type { SearchParams } from '@/lib/shared/table-params'
import { MandateState } from './mandate-state'

export const metadata: Metadata = { title: 'Mandat de facturation' }

const DONE = {
  souscription: 'Le mandat est enregistré. Ouvrez le courriel que vous venez de recevoir pour le lire et le signer.',
  signature: 'Le mandat est signé et actif. Vous pouvez télécharger le document.',
  renvoi: 'Un nouveau lien vient de vous être envoyé. L’ancien ne sert plus.',
  revocation: 'Le mandat est révoqué.',
}

interface Props {
  params: Promise<{ mandateId: string }>
  searchParams: Promise<SearchParams>
}

export default async function MandatePage({ params, searchParams }: Props) {
  const [{ mandateId }, { fait }] = await Promise.all([params, searchParams])
  const mandate = await getMandate({ mandateId })
  return (
    <PageShell title={mandate.name} sentence={`Mandat de facturation n° ${mandate.officialId} de ${mandate.parties.structure.name}.`} trail={[{ label: 'Gérer un mandat de facturation', href: routes.mandates }]} width="reading">
      <DoneMessage done={fait} sentences={DONE} />
      <div className="space-y-6">
        <MandateState mandate={mandate} />
        <MandateParties parties={mandate.parties} />
        <MandateText parties={mandate.parties} />
      </div>
    </PageShell>
  )
}

import type { Metadata } from 'next'
import { PageShell } from '@/components/layout/page-shell'
import { RequestAnswer } from '@/components/structures/request-answer'
import { Card } from '@/components/ui/card'
import { InstantText } from '@/components/ui/date'
import { DescriptionList } from '@/components/ui/description-list'
import { routes } from '@/lib/shared/routes'
import { getAffiliationApproval } from '@/lib/structures/queries/get-approval'
import { refuseAffiliation } from '@/app/(portail)/approbations/actions'
import { RefusalForm } from '@/app/(portail)/approbations/refusal-form'
import { AcceptanceForm } from './acceptance-form'

export const metadata: Metadata = { title: 'Demande de rattachement' }

/** One request of affiliation: who asks, with what words, and the two answers. */
export default async function AffiliationApprovalPage({ params }: { params: Promise<{ affiliationId: string }> }) {
  const approval = await getAffiliationApproval(await params)
  const { id, user, structure, message, requestedAt, status } = approval
  const person = `${user.firstName} ${user.lastName}`
  return (
    <PageShell title={`${person} demande à rejoindre ${structure.name}`} sentence="N’acceptez que les personnes que vous connaissez : elles verront les factures de la structure." trail={[{ label: 'Approbations', href: routes.approvals }]} width="form">
      <div className="space-y-6">
        <Card id="demande" title="Demande de rattachement">
          <DescriptionList
            descriptions={[
              { term: 'Adresse électronique', value: <span className="break-words">{user.email}</span> },
              { term: 'Téléphone', value: user.phone ?? undefined },
              { term: 'Demande du', value: <InstantText at={requestedAt} /> },
              { term: 'Message', value: message ? `« ${message} »` : undefined },
              { term: 'Compte', value: user.status === 'ACTIVE' ? 'Déjà actif' : 'En attente de votre réponse : l’accord envoie le lien d’activation' },
            ]}
          />
        </Card>
        {status === 'EN_COURS_DE_VALIDATION' ? (
          <>
            <Card id="accepter" title="Accepter"><AcceptanceForm approval={approval} person={person} /></Card>
            <Card id="refuser" title="Refuser"><RefusalForm action={refuseAffiliation} field={{ name: 'affiliationId', value: id }} person={person} /></Card>
          </>
        ) : <RequestAnswer {...approval} />}
      </div>
    </PageShell>
  )
}

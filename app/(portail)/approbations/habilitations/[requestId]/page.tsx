import { Check } from '@/components/ui/icons'
import type { Metadata } from 'next'
import { Form } from '@/components/form/form'
import { RadioGroup } from '@/components/form/radio-group'
import { SubmitButton } from '@/components/form/submit-button'
import { TextArea } from '@/components/form/text-area'
import { PageShell } from '@/components/layout/page-shell'
import { RequestAnswer } from '@/components/structures/request-answer'
import { Card } from '@/components/ui/card'
import { routes } from '@/lib/shared/routes'
import { MODE_CHOICES } from '@/lib/structures/model/entitlement-modes'
import { NOTE_MAX } from '@/lib/structures/model/schemas'
import { WORKSPACE_LABEL } from '@/lib/structures/model/workspaces'
import { getEntitlementApproval } from '@/lib/structures/queries/get-approval'
import { acceptEntitlement, refuseEntitlement } from '@/app/(portail)/approbations/actions'
import { RefusalForm } from '@/app/(portail)/approbations/refusal-form'
import { WantedRight } from './wanted-right'

export const metadata: Metadata = { title: 'Demande d’habilitation' }

/** One request for a right: who asks for which espace, and the two answers. */
export default async function EntitlementApprovalPage({ params }: { params: Promise<{ requestId: string }> }) {
  const approval = await getEntitlementApproval(await params)
  const { id, user, workspace, mode, status, isOpen } = approval
  const person = `${user.firstName} ${user.lastName}`
  return (
    <PageShell title={`${person} demande ${WORKSPACE_LABEL[workspace]}`} sentence="Un droit accordé vaut dès le prochain clic de la personne." trail={[{ label: 'Approbations', href: routes.approvals }]} width="form">
      <div className="space-y-6">
        <WantedRight approval={approval} />
        {status === 'EN_COURS_DE_VALIDATION' ? (
          <>
            <Card id="accepter" title="Accepter">
              <Form action={acceptEntitlement} note={false} className="space-y-5" aria-label={`Accepter la demande de ${person}`}>
                <input type="hidden" name="requestId" value={id} />
                {!isOpen && <p>Cet espace est fermé : accepter l’ouvre aussi.</p>}
                <RadioGroup name="mode" label="Droit accordé" choices={MODE_CHOICES} defaultValue={mode} />
                <TextArea name="comment" label="Message" hint="Facultatif, joint au courriel." maxLength={NOTE_MAX} rows={2} />
                <SubmitButton icon={<Check aria-hidden />}>Accepter</SubmitButton>
              </Form>
            </Card>
            <Card id="refuser" title="Refuser"><RefusalForm action={refuseEntitlement} field={{ name: 'requestId', value: id }} person={person} /></Card>
          </>
        ) : <RequestAnswer {...approval} />}
      </div>
    </PageShell>
  )
}

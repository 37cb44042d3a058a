import { Download, Send } from '@/components/ui/icons'
import { ConfirmSubmit } from '@/components/form/confirm-submit'
import { Form } from '@/components/form/form'
import { SubmitButton } from '@/components/form/submit-button'
import { TextArea } from '@/components/form/text-area'
import { MandateStatusPill } from '@/components/structures/mandate-status'
import { ButtonLink } from '@/components/ui/button'
import { Card } from '@/components/ui/card'
import { InstantText } from '@/components/ui/date'
import { DescriptionList, type Description } from '@/components/ui/description-list'
import { REASON_MAX } from '@/lib/mandates/model/lengths'
import { MANDATE_STATUS } from '@/lib/mandates/model/status'
import type { MandateRecord } from '@/lib/mandates/queries/get-mandate'
import { routes } from '@/lib/shared/routes'
import { resendLink, revokeMandate } from '../actions'

/** Where the mandate stands, its document, and what its main manager can do now. */
export function MandateState({ mandate }: { mandate: MandateRecord }) {
  const { id, status, document, canSign } = mandate
  const waits = status === 'EN_ATTENTE_DE_SIGNATURE' || status === 'EXPIRE'
  return (
    <Card id="statut" title="Statut">
      <p className="mb-2"><MandateStatusPill status={status} /></p>
      <p>{MANDATE_STATUS[status].meaning}</p>
      <p className="mb-4">{mandate.isStopped ? 'La structure est désactivée : le mandat ne sert pas, et ne peut être ni signé ni révoqué avant sa réactivation.' : MANDATE_STATUS[status].effect}</p>
      <DescriptionList descriptions={factsOf(mandate)} />
      <div className="mt-5 space-y-6">
        {document && <ButtonLink href={routes.file(document.id)} download icon={<Download aria-hidden />}>Télécharger le mandat signé (PDF)</ButtonLink>}
        {canSign && waits && (
          <Form action={resendLink} note={false} aria-label="Renvoyer le lien de signature">
            <input type="hidden" name="mandateId" value={id} />
            <SubmitButton look="secondary" icon={<Send aria-hidden />}>Renvoyer le lien de signature</SubmitButton>
          </Form>
        )}
        {canSign && status === 'ACTIF' && <RevocationForm mandateId={id} />}
      </div>
    </Card>
  )
}

function RevocationForm({ mandateId }: { mandateId: string }) {
  return (
    <Form action={revokeMandate} className="space-y-5 border-t border-line pt-5" aria-label="Révoquer le mandat">
      <input type="hidden" name="mandateId" value={mandateId} />
      <TextArea name="reason" label="Motif de la révocation" required maxLength={REASON_MAX} rows={2} />
      <ConfirmSubmit look="danger" label="Révoquer le mandat" title="Révoquer ce mandat ?">
        <p>La révocation est immédiate et définitive. Les factures déjà envoyées restent valables ; pour saisir d’autres factures à l’écran, il faudra souscrire un nouveau mandat.</p>
      </ConfirmSubmit>
    </Form>
  )
}

function factsOf({ status, createdAt, linkExpiresAt, signedAt, revokedAt, revokedBy, revocationReason, document }: MandateRecord): Description[] {
  const facts: Description[] = [{ term: 'Souscrit le', value: <InstantText at={createdAt} /> }]
  if (status === 'EN_ATTENTE_DE_SIGNATURE' && linkExpiresAt) facts.push({ term: 'Lien valable jusqu’au', value: <InstantText at={linkExpiresAt} /> })
  if (signedAt) facts.push({ term: 'Signé le', value: <InstantText at={signedAt} /> })
  if (document) facts.push({ term: 'Empreinte SHA-256', value: <span className="text-sm break-all">{document.sha256}</span> })
  if (revokedAt) facts.push({ term: 'Révoqué le', value: <><InstantText at={revokedAt} />{revokedBy && ` par ${revokedBy.firstName} ${revokedBy.lastName}`}</> }, { term: 'Motif', value: revocationReason ?? undefined })
  return facts
}

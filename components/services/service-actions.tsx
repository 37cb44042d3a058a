import { ConfirmSubmit } from '@/components/form/confirm-submit'
import { Form } from '@/components/form/form'
import { SubmitButton } from '@/components/form/submit-button'
import { boundSentence } from '@/lib/services/model/bound-sentence'
import type { ServiceRecord } from '@/lib/services/queries/get-service'
import type { FormAction } from '@/lib/shared/form-state'

interface ServiceActionsProps {
  service: ServiceRecord
  deactivate: FormAction<{ structureId: string }>
  reactivate: FormAction<{ structureId: string }>
  remove: FormAction<{ structureId: string }>
}

/** « Désactiver », « Réactiver », « Supprimer »: what each does is said before. */
export function ServiceActions({ service, deactivate, reactivate, remove }: ServiceActionsProps) {
  const { id, code, status, bonds, isReserved } = service
  const bound = bonds && boundSentence(bonds)
  const target = <input type="hidden" name="serviceId" value={id} />
  return (
    <div className="space-y-6">
      {status === 'ACTIVE' ? (
        <Form action={deactivate} note={false} aria-label="Désactiver le service" className="space-y-3">
          {target}
          <p>Un service désactivé n’est plus proposé, ni dans vos dépôts ni à ceux qui vous facturent. Ses factures et ses utilisateurs restent.</p>
          <ConfirmSubmit look="secondary" label="Désactiver le service" title={`Désactiver le service ${code} ?`}>
            <p>Il n’est plus proposé dès maintenant. Vous pourrez le réactiver.</p>
          </ConfirmSubmit>
        </Form>
      ) : (
        <Form action={reactivate} note={false} aria-label="Réactiver le service" className="space-y-3">
          {target}
          <p>Ce service est désactivé : il n’est proposé nulle part.</p>
          <SubmitButton look="secondary">Réactiver le service</SubmitButton>
        </Form>
      )}
      {isReserved ? (
        <p>Ce service ne se supprime pas : les structures publiques s’en servent pour leurs factures entre elles.</p>
      ) : bound ? (
        <p>{bound}</p>
      ) : (
        <Form action={remove} note={false} aria-label="Supprimer le service" className="space-y-3">
          {target}
          <p>Aucune facture et aucun utilisateur ne dépendent de ce service : il peut être supprimé.</p>
          <ConfirmSubmit look="danger" label="Supprimer le service" title={`Supprimer le service ${code} ?`}>
            <p>Il disparaît des listes, et son code redevient libre.</p>
          </ConfirmSubmit>
        </Form>
      )}
    </div>
  )
}

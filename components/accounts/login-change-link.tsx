import { Form } from '@/components/form/form'
import { SubmitButton } from '@/components/form/submit-button'
import { Alert } from '@/components/ui/alert'
import { ButtonLink } from '@/components/ui/button'
import { DescriptionList } from '@/components/ui/description-list'
import type { getLoginChangeByLink } from '@/lib/accounts/queries/get-login-change'
import type { FormAction } from '@/lib/shared/form-state'
import { routes } from '@/lib/shared/routes'
import { DeadLink } from './dead-link'

interface LoginChangeLinkProps {
  token: string
  change: Awaited<ReturnType<typeof getLoginChangeByLink>>
  confirm: FormAction<{ isApplied: boolean }>
  cancel: FormAction
}

/** The page of one of the two mailed links: opening it changes nothing, its buttons do. */
export function LoginChangeLink({ token, change, confirm, cancel }: LoginChangeLinkProps) {
  if (!change) return <DeadLink state="unknown" />
  const { state, side, isConfirmed, newEmail, oldEmail } = change
  if (state === 'expired') return <DeadLink state="expired" />
  if (state === 'cancelled') return <Alert title="Le changement est annulé">L’adresse de connexion reste la même.</Alert>
  if (state === 'applied') {
    return (
      <div className="space-y-6">
        <Alert tone="success" title="L’adresse de connexion est changée">Toutes les sessions sont fermées. Connectez-vous avec {newEmail} et le même mot de passe.</Alert>
        <ButtonLink href={routes.login} look="main">Se connecter</ButtonLink>
      </div>
    )
  }
  return (
    <div className="space-y-6">
      {isConfirmed ? (
        <Alert tone="success" title="Cette adresse a confirmé">Il reste à ouvrir le lien reçu à {side === 'old' ? 'la nouvelle adresse' : 'l’adresse actuelle'}. Rien ne change avant.</Alert>
      ) : (
        <p>Le changement se fait quand les deux adresses l’ont confirmé. Toutes les sessions se ferment alors.</p>
      )}
      <DescriptionList descriptions={[...(oldEmail ? [{ term: 'Adresse actuelle', value: oldEmail }] : []), { term: 'Nouvelle adresse', value: newEmail }]} />
      {!isConfirmed && (
        <Form action={confirm} note={false} aria-label="Confirmer le changement">
          <input type="hidden" name="token" value={token} />
          <SubmitButton>Confirmer le changement</SubmitButton>
        </Form>
      )}
      <Form action={cancel} note={false} aria-label="Annuler le changement">
        <input type="hidden" name="token" value={token} />
        <SubmitButton look="secondary">Annuler le changement</SubmitButton>
      </Form>
    </div>
  )
}

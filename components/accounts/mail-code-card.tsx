import { Card } from '@/components/ui/card'
import type { SecondFactor } from '@/lib/accounts/queries/get-second-factor'
import type { FormAction } from '@/lib/shared/form-state'
import { PasswordForm } from './password-form'

/** A code by mail: nothing to install, but the mail must arrive. */
export function MailCodeCard({ factor: { hasMailCode, email }, action }: { factor: SecondFactor; action: FormAction }) {
  return (
    <Card title="Code par courriel" id="courriel">
      <PasswordForm action={action} label={hasMailCode ? 'Ne plus recevoir de code' : 'Recevoir un code par courriel'} look={hasMailCode ? 'danger' : 'secondary'}>
        <input type="hidden" name="enabled" value={hasMailCode ? 'non' : 'oui'} />
        <p>
          {hasMailCode ? 'Activé\u00a0: un code de six chiffres part à chaque connexion vers' : 'Un code de six chiffres part à chaque connexion vers'} <strong className="wrap-anywhere">{email}</strong>.
        </p>
      </PasswordForm>
    </Card>
  )
}

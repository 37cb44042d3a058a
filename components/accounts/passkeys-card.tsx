import { Card } from '@/components/ui/card'
import { InstantText } from '@/components/ui/date'
import type { SecondFactor } from '@/lib/accounts/queries/get-second-factor'
import type { FormAction } from '@/lib/shared/form-state'
import { NewPasskeyForm, type NewPasskey } from './new-passkey-form'
import { PasswordForm } from './password-form'

interface PasskeysCardProps {
  keys: SecondFactor['keys']
  actions: { begin: FormAction<NewPasskey>; finish: FormAction; remove: FormAction }
}

/** Passkeys: the fingerprint, face or PIN of a device, or a key on the key ring. */
export function PasskeysCard({ keys, actions }: PasskeysCardProps) {
  return (
    <Card title="Clés d’accès" id="cles">
      <div className="space-y-5">
        <p>L’empreinte, le visage ou le code de votre appareil, ou une clé de sécurité. Une clé d’accès ouvre aussi la session à elle seule, sans mot de passe.</p>
        {keys.length > 0 && (
          <ul className="divide-y divide-line" aria-label="Clés d’accès enregistrées">
            {keys.map(({ id, name, createdAt, lastUsedAt }) => (
              <li key={id} className="py-3">
                <p className="font-semibold">{name}</p>
                <p className="text-sm text-ink-soft">
                  Ajoutée le <InstantText at={createdAt} />
                  {lastUsedAt && <>, a servi le <InstantText at={lastUsedAt} /></>}
                </p>
                <details className="mt-2">
                  <summary className="text-link cursor-pointer">Retirer<span className="sr-only"> la clé {name}</span></summary>
                  <div className="mt-4">
                    <PasswordForm action={actions.remove} label="Retirer la clé" name={`Retirer la clé ${name}`} look="danger">
                      <input type="hidden" name="passkeyId" value={id} />
                    </PasswordForm>
                  </div>
                </details>
              </li>
            ))}
          </ul>
        )}
        <NewPasskeyForm begin={actions.begin} finish={actions.finish} />
      </div>
    </Card>
  )
}

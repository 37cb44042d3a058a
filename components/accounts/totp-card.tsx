import { Form } from '@/components/form/form'
import { SubmitButton } from '@/components/form/submit-button'
import { Card } from '@/components/ui/card'
import { InstantText } from '@/components/ui/date'
import { groupedKey } from '@/lib/accounts/model/totp'
import type { SecondFactor } from '@/lib/accounts/queries/get-second-factor'
import type { FormAction } from '@/lib/shared/form-state'
import { CodeField } from './code-field'
import { PasswordForm } from './password-form'
import { QrCode } from './qr-code'

interface TotpCardProps {
  factor: SecondFactor
  actions: Record<'start' | 'confirm' | 'cancel' | 'remove', FormAction>
}

/** The application that shows a new code every thirty seconds: linked by a QR code, proved by a first code. */
export function TotpCard({ factor: { linkedAt, pending }, actions }: TotpCardProps) {
  return (
    <Card title="Application d’authentification" id="application">
      {linkedAt ? (
        <>
          <p>
            Reliée le <InstantText at={linkedAt} />. Elle vous donne un code à chaque connexion.
          </p>
          <details className="mt-3">
            <summary className="text-link cursor-pointer">Retirer l’application</summary>
            <div className="mt-4">
              <PasswordForm action={actions.remove} label="Retirer l’application" look="danger" />
            </div>
          </details>
        </>
      ) : pending ? (
        <PendingTotp pending={pending} actions={actions} />
      ) : (
        <PasswordForm action={actions.start} label="Relier une application">
          <p>Une application du téléphone ou de l’ordinateur (Aegis, FreeOTP, Google Authenticator, Microsoft Authenticator…) affiche un code, même sans réseau.</p>
        </PasswordForm>
      )}
    </Card>
  )
}

function PendingTotp({ pending, actions }: { pending: { key: string; address: string }; actions: TotpCardProps['actions'] }) {
  return (
    <div className="space-y-5">
      <ol className="list-decimal space-y-4 pl-5">
        <li>
          <p>Avec l’application, photographiez ce dessin.</p>
          <QrCode text={pending.address} label="Code QR à photographier avec l’application" />
          <p>
            Ou saisissez cette clé&nbsp;: <code className="figures font-semibold break-words">{groupedKey(pending.key)}</code>
          </p>
          <p>
            Sur ce téléphone&nbsp;: <a className="text-link" href={pending.address}>ouvrir l’application</a>
          </p>
        </li>
        <li>Recopiez le code qu’elle affiche.</li>
      </ol>
      <Form action={actions.confirm} note={false} aria-label="Confirmer l’application">
        <CodeField label="Code de l’application" />
        <SubmitButton>Confirmer</SubmitButton>
      </Form>
      <Form action={actions.cancel} note={false} aria-label="Abandonner">
        <SubmitButton look="secondary">Abandonner</SubmitButton>
      </Form>
    </div>
  )
}

'use client'

import { Form } from '@/components/form/form'
import { SubmitButton } from '@/components/form/submit-button'
import { TextField } from '@/components/form/text-field'
import { Card } from '@/components/ui/card'
import type { LoginChallenge } from '@/lib/accounts/queries/get-login-challenge'
import type { FormAction } from '@/lib/shared/form-state'
import { CodeField } from './code-field'

interface WayProps {
  pass: FormAction
  returnTo: string
}

/** The code of the application. */
export function ApplicationWay({ pass, returnTo }: WayProps) {
  return (
    <Card title="Application d’authentification" id="application">
      <Form action={pass} note={false} aria-label="Code de l’application">
        <Choice method="application" returnTo={returnTo} />
        <CodeField label="Code de l’application" hint="Les six chiffres que l’application affiche maintenant." />
        <SubmitButton>Valider</SubmitButton>
      </Form>
    </Card>
  )
}

/** The code by mail: asked for, typed, asked for again. */
export function MailWay({ pass, send, returnTo, mail }: WayProps & { send: FormAction; mail: LoginChallenge['mail'] }) {
  return (
    <Card title="Code par courriel" id="courriel">
      <div className="space-y-6">
        {mail.sentAt && (
          <Form action={pass} note={false} aria-label="Code reçu par courriel">
            <p>
              Un code vient de partir vers <strong>{mail.to}</strong>. Il est valable dix minutes. Regardez aussi dans les courriers indésirables.
            </p>
            <Choice method="mail" returnTo={returnTo} />
            <CodeField label="Code reçu par courriel" hint="Six chiffres." />
            <SubmitButton>Valider</SubmitButton>
          </Form>
        )}
        {mail.isLast ? (
          <p>Cinq codes sont partis pour cette connexion. Recommencez-la pour en recevoir d’autres.</p>
        ) : (
          <Form action={send} note={false} aria-label="Envoi du code">
            <input type="hidden" name="retour" value={returnTo} />
            {mail.wait > 0 && <p className="text-sm text-ink-soft">Vous pourrez demander un autre code dans {mail.wait} secondes.</p>}
            <SubmitButton look="secondary">{mail.sentAt ? 'Envoyer un autre code' : 'Recevoir un code par courriel'}</SubmitButton>
          </Form>
        )}
      </div>
    </Card>
  )
}

/** One of the ten codes kept on paper. */
export function RecoveryWay({ pass, returnTo }: WayProps) {
  return (
    <details className="rounded-md border border-line bg-surface p-4 sm:p-6">
      <summary className="text-link cursor-pointer">Je n’ai ni mon téléphone ni ma clé&nbsp;: utiliser un code de secours</summary>
      <Form action={pass} note={false} aria-label="Code de secours" className="mt-4 space-y-6">
        <Choice method="recovery" returnTo={returnTo} />
        <TextField name="secretCode" label="Code de secours" hint="Dix signes, comme k7m2x-9qd4f. Il ne servira plus ensuite." required autoComplete="off" autoCapitalize="none" spellCheck={false} maxLength={20} className="figures max-w-60" />
        <SubmitButton>Valider</SubmitButton>
      </Form>
    </details>
  )
}

function Choice({ method, returnTo }: { method: string; returnTo: string }) {
  return (
    <>
      <input type="hidden" name="method" value={method} />
      <input type="hidden" name="retour" value={returnTo} />
    </>
  )
}

'use client'

import { CheckboxField } from '@/components/form/checkbox-field'
import type { FormAction } from '@/lib/shared/form-state'
import { PasswordForm } from './password-form'

/** « Désactiver mon compte »: what stops, what stays, the tick, the password. */
export function DeactivationForm({ action, supportEmail }: { action: FormAction; supportEmail: string }) {
  return (
    <PasswordForm action={action} label="Désactiver mon compte" look="danger">
      <ul className="list-disc space-y-1 pl-5">
        <li>Toutes vos sessions se ferment, et vous ne pouvez plus vous connecter.</li>
        <li>Les factures déposées suivent leur cours&nbsp;; vos collègues les voient toujours.</li>
        <li>Votre compte peut être réactivé&nbsp;: écrivez à {supportEmail} depuis votre adresse de connexion.</li>
      </ul>
      <CheckboxField name="understood" label="Je désactive mon accès au portail" required />
    </PasswordForm>
  )
}

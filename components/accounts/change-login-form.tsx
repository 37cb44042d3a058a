'use client'

import { Form } from '@/components/form/form'
import { PasswordField } from '@/components/form/password-field'
import { SubmitButton } from '@/components/form/submit-button'
import { EmailField } from '@/components/form/text-field'
import type { FormAction } from '@/lib/shared/form-state'

/** Asks for another login address; nothing changes before both mailboxes have confirmed. */
export function ChangeLoginForm({ action }: { action: FormAction }) {
  return (
    <Form action={action} aria-label="Changer mon adresse de connexion">
      <EmailField name="newEmail" label="Nouvelle adresse électronique" required maxLength={254} autoComplete="off" />
      <EmailField name="newEmailAgain" label="Ressaisissez la nouvelle adresse" required maxLength={254} autoComplete="off" />
      <PasswordField name="currentPassword" label="Mot de passe actuel" required autoComplete="current-password" />
      <p className="text-sm text-ink-soft">Un lien part à chacune des deux adresses. Le changement se fait quand les deux l’ont confirmé, dans les 24 heures&nbsp;; toutes les sessions se ferment alors.</p>
      <SubmitButton>Demander le changement</SubmitButton>
    </Form>
  )
}

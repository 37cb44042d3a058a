'use client'

import { Form } from '@/components/form/form'
import { PasswordField } from '@/components/form/password-field'
import { SubmitButton } from '@/components/form/submit-button'
import type { FormAction } from '@/lib/shared/form-state'
import { NewPasswordFields } from './new-password-fields'

/** Another password, for who knows the current one. */
export function ChangePasswordForm({ action, known }: { action: FormAction; known: readonly string[] }) {
  return (
    <Form action={action} aria-label="Mot de passe">
      <PasswordField name="currentPassword" label="Mot de passe actuel" required autoComplete="current-password" />
      <NewPasswordFields known={known} label="Nouveau mot de passe" />
      <SubmitButton look="secondary">Changer le mot de passe</SubmitButton>
    </Form>
  )
}

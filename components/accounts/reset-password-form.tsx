'use client'

import { Form } from '@/components/form/form'
import { SubmitButton } from '@/components/form/submit-button'
import { TextField } from '@/components/form/text-field'
import type { FormAction } from '@/lib/shared/form-state'
import { NewPasswordFields } from './new-password-fields'

interface ResetPasswordFormProps {
  action: FormAction
  token: string
  person: { email: string; firstName: string; lastName: string; secretQuestion: string | null }
}

/** Chooses another password; the secret question is asked when one was set. */
export function ResetPasswordForm({ action, token, person }: ResetPasswordFormProps) {
  return (
    <Form action={action}>
      <input type="hidden" name="token" value={token} />
      <p>
        Compte&nbsp;: <strong className="break-all">{person.email}</strong>
      </p>
      {person.secretQuestion && <TextField name="secretAnswer" label={`Question secrète\u00a0: ${person.secretQuestion}`} required maxLength={200} autoComplete="off" hint="Les majuscules et les accents ne comptent pas." />}
      <NewPasswordFields known={[person.firstName, person.lastName, person.email]} label="Nouveau mot de passe" />
      <SubmitButton>Changer le mot de passe</SubmitButton>
    </Form>
  )
}

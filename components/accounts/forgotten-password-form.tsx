'use client'

import { Form } from '@/components/form/form'
import { SubmitButton } from '@/components/form/submit-button'
import { EmailField } from '@/components/form/text-field'
import type { FormAction } from '@/lib/shared/form-state'

/** Asks for the link to choose another password. */
export function ForgottenPasswordForm({ action }: { action: FormAction }) {
  return (
    <Form action={action}>
      <EmailField name="email" label="Adresse électronique de connexion" required autoComplete="username" />
      <SubmitButton>Recevoir un lien</SubmitButton>
    </Form>
  )
}

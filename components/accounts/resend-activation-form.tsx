'use client'

import { Form } from '@/components/form/form'
import { SubmitButton } from '@/components/form/submit-button'
import type { FormAction } from '@/lib/shared/form-state'

/** On the page of an expired link: one button to receive another. */
export function ResendActivationForm({ action, token }: { action: FormAction; token: string }) {
  return (
    <Form action={action} note={false}>
      <input type="hidden" name="token" value={token} />
      <SubmitButton>Renvoyer un lien</SubmitButton>
    </Form>
  )
}

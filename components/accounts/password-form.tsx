'use client'

import type { ReactNode } from 'react'
import { Form } from '@/components/form/form'
import { PasswordField } from '@/components/form/password-field'
import { SubmitButton } from '@/components/form/submit-button'
import type { ButtonLook } from '@/components/ui/button-style'
import type { FormAction } from '@/lib/shared/form-state'

interface PasswordFormProps {
  action: FormAction
  /** The name of the form and of its button. */
  label: string
  /** When several forms of a page have the same button: « Retirer la clé Bureau ». */
  name?: string
  look?: ButtonLook
  children?: ReactNode
}

/** One act that asks for the password again. */
export function PasswordForm({ action, label, name = label, look = 'secondary', children }: PasswordFormProps) {
  return (
    <Form action={action} note={false} aria-label={name} className="space-y-4">
      {children}
      <PasswordField name="currentPassword" label="Mot de passe actuel" required autoComplete="current-password" />
      <SubmitButton look={look}>{label}</SubmitButton>
    </Form>
  )
}

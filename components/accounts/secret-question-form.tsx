'use client'

import { Form } from '@/components/form/form'
import { PasswordField } from '@/components/form/password-field'
import { SubmitButton } from '@/components/form/submit-button'
import type { FormAction } from '@/lib/shared/form-state'
import { SecretQuestionFields } from './secret-question-fields'

/** The secret question, set, changed or removed. */
export function SecretQuestionForm({ action, question }: { action: FormAction; question: string | null }) {
  return (
    <Form action={action} aria-label="Question secrète">
      <p className="text-ink-soft">{question ? 'Laissez la question et la réponse vides pour la supprimer.' : 'Facultative\u00a0: elle vous sera posée si vous oubliez votre mot de passe.'}</p>
      <SecretQuestionFields question={question} />
      <PasswordField name="currentPassword" label="Mot de passe actuel" required autoComplete="current-password" />
      <SubmitButton look="secondary">Enregistrer la question</SubmitButton>
    </Form>
  )
}

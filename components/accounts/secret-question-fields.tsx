'use client'

import { TextField } from '@/components/form/text-field'

/** Question and answer; the answer is compared without case and accents. */
export function SecretQuestionFields({ question }: { question?: string | null }) {
  return (
    <>
      <TextField name="secretQuestion" label="Question secrète" maxLength={200} defaultValue={question ?? ''} autoComplete="off" hint="Une question dont vous seul connaissez la réponse." />
      <TextField name="secretAnswer" label="Réponse" maxLength={200} autoComplete="off" hint="Les majuscules et les accents ne comptent pas." />
    </>
  )
}

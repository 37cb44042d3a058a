'use client'

import type { PublicKeyCredentialCreationOptionsJSON } from '@simplewebauthn/browser'
import { useEffect, useRef, useState, useTransition } from 'react'
import { useFormResult } from '@/components/form/form-context'
import { TextField } from '@/components/form/text-field'
import { Alert } from '@/components/ui/alert'
import { type FormAction, IDLE } from '@/lib/shared/form-state'
import { PasswordForm } from './password-form'

export interface NewPasskey {
  name: string
  options: PublicKeyCredentialCreationOptionsJSON
}

/** Name and password, then the gesture on the key. It needs JavaScript: only the browser can speak to the key. */
export function NewPasskeyForm({ begin, finish }: { begin: FormAction<NewPasskey>; finish: FormAction }) {
  return (
    <PasswordForm action={begin as FormAction} label="Ajouter une clé d’accès">
      <TextField name="name" label="Nom de la clé" required maxLength={60} hint="Pour la reconnaître&nbsp;: Ordinateur du bureau, Téléphone…" />
      <Registration finish={finish} />
      <noscript>Une clé d’accès demande JavaScript. L’application et le code par courriel s’en passent.</noscript>
    </PasswordForm>
  )
}

function Registration({ finish }: { finish: FormAction }) {
  const { result, stamp } = useFormResult<NewPasskey>()
  const [refusal, setRefusal] = useState<string>()
  const [, startTransition] = useTransition()
  const asked = useRef(0)
  useEffect(() => {
    if (!result || asked.current === stamp) return
    asked.current = stamp
    startTransition(async () => {
      setRefusal(undefined)
      const { startRegistration } = await import('@simplewebauthn/browser')
      const response = await startRegistration({ optionsJSON: result.options }).catch(() => null)
      if (!response) return setRefusal('La clé n’a pas répondu, ou elle est déjà enregistrée. Recommencez quand vous voulez.')
      const form = new FormData()
      form.set('name', result.name)
      form.set('response', JSON.stringify(response))
      const { message, fieldErrors } = await finish(IDLE, form)
      setRefusal(message ?? Object.values(fieldErrors ?? {}).flat().join(' '))
    })
  }, [result, stamp, finish])
  return refusal ? <Alert tone="error" live>{refusal}</Alert> : null
}

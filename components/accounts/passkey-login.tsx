'use client'

import type { PublicKeyCredentialRequestOptionsJSON } from '@simplewebauthn/browser'
import { KeyRound } from '@/components/ui/icons'
import { useState, useTransition } from 'react'
import { useHydrated } from '@/components/form/hydrated'
import { Alert } from '@/components/ui/alert'
import { Button } from '@/components/ui/button'
import { type FormAction, type FormState, IDLE } from '@/lib/shared/form-state'

const sentenceOf = ({ message, fieldErrors }: FormState) => message ?? Object.values(fieldErrors ?? {}).flat().join(' ')

interface PasskeyLoginProps {
  /** Asks what the key must sign. */
  begin: FormAction<PublicKeyCredentialRequestOptionsJSON>
  /** Takes what it signed, and opens the session. */
  finish: FormAction
  returnTo: string
}

/** « Utiliser une clé d’accès »; absent without JavaScript, where only the other ways are open. */
export function PasskeyLogin({ begin, finish, returnTo }: PasskeyLoginProps) {
  const [refusal, setRefusal] = useState<string>()
  const [pending, startTransition] = useTransition()
  const isReady = useHydrated()
  const open = () =>
    startTransition(async () => {
      setRefusal(undefined)
      const begun = await begin(IDLE, new FormData())
      if (!begun.result) return setRefusal(sentenceOf(begun))
      const { startAuthentication } = await import('@simplewebauthn/browser')
      const response = await startAuthentication({ optionsJSON: begun.result }).catch(() => null)
      if (!response) return setRefusal('La clé n’a pas répondu. Réessayez, ou choisissez un autre moyen.')
      const form = new FormData()
      form.set('response', JSON.stringify(response))
      form.set('retour', returnTo)
      setRefusal(sentenceOf(await finish(IDLE, form)))
    })
  if (!isReady) return null
  return (
    <div className="space-y-3">
      {refusal && <Alert tone="error" live>{refusal}</Alert>}
      <Button onClick={open} pending={pending} icon={<KeyRound aria-hidden />}>Utiliser une clé d’accès</Button>
    </div>
  )
}

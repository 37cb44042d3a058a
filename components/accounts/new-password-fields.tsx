'use client'

import { useState } from 'react'
import { PasswordField } from '@/components/form/password-field'
import { LEAST_STRENGTH, passwordProblems, passwordStrength, PASSWORD_RULE, STRENGTH_WORDS } from '@/lib/accounts/model/password'

const LOOKS = ['bg-red', 'bg-amber', 'bg-green', 'bg-green'] as const

interface NewPasswordFieldsProps {
  /** Name and address of the person: a password may not contain them. */
  known: readonly string[]
  label?: string
}

/** A new password, twice, with its rule and a bar that says in a word how strong it is. */
export function NewPasswordFields({ known, label = 'Mot de passe' }: NewPasswordFieldsProps) {
  const [password, setPassword] = useState('')
  const strength = passwordStrength(password, known)
  const missing = passwordProblems(password, known)
  return (
    <>
      <div>
        <PasswordField name="password" label={label} required autoComplete="new-password" hint={PASSWORD_RULE} onChange={(event) => setPassword(event.target.value)} />
        {password !== '' && (
          <div className="mt-2">
            <div aria-hidden className="flex gap-1">
              {STRENGTH_WORDS.map((word, index) => (
                <span key={word} className={`forced-edge h-1.5 flex-1 rounded-full ${index <= strength ? LOOKS[strength] : 'bg-line'}`} />
              ))}
            </div>
            <p role="status" className="mt-1 text-sm">
              {'Robustesse\u00a0: '}
              <strong>{STRENGTH_WORDS[strength]}</strong>
              {missing[0] ? `. ${missing[0]}` : strength < LEAST_STRENGTH ? '. Évitez les mots courants, les suites et les répétitions.' : ''}
            </p>
          </div>
        )}
      </div>
      <PasswordField name="passwordAgain" label="Confirmation du mot de passe" required autoComplete="new-password" />
    </>
  )
}

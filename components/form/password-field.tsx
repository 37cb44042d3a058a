'use client'

import { Eye, EyeOff } from '@/components/ui/icons'
import { useState } from 'react'
import { buttonStyle } from '@/components/ui/button-style'
import { TextField, type TextFieldProps } from './text-field'

/** A password that can be shown. `autoComplete` says which: "current-password" or "new-password". */
export function PasswordField(props: TextFieldProps & { autoComplete: 'current-password' | 'new-password' }) {
  const [shown, setShown] = useState(false)
  const Icon = shown ? EyeOff : Eye
  return (
    <TextField
      spellCheck={false}
      autoCapitalize="none"
      {...props}
      type={shown ? 'text' : 'password'}
      button={
        <button type="button" onClick={() => setShown(!shown)} className={buttonStyle('secondary')}>
          <Icon aria-hidden />
          {shown ? 'Masquer' : 'Afficher'}
          <span className="sr-only"> {props.label}</span>
        </button>
      }
    />
  )
}

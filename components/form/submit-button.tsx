'use client'

import type { ReactNode } from 'react'
import { LoaderCircle } from '@/components/ui/icons'
import { Button } from '@/components/ui/button'
import type { ButtonLook } from '@/components/ui/button-style'
import { useFormPending } from './form-context'

interface SubmitButtonProps {
  children: ReactNode
  look?: ButtonLook
  icon?: ReactNode
  /** Says which of several buttons was pressed. */
  name?: string
  value?: string
  className?: string
  /** Something else must be done first; say what beside the button. */
  disabled?: boolean
}

/** Sends the form; while the answer is awaited it says so and does nothing more. */
export function SubmitButton({ children, look = 'main', icon, ...rest }: SubmitButtonProps) {
  const pending = useFormPending()
  return (
    <Button {...rest} type="submit" look={look} pending={pending} icon={pending ? <LoaderCircle aria-hidden className="animate-spin" /> : icon}>
      {children}
      {pending && <span className="sr-only">, envoi en cours</span>}
    </Button>
  )
}

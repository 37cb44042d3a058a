'use client'

import { CircleCheck, RefreshCw, Volume2 } from '@/components/ui/icons'
import Image from 'next/image'
import { useEffect, useRef } from 'react'
import { Fieldset } from '@/components/form/fieldset'
import { useFormField, useFormValues } from '@/components/form/form-context'
import { useHydrated } from '@/components/form/hydrated'
import { SubmitButton } from '@/components/form/submit-button'
import { TextField } from '@/components/form/text-field'
import { Button, ButtonLink } from '@/components/ui/button'

/** Is the sequence in this form solved? The server remembers it; this is only for the eye. */
export function useCaptchaState(first: string) {
  const values = useFormValues()
  const { errors } = useFormField('captcha')
  const sequence = values.sequence || first
  return { sequence, isSolved: errors.length === 0 && values.solvedSequence === sequence }
}

/** Takes the focus of the button that has just disappeared. */
function Solved() {
  const { intention } = useFormValues()
  const sentence = useRef<HTMLParagraphElement>(null)
  useEffect(() => {
    if (intention === 'valider-captcha') sentence.current?.focus()
  }, [intention])
  return (
    <p ref={sentence} tabIndex={-1} role="status" className="flex gap-2 font-medium text-green">
      <CircleCheck aria-hidden className="size-5 flex-none" />
      Captcha validé
    </p>
  )
}

/** Block « Contrôle »: characters to copy, seen or heard, another sequence on demand, and its own button. */
export function CaptchaField({ first }: { first: string }) {
  const hydrated = useHydrated()
  const validate = useRef<HTMLDivElement>(null)
  const { sequence, isSolved } = useCaptchaState(first)
  const address = `/api/captcha/${sequence}`
  return (
    <Fieldset legend="Contrôle">
      <input type="hidden" name="sequence" value={sequence} />
      <input type="hidden" name="solvedSequence" value={isSolved ? sequence : ''} />
      {isSolved ? (
        <Solved />
      ) : (
        <>
          <Image unoptimized src={`${address}/image`} width={320} height={96} alt="Séquence de caractères à recopier&nbsp;; vous pouvez aussi l’écouter" className="h-auto max-w-full rounded-md border border-line" />
          <div className="flex flex-wrap gap-3">
            {hydrated ? (
              <Button icon={<Volume2 aria-hidden />} onClick={() => void new Audio(`${address}/son`).play()}>
                Écouter la séquence
              </Button>
            ) : (
              <ButtonLink href={`${address}/son`} download="sequence.wav" icon={<Volume2 aria-hidden />}>
                Écouter la séquence
              </ButtonLink>
            )}
            <SubmitButton look="secondary" name="intention" value="nouvelle-sequence" icon={<RefreshCw aria-hidden />}>
              Nouvelle séquence
            </SubmitButton>
          </div>
          <TextField
            key={sequence}
            name="captcha"
            label="Recopiez la séquence de caractères"
            required
            hint="Majuscules ou minuscules, sans espace."
            autoComplete="off"
            autoCapitalize="characters"
            spellCheck={false}
            maxLength={40}
            onKeyDown={(event) => {
              if (event.key !== 'Enter') return
              event.preventDefault()
              validate.current?.querySelector('button')?.click()
            }}
          />
          <div ref={validate}>
            <SubmitButton look="secondary" name="intention" value="valider-captcha">
              Valider le Captcha
            </SubmitButton>
          </div>
        </>
      )}
    </Fieldset>
  )
}

'use client'

import { Search } from '@/components/ui/icons'
import { useRef, useState } from 'react'
import { CheckboxField } from '@/components/form/checkbox-field'
import { useHydrated } from '@/components/form/hydrated'
import { TextField } from '@/components/form/text-field'
import { Button } from '@/components/ui/button'
import { cleanIdentifier, siretProblem } from '@/lib/shared/siret'
import { IDLE, type FormAction } from '@/lib/shared/form-state'
import type { IdentifierTypeRule } from '@/lib/structures/model/identifier-types'

const NAME = 'structure.identifier'

interface IdentifierFieldProps {
  rule: IdentifierTypeRule
  /** Looks a SIRET up in the company register and gives the fields it fills. */
  lookUp: FormAction
}

/** The identifier; for a SIRET, « Rechercher » fills name and address, with or without JavaScript. */
export function IdentifierField({ rule, lookUp }: IdentifierFieldProps) {
  const hydrated = useHydrated()
  const place = useRef<HTMLDivElement>(null)
  const asked = useRef('')
  const [answer, setAnswer] = useState('')
  const [pending, setPending] = useState(false)
  if (rule.fieldLabel === null) return <p className="text-ink-soft">{rule.hint}</p>

  const search = async (typed: string, overwrite: boolean) => {
    if (pending) return
    asked.current = cleanIdentifier(typed)
    setPending(true)
    const form = new FormData()
    form.set(NAME, typed)
    const state = await lookUp(IDLE, form).catch(() => null)
    setPending(false)
    setAnswer(state?.message ?? state?.fieldErrors?.[NAME]?.join(' ') ?? 'La base des entreprises ne répond pas. Saisissez vous-même la raison sociale et l’adresse.')
    for (const [name, value] of Object.entries(state?.status === 'done' ? (state.values ?? {}) : {})) {
      const control = place.current?.closest('form')?.elements.namedItem(name)
      if (name !== NAME && (control instanceof HTMLInputElement || control instanceof HTMLSelectElement) && (overwrite || control.value === '')) control.value = value
    }
  }

  const current = () => place.current?.querySelector<HTMLInputElement>('input')?.value ?? ''
  const button =
    rule.type !== 'SIRET' ? undefined : hydrated ? (
      <Button icon={<Search aria-hidden />} pending={pending} onClick={() => search(current(), true)}>
        Rechercher
      </Button>
    ) : (
      <Button type="submit" name="intention" value="rechercher" icon={<Search aria-hidden />}>
        Rechercher
      </Button>
    )
  return (
    <div ref={place}>
      <TextField
        name={NAME}
        label={rule.fieldLabel}
        required={!rule.optional}
        hint={rule.hint}
        autoComplete="off"
        spellCheck={false}
        className="figures"
        button={button}
        onBlur={(event) => {
          const typed = cleanIdentifier(event.target.value)
          if (rule.type === 'SIRET' && typed !== asked.current && siretProblem(typed) === null) void search(typed, false)
        }}
      />
      <p role="status" className="mt-2 text-sm empty:hidden">
        {pending ? 'Recherche dans la base des entreprises…' : answer}
      </p>
      {rule.type === 'UE_HORS_FRANCE' && <CheckboxField name="structure.isIdentifierConfirmed" label="Je confirme cet identifiant" hint="À cocher seulement si le numéro est exact bien qu’il n’ait pas la forme habituelle de son pays." />}
    </div>
  )
}

'use client'

import { useState } from 'react'
import { ComboBoxField } from '@/components/form/combo-box-field'
import { Fieldset } from '@/components/form/fieldset'
import { RadioGroup } from '@/components/form/radio-group'
import { TextField } from '@/components/form/text-field'
import { Placed } from '@/components/invoices/pdf-viewer/placed'
import { STATE_SIRET } from '@/lib/shared/siret'
import { RecipientIdentity } from './recipient-identity'
import { ServiceFields } from './service-fields'
import { suggestRecipients, useRecipient } from './use-recipient'
import type { InvoiceValues, RecipientAtFirst } from './values'

const YES_NO = [
  { value: 'oui', label: 'Oui' },
  { value: 'non', label: 'Non' },
] as const

interface RecipientBlockProps {
  values: InvoiceValues
  first: RecipientAtFirst
}

/** « Destinataire de la facture »: who it is for, and what it asks for, checked while one types. */
export function RecipientBlock({ values, first }: RecipientBlockProps) {
  const [isState, setIsState] = useState(first.isState)
  const [recipient, ask] = useRecipient({ siret: values.buyerSiret ?? '', structure: first.structure ?? undefined })
  // Who typed a SIRET has answered: it is not asked again above it.
  const [answered, setAnswered] = useState(first.isState)
  const type = (typed: string) => {
    ask(typed)
    const siret = typed.replace(/\s/g, '')
    if (isState !== undefined || !/^\d{14}$/.test(siret) || siret === STATE_SIRET) return
    setIsState('non')
    setAnswered('non')
  }
  const choose = (answer: string) => {
    setIsState(answer === 'oui' ? 'oui' : 'non')
    if (answer === 'oui') ask(STATE_SIRET)
    else if (recipient.siret === STATE_SIRET) ask('')
  }
  return (
    <Fieldset legend="Destinataire de la facture">
      <RadioGroup
        key={answered}
        name="isState"
        label="Le destinataire est-il l’État ?"
        hint="Les ministères, préfectures, rectorats et tribunaux ont tous le même SIRET : seul le code service les distingue."
        required
        inline
        choices={YES_NO}
        defaultValue={answered}
        onValueChange={choose}
      />
      {isState === 'oui' ? (
        // Its own key: a SIRET typed for somebody else must not stay in the field.
        <TextField key="etat" name="buyerSiret" label="SIRET" required readOnly value={STATE_SIRET} className="figures" hint="C’est le SIRET unique de l’État." />
      ) : (
        <div onInput={(event) => event.target instanceof HTMLInputElement && type(event.target.value)}>
          <Placed field="buyerSiret" label="SIRET du destinataire" kind="digits14">
            {(read) => (
              <ComboBoxField
                key="autre"
                name="buyerSiret"
                label="SIRET"
                required
                read={read}
                placeholder="Rechercher une structure"
                hint="14 chiffres. Vous pouvez aussi taper un nom ou une ville."
                defaultValue={recipient.siret === STATE_SIRET ? '' : values.buyerSiret}
                minLength={2}
                search={suggestRecipients}
                onChoose={(suggestion) => suggestion && type(suggestion.value)}
              />
            )}
          </Placed>
        </div>
      )}
      <RecipientIdentity recipient={recipient} />
      <ServiceFields values={values} siret={recipient.siret} structure={recipient.structure ?? null} />
    </Fieldset>
  )
}

'use client'

import { useState } from 'react'
import { Form } from '@/components/form/form'
import { SelectField } from '@/components/form/select-field'
import { SubmitButton } from '@/components/form/submit-button'
import { TextField } from '@/components/form/text-field'
import { MandateParties } from '@/components/structures/mandate-text'
import { ButtonLink } from '@/components/ui/button'
import type { Parties } from '@/lib/mandates/model/parties'
import { NAME_MAX } from '@/lib/mandates/model/lengths'
import { routes } from '@/lib/shared/routes'
import { formatIdentifier } from '@/lib/structures/model/identifiers'
import { subscribeMandate } from '../actions'

interface SubscriptionFormProps {
  choices: { structureId: string; parties: Parties }[]
  initialId?: string
}

/** Structure, name of the mandate, and the two blocks that follow from the structure. */
export function SubscriptionForm({ choices, initialId }: SubscriptionFormProps) {
  const first = choices.find(({ structureId }) => structureId === initialId) ?? choices[0]
  const [structureId, setStructureId] = useState(first?.structureId ?? '')
  const chosen = choices.find((choice) => choice.structureId === structureId)
  return (
    <Form action={subscribeMandate}>
      <SelectField
        name="structureId"
        label="Structure"
        required
        choices={choices.map(({ structureId: value, parties: { structure } }) => ({ value, label: `${structure.name} – ${formatIdentifier(structure.identifierType, structure.identifier)}` }))}
        value={structureId}
        onChange={(event) => setStructureId(event.target.value)}
      />
      <TextField name="name" label="Nom du mandat" required maxLength={NAME_MAX} hint="Pour le retrouver : « Mandat 2026 », par exemple." autoComplete="off" />
      {chosen && <MandateParties parties={chosen.parties} />}
      <p className="text-sm text-ink-soft">Ces renseignements viennent de la fiche structure et de votre compte : ils ne se modifient pas ici. Après « Soumettre », vous recevrez un courriel avec le lien pour lire et signer le mandat.</p>
      <div className="flex flex-wrap items-center gap-x-4 gap-y-3">
        <SubmitButton>Soumettre</SubmitButton>
        <ButtonLink look="link" href={routes.mandates}>Annuler</ButtonLink>
      </div>
    </Form>
  )
}

'use client'

import { useState } from 'react'
import { Fieldset } from '@/components/form/fieldset'
import { useFormValues } from '@/components/form/form-context'
import { SelectField, type Choice } from '@/components/form/select-field'
import { TextField } from '@/components/form/text-field'
import { Button } from '@/components/ui/button'
import type { FormAction } from '@/lib/shared/form-state'
import { IDENTIFIER_TYPES, identifierRule } from '@/lib/structures/model/identifier-types'
import type { IdentifierType } from '@/prisma/generated/enums'
import { IdentifierField } from './identifier-field'

interface StructureFieldsProps {
  /** Names of the countries come from the server: a browser may spell some otherwise. */
  countries: readonly Choice[]
  lookUp: FormAction
}

const COUNTRY: Partial<Record<IdentifierType, string>> = { RIDET: 'NC', TAHITI: 'PF' }
const TYPES = IDENTIFIER_TYPES.map(({ type, label }) => ({ value: type, label }))

function PersonFields() {
  return (
    <div className="grid gap-5 sm:grid-cols-2">
      <TextField name="structure.lastName" label="Nom" required maxLength={100} />
      <TextField name="structure.firstName" label="Prénom" required maxLength={100} />
    </div>
  )
}

/** « Informations sur la structure » (portal 2.1): the type of identifier decides which fields are asked for. Names start with `structure.`. */
export function StructureFields({ countries, lookUp }: StructureFieldsProps) {
  const values = useFormValues()
  const [type, setType] = useState((values['structure.identifierType'] as IdentifierType | undefined) ?? 'SIRET')
  const rule = identifierRule(type)
  return (
    <Fieldset legend="Informations sur la structure">
      <SelectField name="structure.identifierType" label="Type d’identifiant" required choices={TYPES} defaultValue={type} onChange={(event) => setType(event.target.value as IdentifierType)} />
      <noscript>
        <Button type="submit" name="intention" value="modifier">
          Afficher les champs de ce type
        </Button>
      </noscript>
      <IdentifierField key={type} rule={rule} lookUp={lookUp} />
      <div>
        <p className="font-medium">Type de structure</p>
        <p>Privée</p>
      </div>
      {rule.holder === 'person' ? <PersonFields /> : <TextField name="structure.name" label="Raison sociale" required maxLength={201} autoComplete="organization" />}
      <TextField name="structure.label" label="Libellé de l’organisation" maxLength={100} hint="Le nom que vous donnez à cette structure, si vous en avez plusieurs." />
      <TextField name="structure.addressLine1" label="Adresse" required maxLength={200} autoComplete="address-line1" />
      <TextField name="structure.addressLine2" label="Complément d’adresse 1" maxLength={200} autoComplete="address-line2" />
      <TextField name="structure.addressLine3" label="Complément d’adresse 2" maxLength={200} autoComplete="address-line3" />
      <div className="grid gap-5 sm:grid-cols-[10rem_1fr]">
        <TextField name="structure.postalCode" label="Code postal" required maxLength={20} autoComplete="postal-code" className="figures" />
        <TextField name="structure.city" label="Ville" required maxLength={100} autoComplete="address-level2" />
      </div>
      <SelectField key={COUNTRY[type] ?? 'FR'} name="structure.addressCountry" label="Pays" required choices={countries} defaultValue={COUNTRY[type] ?? 'FR'} autoComplete="country" />
    </Fieldset>
  )
}

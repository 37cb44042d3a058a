'use client'

import { useState } from 'react'
import { CheckboxGroup } from '@/components/form/checkbox-group'
import { useHydrated } from '@/components/form/hydrated'
import { RadioGroup } from '@/components/form/radio-group'

interface PlaceFieldsProps {
  services: readonly { id: string; code: string; name: string }[]
  defaultRole?: 'USER' | 'SECONDARY_MANAGER'
  /** Services the person is limited to; none: the whole structure. */
  defaultServices?: readonly string[]
}

const ROLES = [
  { value: 'USER', label: 'Utilisateur simple', hint: 'Travaille dans les espaces que vous lui ouvrez.' },
  { value: 'SECONDARY_MANAGER', label: 'Gestionnaire secondaire', hint: 'Gère la structure avec vous : utilisateurs, services, coordonnées bancaires. A accès à tous les espaces ouverts.' },
]

const PERIMETERS = [
  { value: 'STRUCTURE', label: 'Toute la structure', hint: 'Voit les factures de tous les services.' },
  { value: 'SERVICES', label: 'Certains services seulement', hint: 'Ne voit que les factures de ces services.' },
]

/** Role and perimeter of a person; the services are there at once where JavaScript is not, and follow the choice where it is. */
export function PlaceFields({ services, defaultRole = 'USER', defaultServices = [] }: PlaceFieldsProps) {
  const [role, setRole] = useState<string>(defaultRole)
  const [perimeter, setPerimeter] = useState(defaultServices.length > 0 ? 'SERVICES' : 'STRUCTURE')
  const hydrated = useHydrated()
  const canLimit = services.length > 0 && role === 'USER'
  return (
    <>
      <RadioGroup name="role" label="Rôle" required choices={ROLES} defaultValue={defaultRole} onValueChange={setRole} />
      {canLimit && <RadioGroup name="perimeter" label="Périmètre" required choices={PERIMETERS} defaultValue={perimeter} onValueChange={setPerimeter} />}
      {canLimit && (
        <div hidden={hydrated && perimeter !== 'SERVICES'}>
          <CheckboxGroup name="serviceIds" label="Services" columns choices={services.map(({ id, code, name }) => ({ value: id, label: `${code} – ${name}` }))} defaultValues={defaultServices} />
        </div>
      )}
    </>
  )
}

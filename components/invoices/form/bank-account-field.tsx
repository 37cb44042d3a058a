'use client'

import { useState } from 'react'
import { SelectField } from '@/components/form/select-field'
import type { SellerChoices } from './values'

/** « Références bancaires »; an account of a factor shows who is paid, and recalls the words that must stand on the invoice. */
export function BankAccountField({ choices, chosen }: { choices: SellerChoices['bankAccounts']; chosen?: string }) {
  const [id, setId] = useState(chosen)
  const factor = choices.find(({ value }) => value === id)?.factor
  return (
    <>
      <SelectField name="bankAccountId" label="Références bancaires" placeholder="Aucune : le destinataire paie sur le compte qu’il connaît" choices={choices.map(({ value, label }) => ({ value, label }))} defaultValue={chosen} onChange={(event) => setId(event.target.value)} />
      <div role="status">
        {factor && (
          <div role="group" aria-label="Affactureur" className="rounded-md border border-line bg-paper p-4">
            <p className="font-medium">Affactureur : {factor}</p>
            <p className="mt-1 text-sm">Écrivez la mention subrogative de votre contrat d’affacturage dans le commentaire : elle dit au destinataire de payer l’affactureur.</p>
          </div>
        )}
      </div>
    </>
  )
}

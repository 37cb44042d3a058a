'use client'

import { ComboBoxField } from '@/components/form/combo-box-field'
import type { Suggestion } from '@/components/form/suggestion-list'
import { Placed } from '@/components/invoices/pdf-viewer/placed'
import { routes } from '@/lib/shared/routes'

interface Found {
  number: string
  serviceCode: string | null
  subject: string | null
  /** « 1 200,00 € » */
  left: string | null
}

/** The engagements of a recipient whose number holds what was typed, as its door gives them. */
const suggestCommitments = (siret: string) => async (typed: string): Promise<Suggestion[]> => {
  const response = await fetch(`${routes.findCommitments}?siret=${encodeURIComponent(siret)}&recherche=${encodeURIComponent(typed)}`)
  if (!response.ok) throw new Error(`The engagements answered ${response.status}.`)
  const { commitments } = (await response.json()) as { commitments: Found[] }
  return commitments.map(({ number, serviceCode, subject, left }) => ({
    value: number, label: number,
    detail: [subject, serviceCode && `Service ${serviceCode}`, left && `reste ${left} à facturer`].filter(Boolean).join(' · ') || undefined,
  }))
}

interface CommitmentFieldProps {
  /** SIRET of the recipient; null while it is not whole. */
  siret: string | null
  required: boolean
  /** Refused at sending when the recipient does not know it (the State). */
  isChecked: boolean
  defaultValue?: string
}

/** « N° d’engagement » (BT-13) with its « Rechercher »: what is known is proposed, anything may be typed and stays as it is written. */
export function CommitmentField({ siret, required, isChecked, defaultValue }: CommitmentFieldProps) {
  return (
    <Placed field="purchaseOrderReference" label="N° d’engagement">
      {(read) => (
        <ComboBoxField
          name="purchaseOrderReference"
          label="N° d’engagement"
          required={required}
          read={read}
          maxLength={50}
          defaultValue={defaultValue}
          placeholder="Rechercher un engagement"
          hint="Il figure sur le bon de commande : recopiez-le exactement."
          minLength={0}
          none={isChecked ? 'L’État ne connaît pas ce n° d’engagement.' : 'Aucun engagement connu à proposer : ce que vous tapez est gardé tel quel.'}
          search={siret ? suggestCommitments(siret) : askNobody}
        />
      )}
    </Placed>
  )
}

/** Without a recipient there is nothing to say: the list stays closed. */
const askNobody = () => Promise.reject(new Error('No recipient yet.'))

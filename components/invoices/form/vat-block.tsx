'use client'

import { Plus } from '@/components/ui/icons'
import { useState } from 'react'
import { SelectField } from '@/components/form/select-field'
import { AmountField } from '@/components/form/text-field'
import { Button } from '@/components/ui/button'
import { VAT_RATES } from '@/lib/invoices/model/code-lists'

export interface VatRowValues {
  /** Percent with a dot. */
  rate: string
  base: string
  vat: string
}

const EMPTY: VatRowValues = { rate: '', base: '', vat: '' }
const MOST = 20
const RATES = VAT_RATES.map(({ rate, label, where }) => ({ value: rate, label: where === 'France' ? label : `${label} (${where})` }))

/** « Détail TVA » (BG-23), one row for each rate; nobody must fill it in. */
export function VatBlock({ rows: first }: { rows: VatRowValues[] }) {
  const [rows, setRows] = useState(first.length > 0 ? first : [EMPTY])
  // A rate that is on no list (an older one) stays a choice of its own row.
  const choices = (rate: string) => (rate === '' || RATES.some(({ value }) => value === rate) ? RATES : [...RATES, { value: rate, label: `${rate.replace('.', ',')} %` }])
  return (
    <details open={first.length > 0} className="rounded-md border border-line bg-surface p-4 sm:px-6">
      <summary className="text-link inline-flex min-h-6">Saisir le détail de la TVA (facultatif)</summary>
      <div className="mt-4 space-y-4">
        {rows.map(({ rate, base, vat }, index) => (
          <fieldset key={index} data-place={`vat.${index}`} data-label={`Taux ${index + 1}`} data-kind="amount" className="grid gap-3 sm:grid-cols-3">
            <legend className="sr-only">{`Taux ${index + 1}`}</legend>
            <SelectField name={`vat.${index}.rate`} label="Taux" placeholder="Choisir…" choices={choices(rate)} defaultValue={rate} />
            <AmountField name={`vat.${index}.base`} label="Base HT" defaultValue={base} />
            <AmountField name={`vat.${index}.vat`} label="Montant de TVA" defaultValue={vat} />
          </fieldset>
        ))}
        {rows.length < MOST && (
          <Button icon={<Plus aria-hidden />} onClick={() => setRows([...rows, EMPTY])}>
            Ajouter un taux
          </Button>
        )}
      </div>
    </details>
  )
}

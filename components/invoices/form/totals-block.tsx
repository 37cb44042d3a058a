'use client'

import { useState } from 'react'
import { Fieldset } from '@/components/form/fieldset'
import { AmountField, TextField } from '@/components/form/text-field'
import { Placed } from '@/components/invoices/pdf-viewer/placed'
import { totalOf } from '@/lib/invoices/model/totals'
import { formatCents, parseAmount } from '@/lib/shared/amounts'
import type { InvoiceValues } from './values'

const PARTS = ['totalWithoutVat', 'totalVat', 'globalDiscount'] as const

/** « Montants totaux »: the TTC follows the other amounts, by the server's own rule. */
export function TotalsBlock({ values, isPaid }: { values: InvoiceValues; isPaid: boolean }) {
  const [typed, setTyped] = useState<InvoiceValues>(() => Object.fromEntries(PARTS.map((name) => [name, values[name] ?? ''])))
  const [net, vat, discount] = PARTS.map((name) => parseAmount(typed[name] ?? ''))
  const total = net != null && vat != null ? totalOf(net, vat, discount ?? null) : null
  const printed = parseAmount(values.totalWithVat ?? '')
  const follow = (name: (typeof PARTS)[number]) => (event: { currentTarget: { value: string } }) => setTyped({ ...typed, [name]: event.currentTarget.value })
  return (
    <Fieldset legend="Montants totaux">
      <Placed field="totalWithoutVat" label="Montant HT" kind="amount">
        {(read) => <AmountField name="totalWithoutVat" label="Montant HT" required read={read} defaultValue={values.totalWithoutVat} onInput={follow('totalWithoutVat')} />}
      </Placed>
      <Placed field="totalVat" label="Montant TVA" kind="amount">
        {(read) => <AmountField name="totalVat" label="Montant TVA" required read={read} defaultValue={values.totalVat} onInput={follow('totalVat')} />}
      </Placed>
      <details open={Boolean(values.globalDiscount)}>
        <summary className="text-link inline-flex min-h-6">Ajouter une remise globale (facultatif)</summary>
        <div className="mt-3 space-y-5">
          <Placed field="globalDiscount" label="Remise globale TTC" kind="amount">
            {() => <AmountField name="globalDiscount" label="Remise globale TTC" defaultValue={values.globalDiscount} onInput={follow('globalDiscount')} />}
          </Placed>
          <TextField name="globalDiscountReason" label="Motif de la remise" maxLength={200} defaultValue={values.globalDiscountReason} />
        </div>
      </details>
      <div data-place="totalWithVat" data-label="Montant TTC" className="rounded-md bg-paper p-3">
        <div className="flex items-baseline justify-between gap-4">
          <span className="font-medium">Montant TTC</span>
          <output className="figures text-h2 font-semibold" aria-label="Montant TTC">
            {total === null ? '–' : formatCents(total)}
          </output>
        </div>
        <p className="text-sm text-ink-soft">Calculé : HT + TVA − remise.</p>
        {printed !== null && total !== null && printed !== total && (
          <p role="status" className="mt-1 text-sm font-medium text-amber">{`Attention : sur la facture, le TTC lu est de ${formatCents(printed)}. Vérifiez les montants.`}</p>
        )}
      </div>
      <Placed field="amountDue" label="Net à payer" kind="amount">
        {(read) => (
          <AmountField name="amountDue" label="Net à payer" required read={read} defaultValue={values.amountDue} hint={isPaid ? 'La facture est déjà payée (A2) : le net à payer est de 0,00.' : undefined} />
        )}
      </Placed>
    </Fieldset>
  )
}

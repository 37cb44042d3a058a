'use client'

import { useState } from 'react'
import { Fieldset } from '@/components/form/fieldset'
import { AmountField, TextField } from '@/components/form/text-field'
import { VatTable } from '@/components/invoices/page/vat-table'
import { entryAmounts, PAID_FRAMEWORK } from '@/lib/invoices/model/entry/entry-amounts'
import type { TypedLine } from '@/lib/invoices/model/entry/read-line'
import { amountsProblems, readLines } from '@/lib/invoices/model/entry/read-lines'
import type { VatChoice } from '@/lib/invoices/model/vat-categories'
import { formatCents, parseAmount } from '@/lib/shared/amounts'
import type { InvoiceValues } from '../form/values'

interface EntryTotalsProps {
  values: InvoiceValues
  lines: readonly TypedLine[]
  choice: VatChoice
  framework: string
  currency: string
}

/** « Récapitulatif de TVA » and « Montants totaux », computed while one types by the server's own functions. */
export function EntryTotals({ values, lines, choice, framework, currency }: EntryTotalsProps) {
  const [typed, setTyped] = useState({ globalDiscount: values.globalDiscount ?? '', paid: values.paid ?? '' })
  const asked = { globalDiscount: parseAmount(typed.globalDiscount), paid: parseAmount(typed.paid) }
  const { lines: read, problems } = readLines(lines, choice)
  const amounts = entryAmounts({ ...choice, lines: read, ...asked, billingFramework: framework })
  const unread = new Set(problems.flatMap(({ row }) => row ?? [])).size
  const wrong = amountsProblems(amounts, asked)
  const isPaid = framework === PAID_FRAMEWORK
  const follow = (name: keyof typeof typed) => (event: { currentTarget: { value: string } }) => setTyped({ ...typed, [name]: event.currentTarget.value })
  const rows = [
    { label: 'Montant HT', amount: amounts.totalWithoutVat },
    { label: 'Montant TVA', amount: amounts.totalVat },
    { label: 'Montant TTC', amount: amounts.totalWithVat, isMain: true },
    ...(amounts.paid > 0n ? [{ label: 'Déjà payé', amount: amounts.paid }] : []),
    { label: 'Net à payer', amount: amounts.amountDue, isMain: true },
  ]
  return (
    <Fieldset legend="Montants totaux">
      <div className="grid gap-6 lg:grid-cols-2">
        <div className="space-y-5">
          <AmountField name="globalDiscount" label="Remise globale TTC" defaultValue={values.globalDiscount} onInput={follow('globalDiscount')} hint="Facultatif. Elle est répartie sur les taux de TVA." />
          <TextField name="globalDiscountReason" label="Motif de la remise" maxLength={200} defaultValue={values.globalDiscountReason} />
          {isPaid ? <p className="rounded-md bg-paper p-3">La facture est déjà payée en entier (A2) : le net à payer est de 0,00.</p> : <AmountField name="paid" label="Montant déjà payé" defaultValue={values.paid} onInput={follow('paid')} hint="Facultatif : un acompte reçu." />}
        </div>
        <div className="min-w-0">
          <dl aria-label="Montants totaux" className="divide-y divide-line rounded-md bg-paper px-4 py-1">
            {rows.map(({ label, amount, isMain }) => (
              <div key={label} className="flex items-baseline justify-between gap-4 py-2">
                <dt className="font-medium">{label}</dt>
                <dd className={`figures ${isMain ? 'text-h2 font-semibold' : ''}`}>{formatCents(amount, currency)}</dd>
              </div>
            ))}
          </dl>
          <div role="status" className="mt-2 space-y-1 text-sm font-medium text-amber">
            {unread > 0 && <p>{unread > 1 ? `${unread} lignes incomplètes ne sont pas comptées.` : 'Une ligne incomplète n’est pas comptée.'}</p>}
            {wrong.map(({ sentence }) => (
              <p key={sentence}>{sentence}</p>
            ))}
          </div>
          {amounts.breakdown.length > 0 && <VatTable rows={amounts.breakdown} currency={currency} />}
        </div>
      </div>
    </Fieldset>
  )
}

'use client'

import { useState } from 'react'
import { DateField } from '@/components/form/date-field'
import { Fieldset } from '@/components/form/fieldset'
import { SelectField } from '@/components/form/select-field'
import { TextField } from '@/components/form/text-field'
import { Placed } from '@/components/invoices/pdf-viewer/placed'
import { CREDIT_NOTE, CURRENCIES, EXEMPTION_REASONS, PAYMENT_MEANS, TYPE_CODES, VAT_REGIMES } from '@/lib/invoices/model/code-lists'
import { MAX_NUMBER_LENGTH } from '@/lib/invoices/model/invoice-number'
import { NumberField } from './number-field'
import type { InvoiceValues } from './values'

const choicesOf = (table: Record<string, string>) => Object.entries(table).map(([value, label]) => ({ value, label }))

interface ReferencesBlockProps {
  values: InvoiceValues
  invoiceId: string
  /** « Format de dépôt », detected from the file. */
  format: string
  today: string
}

/** « Références »: number, dates, type and what tax applies. */
export function ReferencesBlock({ values, invoiceId, format, today }: ReferencesBlockProps) {
  const [type, setType] = useState(values.typeCode || '380')
  const [regime, setRegime] = useState(values.vatRegime ?? '')
  return (
    <Fieldset legend="Références">
      <NumberField invoiceId={invoiceId} defaultValue={values.number} />
      <Placed field="issueDate" label="Date de facture" kind="date">
        {(read) => <DateField name="issueDate" label="Date de facture" required read={read} defaultValue={values.issueDate} max={today} />}
      </Placed>
      <p className="text-sm text-ink-soft">
        Format de dépôt : <span className="font-medium text-ink">{format}</span>
      </p>
      <Placed field="typeCode" label="Type">
        {(read) => <SelectField name="typeCode" label="Type" required read={read} choices={choicesOf(TYPE_CODES)} defaultValue={values.typeCode || '380'} onChange={(event) => setType(event.target.value)} />}
      </Placed>
      {type === CREDIT_NOTE && (
        <TextField name="precedingNumber" label="N° facture d’origine" maxLength={MAX_NUMBER_LENGTH} autoComplete="off" defaultValue={values.precedingNumber} hint="Conseillé : la facture que cet avoir corrige. Les montants se donnent sans signe moins." />
      )}
      <Placed field="currency" label="Devise">
        {(read) => <SelectField name="currency" label="Devise" required read={read} choices={choicesOf(CURRENCIES)} defaultValue={values.currency || 'EUR'} />}
      </Placed>
      <Placed field="contractReference" label="Numéro du marché">
        {(read) => <TextField name="contractReference" label="Numéro du marché" read={read} maxLength={50} autoComplete="off" defaultValue={values.contractReference} />}
      </Placed>
      <Placed field="vatRegime" label="Type de TVA">
        {(read) => (
          <SelectField name="vatRegime" label="Type de TVA" required read={read} placeholder="Choisir…" choices={choicesOf(VAT_REGIMES)} defaultValue={values.vatRegime} onChange={(event) => setRegime(event.target.value)} />
        )}
      </Placed>
      {regime === 'EXONERATION' && (
        <SelectField name="exemptionReason" label="Motif d’exonération" required placeholder="Choisir…" choices={choicesOf(EXEMPTION_REASONS)} defaultValue={values.exemptionReason} />
      )}
      <Placed field="paymentMeans" label="Mode de règlement">
        {(read) => <SelectField name="paymentMeans" label="Mode de règlement" required={type !== CREDIT_NOTE} read={read} placeholder="Choisir…" choices={choicesOf(PAYMENT_MEANS)} defaultValue={values.paymentMeans ?? 'VIREMENT'} />}
      </Placed>
      <Placed field="dueDate" label="Date d’échéance de paiement" kind="date">
        {(read) => <DateField name="dueDate" label="Date d’échéance de paiement" read={read} defaultValue={values.dueDate} />}
      </Placed>
    </Fieldset>
  )
}

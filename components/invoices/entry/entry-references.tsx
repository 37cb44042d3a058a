'use client'

import { DateField } from '@/components/form/date-field'
import { Fieldset } from '@/components/form/fieldset'
import { SelectField } from '@/components/form/select-field'
import { TextField } from '@/components/form/text-field'
import { CREDIT_NOTE, CURRENCIES, EXEMPTION_REASONS, PAYMENT_MEANS, TYPE_CODES, VAT_REGIMES } from '@/lib/invoices/model/code-lists'
import { MAX_NUMBER_LENGTH } from '@/lib/invoices/model/invoice-number'
import { Fact } from '../form/fact'
import type { InvoiceValues } from '../form/values'

/** What the amounts and other fields follow from. */
export interface EntryChoices {
  typeCode: string
  currency: string
  vatRegime: string
  exemptionReason: string
}

const choicesOf = (table: Record<string, string>) => Object.entries(table).map(([value, label]) => ({ value, label }))

interface EntryReferencesProps {
  values: InvoiceValues
  choices: EntryChoices
  onChoose: (changes: Partial<EntryChoices>) => void
}

/** « Références » of an entered invoice: number and date are given by the portal when it is sent. */
export function EntryReferences({ values, choices, onChoose }: EntryReferencesProps) {
  const choose = (name: keyof EntryChoices) => (event: { currentTarget: { value: string } }) => onChoose({ [name]: event.currentTarget.value })
  const isCreditNote = choices.typeCode === CREDIT_NOTE
  return (
    <Fieldset legend="Références">
      <div className="grid gap-5 sm:grid-cols-2">
        <Fact label="Numéro de facture">attribué à l’envoi</Fact>
        <Fact label="Date de facture">le jour de l’envoi</Fact>
        <SelectField name="typeCode" label="Type" required choices={choicesOf(TYPE_CODES)} defaultValue={choices.typeCode} onChange={choose('typeCode')} />
        <SelectField name="currency" label="Devise" required choices={choicesOf(CURRENCIES)} defaultValue={choices.currency} onChange={choose('currency')} />
      </div>
      {isCreditNote && (
        <TextField name="precedingNumber" label="N° facture d’origine" maxLength={MAX_NUMBER_LENGTH} autoComplete="off" defaultValue={values.precedingNumber} hint="Conseillé : la facture que cet avoir corrige. Les montants se donnent sans signe moins." />
      )}
      <TextField name="contractReference" label="Numéro du marché" maxLength={50} autoComplete="off" defaultValue={values.contractReference} />
      <SelectField name="vatRegime" label="Type de TVA" required placeholder="Choisir…" choices={choicesOf(VAT_REGIMES)} defaultValue={choices.vatRegime} onChange={choose('vatRegime')} />
      {choices.vatRegime === 'EXONERATION' && (
        <SelectField name="exemptionReason" label="Motif d’exonération" required placeholder="Choisir…" choices={choicesOf(EXEMPTION_REASONS)} defaultValue={choices.exemptionReason} onChange={choose('exemptionReason')} />
      )}
      <SelectField name="paymentMeans" label="Mode de règlement" required={!isCreditNote} placeholder="Choisir…" choices={choicesOf(PAYMENT_MEANS)} defaultValue={values.paymentMeans ?? 'VIREMENT'} />
      <DateField name="dueDate" label="Date d’échéance de paiement" defaultValue={values.dueDate} />
    </Fieldset>
  )
}

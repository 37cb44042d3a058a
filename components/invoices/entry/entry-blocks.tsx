'use client'

import { useContext, useDeferredValue, useState } from 'react'
import { Fieldset } from '@/components/form/fieldset'
import { controlId, FormContext } from '@/components/form/form-context'
import { TextArea } from '@/components/form/text-area'
import { BLANK_LINE, type LineField, type TypedLine } from '@/lib/invoices/model/entry/read-line'
import { exemptionOf } from '@/lib/invoices/model/vat-categories'
import type { VatRegime } from '@/prisma/generated/enums'
import { AttachmentsBlock } from '../form/attachments-block'
import { BeforeSending } from '../form/before-sending'
import { FrameworkChoice } from '../form/framework-choice'
import { RecipientBlock } from '../form/recipient-block'
import { SellerBlock } from '../form/seller-block'
import { ValidatorFields } from '../form/validator-fields'
import type { InvoiceValues } from '../form/values'
import type { SavingState } from './autosave'
import type { EntryFormProps } from './entry-form'
import { type EntryChoices, EntryReferences } from './entry-references'
import { EntryTotals } from './entry-totals'
import { LinesBlock } from './lines-block'
import { SavingNote, SavingStopped } from './saving-note'
import { useLines } from './use-lines'

/** The lines of a form that came back to a page without JavaScript. */
function typedLines(values: InvoiceValues): TypedLine[] {
  const lines: TypedLine[] = []
  for (const [name, value] of Object.entries(values)) {
    const [, row, field] = /^lines\.(\d{1,4})\.(\w+)$/.exec(name) ?? []
    if (row && field && field in BLANK_LINE) lines[Number(row)] = { ...(lines[Number(row)] ?? BLANK_LINE), [field as LineField]: value }
  }
  return lines.filter(Boolean)
}

type EntryBlocksProps = Pick<EntryFormProps, 'invoiceId' | 'values' | 'lines' | 'recipient' | 'choices' | 'attachments' | 'checks'> & { saving: SavingState }

/** The blocks in the order of the official screen, and the amounts that follow from them. */
export function EntryBlocks({ invoiceId, values: known, lines: knownLines, recipient, choices, attachments, checks, saving }: EntryBlocksProps) {
  const { formId, values: answered } = useContext(FormContext)
  const values = { ...known, ...answered }
  const [framework, setFramework] = useState(values.billingFramework ?? 'A1')
  const [chosen, setChosen] = useState<EntryChoices>({ typeCode: values.typeCode || '380', currency: values.currency || 'EUR', vatRegime: values.vatRegime ?? '', exemptionReason: values.exemptionReason ?? '' })
  const [first] = useState(() => (typedLines(answered).length > 0 ? typedLines(answered) : knownLines))
  const state = useLines(first, (row, field) => controlId(formId, `lines.${row}.${field}`))
  const choice = { vatRegime: (chosen.vatRegime || null) as VatRegime | null, exemptionReason: chosen.exemptionReason || null }
  // Sums may come a moment after the keys: typing among hundreds of lines stays quick.
  const counted = useDeferredValue(state.lines)
  return (
    <>
      <SavingStopped state={saving} />
      <div className="grid items-start gap-6 lg:grid-cols-2">
        <div className="min-w-0 space-y-6">
          <RecipientBlock values={values} first={recipient} />
          <SellerBlock values={values} choices={choices} />
        </div>
        <div className="min-w-0 space-y-6">
          <Fieldset legend="Cadre de facturation">
            <FrameworkChoice defaultValue={values.billingFramework} onValueChange={setFramework} />
            {(framework === 'A9' || framework === 'A12') && <ValidatorFields values={values} framework={framework} />}
          </Fieldset>
          <EntryReferences values={values} choices={chosen} onChoose={(changes) => setChosen({ ...chosen, ...changes })} />
        </div>
      </div>
      <LinesBlock state={state} bearsVat={exemptionOf(choice) === null} currency={chosen.currency} />
      <EntryTotals values={values} lines={counted} choice={choice} framework={framework} currency={chosen.currency} />
      <div className="grid items-start gap-6 lg:grid-cols-2">
        <AttachmentsBlock invoiceId={invoiceId} {...attachments} hint="Bon de commande, bon de livraison, attestation… Le PDF de la facture est fait par le portail à l’envoi." />
        <Fieldset legend="Commentaire">
          <TextArea name="comment" label="Commentaire pour le destinataire" maxLength={2000} defaultValue={values.comment} />
        </Fieldset>
      </div>
      <BeforeSending checks={checks}>
        <SavingNote state={saving} />
      </BeforeSending>
    </>
  )
}

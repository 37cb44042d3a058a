'use client'

import { useState } from 'react'
import { ConfirmSubmit } from '@/components/form/confirm-submit'
import { FileField } from '@/components/form/file-field'
import { Form } from '@/components/form/form'
import { useHydrated } from '@/components/form/hydrated'
import { RadioGroup } from '@/components/form/radio-group'
import { SelectField } from '@/components/form/select-field'
import { TextArea } from '@/components/form/text-area'
import { VALIDATION_REASONS } from '@/lib/invoices/model/validation'
import type { FormAction } from '@/lib/shared/form-state'

interface DecisionFormProps {
  action: FormAction<{ invoiceId: string }>
  invoiceId: string
  version: number
  choices: readonly { value: string; label: string }[]
}

/** The validator's answer: accept, refuse with a reason and a piece, or « ce n’est pas pour moi ». */
export function DecisionForm({ action, invoiceId, version, choices }: DecisionFormProps) {
  const hydrated = useHydrated()
  const [decision, setDecision] = useState('')
  // What was chosen before JavaScript had loaded counts too.
  const catchUp = (box: HTMLElement | null) => {
    const chosen = box?.querySelector<HTMLInputElement>('input[name="decision"]:checked')?.value
    if (chosen && chosen !== decision) setDecision(chosen)
  }
  const isRefusal = decision === 'refuse' || !hydrated
  return (
    <Form action={action} aria-label="Répondre au fournisseur">
      <input type="hidden" name="invoiceId" value={invoiceId} />
      <input type="hidden" name="version" value={version} />
      <div ref={catchUp}>
        <RadioGroup name="decision" label="Votre réponse" required choices={choices} onValueChange={setDecision} />
      </div>
      {isRefusal && (
        <>
          <SelectField name="reason" label="Motif du refus" required={hydrated} placeholder="Choisir…" choices={VALIDATION_REASONS.map(({ code, label }) => ({ value: code, label }))} />
          <FileField name="file" label="Pièce jointe au refus" hint="Facultatif. Le fournisseur la reçoit avec votre motif." />
        </>
      )}
      <TextArea name="comment" label="Commentaire pour le fournisseur" maxLength={2000} rows={3} />
      <ConfirmSubmit label="Valider ma réponse" title="Valider cette réponse ?" confirmLabel="Confirmer">
        <p>Elle est définitive. Une facture acceptée part aussitôt vers l’étape suivante.</p>
      </ConfirmSubmit>
    </Form>
  )
}

'use client'

import { useState } from 'react'
import { SelectField } from '@/components/form/select-field'
import { TextArea } from '@/components/form/text-area'
import { useHydrated } from '@/components/form/hydrated'
import type { Treatment } from '@/lib/invoices/model/treatment'
import { RECYCLING_REASONS, reasonsOf, REJECTION_REASONS, SUSPENSION_REASONS } from '@/lib/invoices/model/treatment-reasons'

const ALL_REASONS = [...new Map([...RECYCLING_REASONS, ...SUSPENSION_REASONS, ...REJECTION_REASONS].map((reason) => [reason.code, reason])).values()]

/** What is done with the invoice, why, and what the supplier reads; the reasons follow the choice. */
export function TreatmentFields({ treatments }: { treatments: readonly { event: Treatment; label: string }[] }) {
  const hydrated = useHydrated()
  const [event, setEvent] = useState('')
  // Before JavaScript loads every reason is offered: the server says which go with the choice.
  const reasons = hydrated ? reasonsOf(event) : ALL_REASONS
  // What was chosen before JavaScript had loaded counts too.
  const catchUp = (box: HTMLElement | null) => {
    const chosen = box?.querySelector('select')?.value
    if (chosen && chosen !== event) setEvent(chosen)
  }
  return (
    <div ref={catchUp} className="space-y-6">
      <SelectField name="event" label="Traitement" required placeholder="Choisir…" choices={treatments.map(({ event: value, label }) => ({ value, label }))} onChange={({ target }) => setEvent(target.value)} />
      {reasons.length > 0 && <SelectField key={event} name="reason" label="Motif" required={hydrated} placeholder="Choisir…" choices={reasons.map(({ code, label }) => ({ value: code, label }))} hint="Le fournisseur le lit, avec ce qu’il doit faire." />}
      <TextArea name="comment" label="Commentaire pour le fournisseur" maxLength={2000} rows={3} />
    </div>
  )
}

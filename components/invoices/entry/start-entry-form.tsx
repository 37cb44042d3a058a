'use client'

import { useState } from 'react'
import { Form } from '@/components/form/form'
import { SelectField } from '@/components/form/select-field'
import { SubmitButton } from '@/components/form/submit-button'
import { ButtonLink } from '@/components/ui/button'
import type { FormAction } from '@/lib/shared/form-state'
import { routes } from '@/lib/shared/routes'
import type { ChoiceOf } from '../form/values'

export interface EntryStructure extends ChoiceOf {
  services: ChoiceOf[]
  isServiceRequired: boolean
}

/** The engagement an invoice begins from. */
export interface Ordered {
  id: string
  number: string
  recipientName: string
}

interface StartEntryFormProps {
  action: FormAction<{ invoiceId: string }>
  structures: EntryStructure[]
  currentStructureId: string
  /** Made by the page: a double click begins one invoice. */
  entryKey: string
  /** The engagement that is invoiced. */
  ordered?: Ordered
}

/** In whose name the portal issues the invoice. */
export function StartEntryForm({ action, structures, currentStructureId, entryKey, ordered }: StartEntryFormProps) {
  const [structureId, setStructureId] = useState(currentStructureId)
  const structure = structures.find(({ value }) => value === structureId)
  return (
    <Form action={action} aria-label="Commencer une facture">
      <input type="hidden" name="entryKey" value={entryKey} />
      {ordered && (
        <>
          <input type="hidden" name="commitmentId" value={ordered.id} />
          <p className="rounded-md bg-pine-wash p-4">Vous facturez l’engagement {ordered.number} de {ordered.recipientName} : le destinataire, le service, l’engagement, le marché et les lignes de la commande seront repris.</p>
        </>
      )}
      <SelectField name="structureId" label="Structure" required choices={structures} defaultValue={currentStructureId} onChange={(event) => setStructureId(event.target.value)} />
      {structure && structure.services.length > 0 && (
        <SelectField key={structureId} name="sellerServiceId" label="Service" required={structure.isServiceRequired} placeholder={structure.isServiceRequired ? 'Choisir…' : 'Aucun service'} choices={structure.services} />
      )}
      <div className="flex flex-wrap items-center gap-x-6 gap-y-3">
        <SubmitButton>Commencer la facture</SubmitButton>
        <ButtonLink href={routes.synthesis} look="link">
          Annuler
        </ButtonLink>
      </div>
    </Form>
  )
}

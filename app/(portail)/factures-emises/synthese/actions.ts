'use server'

import { readDraftKey } from '@/lib/invoices/model/draft-key'
import { IDLE, type FormState } from '@/lib/shared/form-state'
import { deleteDraft } from '../deposer/[depotId]/actions'

/** « Supprimer » in the list: the button that was pressed says which draft. */
export async function deleteListedDraft(_state: FormState<{ invoiceId: string }>, form: FormData): Promise<FormState<{ invoiceId: string }>> {
  const draft = new FormData()
  for (const [name, value] of Object.entries(readDraftKey(String(form.get('draft'))))) draft.set(name, value)
  return deleteDraft(IDLE, draft)
}

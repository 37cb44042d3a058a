import { FilePlus } from '@/components/ui/icons'
import { Form } from '@/components/form/form'
import { SubmitButton } from '@/components/form/submit-button'
import type { FormAction } from '@/lib/shared/form-state'

export interface RepeatEntryProps {
  action: FormAction<{ invoiceId: string }>
  /** The entered invoice to begin from. */
  copiesId: string
  structureId: string
  sellerServiceId: string | null
  /** Made by the page: a double click makes one copy. */
  entryKey: string
}

/** A copy of an entered invoice as a new draft: recipient, lines and bank account, without its number and dates. */
export function RepeatEntry({ action, copiesId, structureId, sellerServiceId, entryKey, label, look = 'secondary' }: RepeatEntryProps & { label: string; look?: 'main' | 'secondary' }) {
  return (
    <Form action={action} note={false} className="">
      <input type="hidden" name="copiesId" value={copiesId} />
      <input type="hidden" name="structureId" value={structureId} />
      <input type="hidden" name="sellerServiceId" value={sellerServiceId ?? ''} />
      <input type="hidden" name="entryKey" value={entryKey} />
      <SubmitButton look={look} icon={<FilePlus aria-hidden />}>
        {label}
      </SubmitButton>
    </Form>
  )
}

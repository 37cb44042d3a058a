'use client'

import { Form } from '@/components/form/form'
import { SelectField } from '@/components/form/select-field'
import { SubmitButton } from '@/components/form/submit-button'
import type { FormAction } from '@/lib/shared/form-state'
import { type ChosenKind, NOTIFICATION_KINDS, PACE_LABEL, pacesOf } from '@/lib/shared/notification-kinds'

const choicesOf = (kind: ChosenKind) => pacesOf(kind).map((value) => ({ value, label: PACE_LABEL[value] }))

/** How one wants to be told of each kind of event by mail. */
export function NotificationForm({ action, kinds, paces }: { action: FormAction; kinds: readonly ChosenKind[]; paces: Record<string, string | undefined> }) {
  return (
    <Form action={action} note={false} aria-label="Notifications" className="space-y-5">
      {kinds.map((kind) => {
        const { label, hint, pace } = NOTIFICATION_KINDS[kind]
        return <SelectField key={kind} name={kind} label={label} hint={hint} choices={choicesOf(kind)} defaultValue={paces[kind] ?? pace} />
      })}
      <SubmitButton>Enregistrer</SubmitButton>
    </Form>
  )
}

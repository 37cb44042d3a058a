'use client'

import { Form } from '@/components/form/form'
import { SelectField } from '@/components/form/select-field'
import { SubmitButton } from '@/components/form/submit-button'
import type { FormAction } from '@/lib/shared/form-state'
import { NOTIFICATION_KINDS, PACE_LABEL } from '@/lib/shared/notification-kinds'

const CHOICES = Object.entries(PACE_LABEL).map(([value, label]) => ({ value, label }))

/** How one wants to be told of each kind of event. */
export function NotificationForm({ action, paces }: { action: FormAction; paces: Record<string, string | undefined> }) {
  return (
    <Form action={action} note={false} aria-label="Notifications" className="space-y-5">
      {NOTIFICATION_KINDS.map(({ kind, label, hint }) => (
        <SelectField key={kind} name={kind} label={label} hint={hint} choices={CHOICES} defaultValue={paces[kind] ?? 'IMMEDIAT'} />
      ))}
      <p className="text-sm text-ink-soft">Le résumé part chaque matin. Les courriels de sécurité, les codes et les liens que vous demandez sont toujours envoyés aussitôt.</p>
      <SubmitButton>Enregistrer</SubmitButton>
    </Form>
  )
}

import { Form } from '@/components/form/form'
import { SubmitButton } from '@/components/form/submit-button'
import { Card } from '@/components/ui/card'
import { InstantText } from '@/components/ui/date'
import { DescriptionList } from '@/components/ui/description-list'
import type { FormAction } from '@/lib/shared/form-state'

interface PendingLoginChangeProps {
  change: { newEmail: string; oldConfirmedAt: Date | null; newConfirmedAt: Date | null; expiresAt: Date }
  cancel: FormAction
}

const confirmed = (at: Date | null) => (at ? <>Confirmée le <InstantText at={at} /></> : 'En attente de confirmation')

/** The change that waits: who has confirmed, until when, and the way back. */
export function PendingLoginChange({ change, cancel }: PendingLoginChangeProps) {
  return (
    <Card title="Changement en attente" id="changement">
      <DescriptionList
        descriptions={[
          { term: 'Nouvelle adresse', value: <span className="break-all">{change.newEmail}</span> },
          { term: 'Depuis l’adresse actuelle', value: confirmed(change.oldConfirmedAt) },
          { term: 'Depuis la nouvelle adresse', value: confirmed(change.newConfirmedAt) },
          { term: 'Valable jusqu’au', value: <InstantText at={change.expiresAt} /> },
        ]}
      />
      <Form action={cancel} note={false} aria-label="Annuler le changement" className="mt-4">
        <SubmitButton look="secondary">Annuler le changement</SubmitButton>
      </Form>
    </Card>
  )
}

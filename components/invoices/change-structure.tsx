import { Form } from '@/components/form/form'
import { SelectField } from '@/components/form/select-field'
import { SubmitButton } from '@/components/form/submit-button'
import type { FormAction } from '@/lib/shared/form-state'

export interface Move {
  action: FormAction<unknown>
  invoiceId: string
  version: number
  /** The batch to which the person goes back. */
  batchId: string | null
}

/** What the door that moves a deposit wants to know. */
export function MoveFields({ invoiceId, version, batchId }: Omit<Move, 'action'>) {
  return (
    <>
      <input type="hidden" name="invoiceId" value={invoiceId} />
      <input type="hidden" name="version" value={version} />
      {batchId && <input type="hidden" name="batchId" value={batchId} />}
    </>
  )
}

/** The structure of a deposit, changed after all: the file is deposited there, and this draft is deleted. */
export function ChangeStructure({ action, structures, ...move }: Move & { structures: { value: string; label: string }[] }) {
  return (
    <details className="rounded-md border border-line bg-surface p-4">
      <summary className="cursor-pointer font-medium">Déposer pour une autre structure</summary>
      <Form action={action} className="mt-4 space-y-4" note={false} aria-label="Structure du dépôt">
        <MoveFields {...move} />
        <SelectField name="toStructureId" label="Structure" required placeholder="Choisir…" choices={structures} hint="Le fichier est déposé pour elle avec ce que vous avez enregistré, et ce brouillon est supprimé. Le service et la référence bancaire sont à choisir de nouveau." />
        <SubmitButton look="secondary">Changer de structure</SubmitButton>
      </Form>
    </details>
  )
}

import { ConfirmSubmit } from '@/components/form/confirm-submit'
import { Form } from '@/components/form/form'
import { ButtonLink } from '@/components/ui/button'
import { Table } from '@/components/ui/table'
import { routes } from '@/lib/shared/routes'
import type { Difference } from '@/lib/structures/model/register-comparison'
import { refreshFromRegister } from './actions'

interface RefreshFormProps {
  structureId: string
  version: number
  differences: Difference[]
}

const FORM = 'reprise-insee'

/** Field, today, register: only what differs, each line with its box. */
export function RefreshForm({ structureId, version, differences }: RefreshFormProps) {
  return (
    <div className="space-y-6">
      <Table
        caption="Ce qui diffère de la base Insee"
        rows={differences}
        rowKey={({ field }) => field}
        selection={{ formId: FORM, name: 'fields', label: ({ label }) => `Reprendre ${label}` }}
        columns={[
          { key: 'label', header: 'Champ', rowHeader: true, cell: ({ label }) => label },
          { key: 'today', header: 'Aujourd’hui sur la fiche', prose: true, cell: ({ today }) => today ?? 'Vide' },
          { key: 'register', header: 'Base Insee', prose: true, cell: ({ register }) => register },
        ]}
      />
      <Form action={refreshFromRegister} id={FORM} note={false} aria-label="Reprendre les valeurs choisies">
        <input type="hidden" name="structureId" value={structureId} />
        <input type="hidden" name="version" value={version} />
        <div className="flex flex-wrap items-center gap-x-4 gap-y-3">
          <ConfirmSubmit label="Reprendre les lignes cochées" title="Mettre à jour la fiche ?">
            <p>Les lignes cochées prennent la valeur de la base Insee. Les factures déjà envoyées ne changent pas.</p>
          </ConfirmSubmit>
          <ButtonLink look="link" href={routes.structure(structureId)}>Annuler</ButtonLink>
        </div>
      </Form>
    </div>
  )
}

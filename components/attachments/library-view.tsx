import { ConfirmSubmit } from '@/components/form/confirm-submit'
import { FileField } from '@/components/form/file-field'
import { Form } from '@/components/form/form'
import { SelectField } from '@/components/form/select-field'
import { SubmitButton } from '@/components/form/submit-button'
import { TextField } from '@/components/form/text-field'
import { Card } from '@/components/ui/card'
import { EmptyState } from '@/components/ui/empty-state'
import { ACCEPTED_EXTENSIONS, MAX_DESCRIPTION_LENGTH } from '@/lib/attachments/model/attachment-rules'
import type { LibraryTable } from '@/lib/attachments/model/library-table'
import type { LibraryLine } from '@/lib/attachments/queries/list-library'
import { ATTACHMENT_TYPES } from '@/lib/invoices/model/code-lists'
import type { FormAction } from '@/lib/shared/form-state'
import type { SearchParams } from '@/lib/shared/table-params'
import { LibraryFiles } from './library-table'

const TYPES = Object.entries(ATTACHMENT_TYPES).map(([value, label]) => ({ value, label }))
const CHOSEN = 'pieces-choisies'

interface LibraryViewProps {
  path: string
  params: SearchParams
  table: LibraryTable
  rows: LibraryLine[]
  total: number
  /** The structure whose library it is; absent for that of the account. */
  structureId?: string
  /** Absent for those who only read it. */
  doors?: { add: FormAction<{ entryId: string }>; remove: FormAction<{ removed: number }> }
}

/** A library with its list and the form that adds to it. */
export function LibraryView({ doors, structureId, ...list }: LibraryViewProps) {
  const isBare = list.total === 0 && list.table.text === '' && list.table.typeCode === null
  const owner = structureId && <input type="hidden" name="structureId" value={structureId} />
  return (
    <div className="space-y-8">
      <div>
        {isBare ? (
          <EmptyState title="La bibliothèque est vide">{doors ? 'Ajoutez-y ce que vous joignez souvent : extrait K-bis, RIB, attestation d’assurance.' : 'Ses pièces sont ajoutées par les utilisateurs habilités en modification sur « Factures émises ».'}</EmptyState>
        ) : (
          <LibraryFiles {...list} isOwn={!structureId} formId={doors && list.rows.length > 0 ? CHOSEN : undefined} />
        )}
        {doors && list.rows.length > 0 && (
          <Form id={CHOSEN} action={doors.remove} note={false} className="mt-6 space-y-4" aria-label="Pièces choisies">
            {owner}
            <ConfirmSubmit look="danger" label="Retirer la sélection" title="Retirer les pièces choisies ?">
              <p>Elles quittent la bibliothèque. Celles que vous avez déjà jointes à des factures y restent.</p>
            </ConfirmSubmit>
          </Form>
        )}
      </div>
      {doors && (
        <Card title="Ajouter une pièce" id="ajouter" className="max-w-form">
          <Form key={list.total} action={doors.add} aria-label="Ajouter une pièce">
            {owner}
            <FileField name="file" label="Sélection de la pièce jointe" required accept={ACCEPTED_EXTENSIONS} hint="10 Mo au plus ; 50 caractères au plus pour le nom du fichier." />
            <TextField name="description" label="Désignation" required maxLength={MAX_DESCRIPTION_LENGTH} autoComplete="off" />
            <SelectField name="typeCode" label="Type de pièce jointe" required placeholder="Choisir…" choices={TYPES} />
            <SubmitButton>Ajouter</SubmitButton>
          </Form>
        </Card>
      )}
    </div>
  )
}

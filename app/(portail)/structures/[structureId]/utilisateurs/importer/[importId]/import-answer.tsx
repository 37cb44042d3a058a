import { Check } from '@/components/ui/icons'
import { Form } from '@/components/form/form'
import { SubmitButton } from '@/components/form/submit-button'
import { ButtonLink } from '@/components/ui/button'
import type { ImportPage } from '@/lib/members/queries/get-import'
import { routes } from '@/lib/shared/routes'
import { answerImport } from './actions'

/** « Confirmer l'import », once the fates have been read; or leave it. */
export function ImportAnswer({ found: { id, structureId, toDo } }: { found: ImportPage }) {
  return (
    <Form action={answerImport} note={false} className="no-print space-y-3" aria-label="Confirmer l’import">
      <input type="hidden" name="structureId" value={structureId} />
      <input type="hidden" name="importId" value={id} />
      {toDo === 0 ? (
        <p>Aucune ligne n’est à reprendre. <ButtonLink look="link" href={routes.importUsers(structureId)}>Choisir un autre fichier</ButtonLink></p>
      ) : (
        <>
          <p>{toDo > 1 ? `${toDo.toLocaleString('fr-FR')} personnes seront rattachées et prévenues par courriel.` : 'Une personne sera rattachée et prévenue par courriel.'} Chaque ligne est vérifiée de nouveau au moment où elle est reprise.</p>
          <div className="flex flex-wrap gap-3">
            <SubmitButton name="intention" value="confirmer" icon={<Check aria-hidden />}>Confirmer l’import</SubmitButton>
            <SubmitButton look="secondary" name="intention" value="abandonner">Abandonner</SubmitButton>
          </div>
        </>
      )}
    </Form>
  )
}

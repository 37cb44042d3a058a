import { Link } from '@/components/ui/link'
import { ConfirmSubmit } from '@/components/form/confirm-submit'
import { Form } from '@/components/form/form'
import { SubmitButton } from '@/components/form/submit-button'
import { TextField } from '@/components/form/text-field'
import type { FormAction } from '@/lib/shared/form-state'
import { routes } from '@/lib/shared/routes'

interface SavedSearchesProps {
  searches: { id: string; name: string; query: string }[]
  /** The search in sight, as an address without its path. */
  query: string
  save: FormAction<unknown>
  remove: FormAction<unknown>
}

/** « Mes recherches enregistrées »: open one, delete one, keep the one in sight. */
export function SavedSearches({ searches, query, save, remove }: SavedSearchesProps) {
  return (
    <details className="no-print mb-6" open={searches.length > 0 && query === ''}>
      <summary className="text-link inline-flex min-h-10 cursor-pointer items-center">Mes recherches enregistrées ({searches.length})</summary>
      <div className="mt-2 space-y-4 rounded-md border border-line bg-surface p-4">
        {searches.length > 0 && (
          <ul className="divide-y divide-line">
            {searches.map(({ id, name, query: saved }) => (
              <li key={id} className="flex flex-wrap items-center justify-between gap-3 py-2">
                <Link href={saved ? `${routes.search}?${saved}` : routes.search} className="text-link">
                  {name}
                </Link>
                <Form action={remove} note={false} aria-label={`Supprimer la recherche ${name}`}>
                  <input type="hidden" name="searchId" value={id} />
                  <input type="hidden" name="back" value={query} />
                  <ConfirmSubmit look="secondary" label="Supprimer" title={`Supprimer « ${name} » ?`}>
                    <p>Seule la recherche enregistrée disparaît ; les factures restent.</p>
                  </ConfirmSubmit>
                </Form>
              </li>
            ))}
          </ul>
        )}
        <Form action={save} note={false} className="flex flex-wrap items-end gap-3" aria-label="Enregistrer cette recherche">
          <input type="hidden" name="query" value={query} />
          <TextField name="name" label="Enregistrer la recherche affichée sous le nom" maxLength={80} autoComplete="off" />
          <SubmitButton look="secondary">Enregistrer</SubmitButton>
        </Form>
      </div>
    </details>
  )
}

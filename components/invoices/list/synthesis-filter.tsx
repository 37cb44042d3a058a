'use client'

import { Search } from '@/components/ui/icons'
import { Link } from '@/components/ui/link'
import { buttonStyle } from '@/components/ui/button-style'
import { routes } from '@/lib/shared/routes'

interface SynthesisFilterProps {
  text: string
  status: string
  /** Official codes and labels, in the order of an invoice's life. */
  statuses: { code: string; label: string }[]
  structureId: string
  structures: { id: string; name: string }[]
  /** Sorting and rows per page, kept through a search. */
  kept: Record<string, string | number>
}

const FIELD = 'control max-w-72'

/** Filters of the synthesis: a GET form, so that what is found has an address. Given as words, to be sent once (decision 0080). */
export function SynthesisFilter({ text, status, statuses, structureId, structures, kept }: SynthesisFilterProps) {
  const isFiltered = Boolean(text || status || structureId)
  return (
    <form action={routes.synthesis} method="get" role="search" aria-label="Filtrer les factures" className="mb-8 flex flex-wrap items-end gap-4">
      {Object.entries(kept).map(([name, value]) => (
        <input key={name} type="hidden" name={name} value={value} />
      ))}
      <label className="block w-full font-medium sm:w-auto">
        <span className="mb-1 block">Numéro ou destinataire</span>
        <input type="search" name="q" defaultValue={text} className={FIELD} />
      </label>
      <label className="block w-full font-medium sm:w-auto">
        <span className="mb-1 block">Statut</span>
        <select name="statut" defaultValue={status} className={FIELD}>
          <option value="">Tous les statuts</option>
          {statuses.map(({ code, label }) => (
            <option key={code} value={code}>
              {label}
            </option>
          ))}
        </select>
      </label>
      {structures.length > 1 && (
        <label className="block w-full font-medium sm:w-auto">
          <span className="mb-1 block">Structure</span>
          <select name="structure" defaultValue={structureId} className={FIELD}>
            <option value="">Toutes mes structures</option>
            {structures.map(({ id, name }) => (
              <option key={id} value={id}>
                {name}
              </option>
            ))}
          </select>
        </label>
      )}
      <button type="submit" className={buttonStyle('secondary')}>
        <Search aria-hidden />
        Filtrer
      </button>
      {isFiltered && (
        <Link href={routes.synthesis} className="text-link py-2.5">
          Effacer les filtres
        </Link>
      )}
    </form>
  )
}

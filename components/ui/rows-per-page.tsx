'use client'

import { PAGE_SIZES, type SearchParams } from '@/lib/shared/table-params'
import { buttonStyle } from './button-style'

interface RowsPerPageProps {
  /** Address of the list, without its query. */
  path: string
  params: SearchParams
  current: number
}

/** « Ligne(s) par page »: a GET form that keeps the filters and starts again from the first page. Given as words, to be sent once (decision 0080). */
export function RowsPerPage({ path, params, current }: RowsPerPageProps) {
  const kept = Object.entries(params).filter(([name]) => !['page', 'taille', 'apres', 'avant'].includes(name))
  return (
    <form action={path} method="get" className="flex items-center gap-2 text-sm">
      {kept.flatMap(([name, value]) => [value ?? []].flat().map((one) => <input key={`${name}-${one}`} type="hidden" name={name} value={one} />))}
      <label htmlFor="taille" className="text-ink-soft">
        Ligne(s) par page
      </label>
      <select key={current} id="taille" name="taille" defaultValue={current} className="figures min-h-10 rounded-md border border-field bg-surface px-2">
        {PAGE_SIZES.map((size) => (
          <option key={size}>{size}</option>
        ))}
      </select>
      <button type="submit" className={buttonStyle('link')}>
        Appliquer
      </button>
    </form>
  )
}

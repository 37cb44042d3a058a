import { Search } from '@/components/ui/icons'
import { Link } from './link'
import type { ReactNode } from 'react'
import type { SearchParams } from '@/lib/shared/table-params'
import { buttonStyle } from './button-style'

interface TableFilterProps {
  /** Address of the list, without its query. */
  path: string
  params: SearchParams
  /** Names of the fields of this filter in the address. */
  names: readonly string[]
  /** Says what is filtered: « Filtrer les utilisateurs ». */
  label: string
  /** `FilterText`, `FilterChoice`. */
  children: ReactNode
}

/** The filter of a list: a GET form, so that what is found has an address; sorting and rows per page are kept. */
export function TableFilter({ path, params, names, label, children }: TableFilterProps) {
  const kept = ['taille', 'tri', 'sens'].flatMap((name) => [params[name] ?? []].flat().map((value) => ({ name, value })))
  const isFiltered = names.some((name) => [params[name] ?? ''].flat().some((value) => value !== ''))
  return (
    <form action={path} method="get" role="search" aria-label={label} className="no-print mb-6 flex flex-wrap items-end gap-4">
      {kept.map(({ name, value }) => (
        <input key={name} type="hidden" name={name} value={value} />
      ))}
      {children}
      <button type="submit" className={buttonStyle('secondary')}>
        <Search aria-hidden />
        Filtrer
      </button>
      {isFiltered && (
        <Link href={path} className="text-link py-2.5">
          Effacer les filtres
        </Link>
      )}
    </form>
  )
}

interface FilterFieldProps {
  name: string
  label: string
  params: SearchParams
}

const valueOf = (params: SearchParams, name: string) => [params[name] ?? ''].flat()[0]

/** A word or a date to look for. */
export function FilterText({ name, label, params, type = 'search' }: FilterFieldProps & { type?: 'search' | 'date' }) {
  const value = valueOf(params, name)
  return (
    <label className="block w-full font-medium sm:w-auto">
      <span className="mb-1 block">{label}</span>
      <input key={value} type={type} name={name} defaultValue={value} className="control max-w-72" />
    </label>
  )
}

/** One of a few values, or all. */
export function FilterChoice({ name, label, params, all, choices }: FilterFieldProps & { all: string; choices: readonly { value: string; label: string }[] }) {
  const value = valueOf(params, name)
  return (
    <label className="block w-full font-medium sm:w-auto">
      <span className="mb-1 block">{label}</span>
      <select key={value} name={name} defaultValue={value} className="control max-w-72">
        <option value="">{all}</option>
        {choices.map((choice) => (
          <option key={choice.value} value={choice.value}>
            {choice.label}
          </option>
        ))}
      </select>
    </label>
  )
}

import type { CriterionName, ParsedSearch } from '@/lib/invoices/model/search-criteria'
import type { SearchParams } from '@/lib/shared/table-params'

export interface SearchFieldProps {
  name: CriterionName
  label: string
  params: SearchParams
  errors: ParsedSearch['errors']
}

const valueOf = (params: SearchParams, name: string) => [params[name] ?? ''].flat()[0] ?? ''

/** A text, an amount or a date of a search: what was typed stays, with its sentence when it cannot be read. */
export function SearchText({ name, label, params, errors, hint, isNarrow = false }: SearchFieldProps & { hint?: string; isNarrow?: boolean }) {
  const value = valueOf(params, name)
  const error = errors[name]
  return (
    <div className="w-full sm:w-auto">
      <label htmlFor={name} className="mb-1 block font-medium">
        {label}
      </label>
      <input key={value} id={name} name={name} defaultValue={value} aria-invalid={error ? true : undefined} aria-describedby={error ? `${name}-erreur` : hint ? `${name}-aide` : undefined} className={`control ${isNarrow ? 'figures max-w-40' : 'max-w-72'}`} placeholder={isNarrow && name.match(/D?[Au]u$|Du$/) ? 'jj/mm/aaaa' : undefined} />
      {error && (
        <p id={`${name}-erreur`} className="mt-1 text-sm font-medium text-red">
          {error}
        </p>
      )}
      {!error && hint && (
        <p id={`${name}-aide`} className="mt-1 max-w-72 text-sm text-ink-soft">
          {hint}
        </p>
      )}
    </div>
  )
}

/** One of a few values, or all. */
export function SearchChoice({ name, label, params, all, choices }: SearchFieldProps & { all: string; choices: readonly { value: string; label: string }[] }) {
  const value = valueOf(params, name)
  return (
    <div className="w-full sm:w-auto">
      <label htmlFor={name} className="mb-1 block font-medium">
        {label}
      </label>
      <select key={value} id={name} name={name} defaultValue={value} className="control max-w-72">
        <option value="">{all}</option>
        {choices.map((choice) => (
          <option key={choice.value} value={choice.value}>
            {choice.label}
          </option>
        ))}
      </select>
    </div>
  )
}

/** A lower and an upper bound, named together by their legend. */
export function SearchRange({ legend, from, to, params, errors }: { legend: string; from: readonly [CriterionName, string]; to: readonly [CriterionName, string] } & Pick<SearchFieldProps, 'params' | 'errors'>) {
  return (
    <fieldset className="flex flex-wrap items-start gap-3">
      <legend className="mb-1 font-semibold">{legend}</legend>
      {[from, to].map(([name, label]) => (
        <SearchText key={name} name={name} label={label} params={params} errors={errors} isNarrow />
      ))}
    </fieldset>
  )
}

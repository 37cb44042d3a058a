import { Search } from '@/components/ui/icons'
import { buttonStyle } from '@/components/ui/button-style'
import { FilterChoice } from '@/components/ui/table-filter'
import { SCOPE_LABEL } from '@/lib/fiscal-list/model/fiscal-input'
import type { ReadPeriod } from '@/lib/fiscal-list/model/period'
import { routes } from '@/lib/shared/routes'
import { firstOf, type SearchParams } from '@/lib/shared/table-params'

interface FiscalFilterProps {
  params: SearchParams
  structureId: string
  period: ReadPeriod
  choices: { label: string; choices: { value: string; label: string }[] }[]
  structures: { id: string; name: string }[]
  services: { id: string; label: string }[]
}

/** Which list: whose, of which period. A GET form, so that a list has an address. */
export function FiscalFilter({ params, structureId, period, choices, structures, services }: FiscalFilterProps) {
  return (
    <form action={routes.fiscalList} method="get" role="search" aria-label="Choisir la liste" className="no-print mb-6 flex flex-wrap items-start gap-4">
      {firstOf(params.taille) && <input type="hidden" name="taille" value={firstOf(params.taille)} />}
      {structures.length > 1 && (
        <label className="block w-full font-medium sm:w-auto">
          <span className="mb-1 block">Structure</span>
          <select key={structureId} name="structure" defaultValue={structureId} className="control max-w-72">
            {structures.map(({ id, name }) => <option key={id} value={id}>{name}</option>)}
          </select>
        </label>
      )}
      {services.length > 0 && <FilterChoice name="service" label="Service" params={params} all="Tous mes services" choices={services.map(({ id, label }) => ({ value: id, label }))} />}
      <label className="block w-full font-medium sm:w-auto">
        <span className="mb-1 block">Période</span>
        <select key={period.key} name="periode" defaultValue={period.key} className="control max-w-72">
          {period.key === '' && <option value="">Dates libres</option>}
          {choices.map((group) => (
            <optgroup key={group.label} label={group.label}>
              {group.choices.map(({ value, label }) => <option key={value} value={value}>{label}</option>)}
            </optgroup>
          ))}
        </select>
      </label>
      <fieldset className="flex flex-wrap items-start gap-3">
        <legend className="mb-1 font-medium">ou dates libres (elles l’emportent)</legend>
        <FreeDate name="du" label="Du" params={params} error={period.errors.du} />
        <FreeDate name="au" label="Au" params={params} error={period.errors.au} />
      </fieldset>
      <label className="block w-full font-medium sm:w-auto">
        <span className="mb-1 block">Factures</span>
        <select key={firstOf(params.perimetre)} name="perimetre" defaultValue={firstOf(params.perimetre)} className="control max-w-80">
          <option value="">{SCOPE_LABEL.mandat}</option>
          <option value="toutes">{SCOPE_LABEL.toutes}</option>
        </select>
      </label>
      <button type="submit" className={`${buttonStyle('main')} sm:mt-7`}>
        <Search aria-hidden />
        Afficher la liste
      </button>
    </form>
  )
}

function FreeDate({ name, label, params, error }: { name: 'du' | 'au'; label: string; params: SearchParams; error?: string }) {
  const value = firstOf(params[name])
  return (
    <div>
      <label className="flex items-center gap-2">
        {label}
        <input key={value} name={name} defaultValue={value} placeholder="jj/mm/aaaa" aria-invalid={error ? true : undefined} aria-describedby={error ? `${name}-erreur` : undefined} className="control figures max-w-36" />
      </label>
      {error && <p id={`${name}-erreur`} className="mt-1 max-w-48 text-sm font-medium text-red">{error}</p>}
    </div>
  )
}

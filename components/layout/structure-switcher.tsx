'use client'

import { Building2, Check, ChevronDown } from '@/components/ui/icons'
import { useState } from 'react'
import { searchTextOf } from '@/lib/shared/search-text'
import { Disclosure } from './disclosure'
import type { PlainAction, StructureChoice } from './types'

interface StructureSwitcherProps {
  structures: StructureChoice[]
  currentId?: string
  action?: PlainAction
}

/** From this many on, a field filters the list. */
const MANY = 8

/** The structure in use and, for who has several, the way to another one. */
export function StructureSwitcher({ structures, currentId, action }: StructureSwitcherProps) {
  const [query, setQuery] = useState('')
  const current = structures.find(({ id }) => id === currentId) ?? structures[0]
  if (!current) return null
  const name = (
    <>
      <Building2 aria-hidden className="size-5 flex-none text-pine" />
      <span className="sr-only">Structure utilisée :</span>
      <span title={current.name} className="max-w-48 truncate font-medium xl:max-w-64">
        {current.name}
      </span>
    </>
  )
  if (structures.length === 1 || !action) return <p className="flex min-h-11 items-center gap-2 px-2">{name}</p>

  const wanted = searchTextOf(query)
  const shown = structures.filter((structure) => searchTextOf(structure.name, structure.identifier).includes(wanted))
  return (
    <Disclosure
      className="relative max-lg:w-full"
      summaryClassName="max-w-full border max-lg:w-full border-line bg-surface hover:bg-pine-wash"
      panelClassName="mt-1 p-2 lg:absolute lg:left-0 lg:z-30 lg:w-80"
      summary={
        <>
          {name}
          <ChevronDown aria-hidden className="size-4 flex-none" />
        </>
      }
    >
      {structures.length >= MANY && (
        <div className="p-2">
          <label htmlFor="structure-recherche" className="mb-1 block text-sm font-medium">
            Rechercher une structure
          </label>
          <input id="structure-recherche" type="search" value={query} onChange={(event) => setQuery(event.target.value)} className="control" />
        </div>
      )}
      <form action={action}>
        <ul className="max-h-80 overflow-y-auto p-1">
          {shown.map(({ id, name: label, identifier }) => (
            <li key={id}>
              <button
                type="submit"
                name="structureId"
                value={id}
                aria-current={id === current.id || undefined}
                className="flex w-full items-start gap-2 rounded-md px-2 py-2 text-left hover:bg-pine-wash aria-[current]:bg-pine-wash"
              >
                <Check aria-hidden className={`mt-0.5 size-5 flex-none text-pine ${id === current.id ? '' : 'invisible'}`} />
                <span className="min-w-0">
                  <span className="block">{label}</span>
                  <span className="figures block text-sm text-ink-soft">{identifier}</span>
                </span>
              </button>
            </li>
          ))}
        </ul>
      </form>
      {shown.length === 0 && <p className="px-2 pb-2 text-sm text-ink-soft">Aucune de vos structures ne correspond.</p>}
    </Disclosure>
  )
}

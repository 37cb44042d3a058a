'use client'

export interface Suggestion {
  value: string
  label: string
  /** Second line: « Haute-Garonne · 22310001700423 ». */
  detail?: string
}

interface SuggestionListProps {
  id: string
  label: string
  /** `null` before any search; empty when nothing was found. */
  suggestions: Suggestion[] | null
  active: number
  /** Said when nothing is found. */
  none?: string
  onChoose: (suggestion: Suggestion) => void
}

/** The list under a combobox; the focus stays in the field, which points at the active line. */
export function SuggestionList({ id, label, suggestions, active, none = 'Aucun résultat', onChoose }: SuggestionListProps) {
  const count = suggestions?.length ?? 0
  const sentence = suggestions === null ? '' : count === 0 ? none : count === 1 ? '1 résultat' : `${count} résultats`
  return (
    <>
      <ul
        id={id}
        role="listbox"
        aria-label={label}
        hidden={count === 0}
        className="absolute inset-x-0 top-full z-20 mt-1 max-h-80 overflow-y-auto rounded-md border border-line bg-surface py-1 shadow-float"
      >
        {suggestions?.map((suggestion, index) => (
          <li
            key={suggestion.value}
            id={`${id}-${index}`}
            role="option"
            aria-selected={index === active}
            // The press must not take the focus from the field, whose blur would close the list.
            onPointerDown={(event) => event.preventDefault()}
            onClick={() => onChoose(suggestion)}
            className="cursor-pointer px-3 py-2 hover:bg-pine-wash aria-selected:bg-pine-wash aria-selected:outline-2 aria-selected:-outline-offset-2 aria-selected:outline-pine"
          >
            <span className="block font-medium">{suggestion.label}</span>
            {suggestion.detail && <span className="figures block text-sm text-ink-soft">{suggestion.detail}</span>}
          </li>
        ))}
      </ul>
      {/* Over the page like the list: it goes when the field is left, and what is under the pointer must not move then. */}
      <p role="status" className={suggestions && count === 0 ? 'absolute inset-x-0 top-full z-20 mt-1 rounded-md border border-line bg-surface px-3 py-2 text-sm text-ink-soft shadow-float' : 'sr-only'}>
        {sentence}
      </p>
    </>
  )
}

import { Search } from '@/components/ui/icons'

interface SearchBoxProps {
  id: string
  /** Names the field for those who listen; another one for each on a page. */
  label: string
  query?: string
  placeholder?: string
}

/** The search of the portal: a GET form, so that a search has an address. */
export function SearchBox({ id, label, query, placeholder }: SearchBoxProps) {
  return (
    <form action="/recherche" role="search" aria-label={label} className="flex w-full">
      <label htmlFor={id} className="sr-only">
        {label}
      </label>
      <input id={id} type="search" name="q" defaultValue={query} placeholder={placeholder} className="control min-w-0 placeholder-shown:text-ellipsis rounded-r-none border-r-0" />
      <button type="submit" className="inline-flex min-h-11 flex-none items-center gap-2 rounded-r-md border border-field bg-surface px-3 font-medium hover:bg-pine-wash">
        <Search aria-hidden className="size-5" />
        <span className="max-sm:sr-only lg:max-xl:sr-only">Rechercher</span>
      </button>
    </form>
  )
}

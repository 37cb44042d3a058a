import { Search } from 'lucide-react'

/** The search of the portal: a GET form, so that a search has an address. */
export function SearchBox({ id, query, label = 'Rechercher dans le portail' }: { id: string; query?: string; label?: string }) {
  return (
    <form action="/recherche" role="search" aria-label={label} className="flex w-full">
      <label htmlFor={id} className="sr-only">
        {label}
      </label>
      <input id={id} type="search" name="q" defaultValue={query} placeholder="Je veux créer mon compte…" className="control min-w-0 placeholder-shown:text-ellipsis rounded-r-none border-r-0" />
      <button type="submit" className="inline-flex min-h-11 flex-none items-center gap-2 rounded-r-md border border-field bg-surface px-3 font-medium hover:bg-pine-wash">
        <Search aria-hidden className="size-5" />
        <span className="max-sm:sr-only lg:max-xl:sr-only">Rechercher</span>
      </button>
    </form>
  )
}

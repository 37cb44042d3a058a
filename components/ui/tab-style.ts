/** A link of a row of tabs or of the main menu; the current one is underlined, in forced colours too. */
export const TAB =
  '-outline-offset-3 flex min-h-11 items-center gap-2 border-b-3 border-transparent px-3 whitespace-nowrap text-ink-soft hover:text-pine-deep aria-[current=page]:border-pine aria-[current=page]:font-semibold aria-[current=page]:text-pine-deep forced-colors:border-[Canvas] forced-colors:aria-[current=page]:border-[Highlight]'

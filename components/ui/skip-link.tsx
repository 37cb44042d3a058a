/** First stop of the keyboard: past the menus, to the work. */
export function SkipLink() {
  return (
    <a href="#contenu" className="sr-only focus:not-sr-only focus:fixed focus:top-2 focus:left-2 focus:z-50 focus:rounded-md focus:bg-surface focus:px-4 focus:py-2 focus:shadow-float">
      Aller au contenu
    </a>
  )
}

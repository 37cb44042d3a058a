import { ChevronRight } from '@/components/ui/icons'
import { Link } from './link'

export interface Crumb {
  label: string
  /** Absent for the page in view. */
  href?: string
}

/** « Accueil > Facturation > Factures émises »; the last step is the page in view. */
export function Breadcrumb({ crumbs }: { crumbs: Crumb[] }) {
  return (
    <nav aria-label="Fil d’Ariane" className="no-print text-sm text-ink-soft">
      <ol className="flex flex-wrap items-center gap-x-1 gap-y-1">
        {crumbs.map(({ label, href }, index) => (
          <li key={label} className="flex items-center gap-1">
            {index > 0 && <ChevronRight aria-hidden className="size-4 flex-none" />}
            {href ? (
              <Link href={href} className="inline-block py-0.5 underline decoration-line underline-offset-4 hover:text-pine hover:decoration-current">
                {label}
              </Link>
            ) : (
              <span aria-current="page">{label}</span>
            )}
          </li>
        ))}
      </ol>
    </nav>
  )
}

import { FlaskConical } from '@/components/ui/icons'
import { Link } from '@/components/ui/link'

/** Said on every page of a demonstration: nothing here reaches anyone. */
export function DemonstrationBanner({ mailboxHref }: { mailboxHref?: string }) {
  return (
    <aside aria-label="Démonstration" className="no-print border-b border-amber bg-amber-wash">
      <p className="mx-auto flex max-w-list items-start gap-2 px-4 py-1.5 text-sm xl:px-0">
        <FlaskConical aria-hidden className="mt-0.5 size-4 flex-none text-amber" />
        <span>
          <strong className="font-semibold">Démonstration.</strong> Les factures et les courriels n’atteignent personne.{' '}
          {mailboxHref && (
            <Link href={mailboxHref} className="text-link">
              Messagerie de démonstration
            </Link>
          )}
        </span>
      </p>
    </aside>
  )
}

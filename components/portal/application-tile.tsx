import { CircleCheck } from '@/components/ui/icons'
import { Link } from '@/components/ui/link'
import { Badge } from '@/components/ui/badge'
import { ButtonLink } from '@/components/ui/button'
import type { Tile } from '@/lib/portal/model/domains'

/** One application of a domain: available, named, explained, and the way in. */
export function ApplicationTile({ tile: { name, description, href, helpSlug } }: { tile: Tile }) {
  return (
    <li className="flex flex-col rounded-md border border-line bg-surface p-6">
      <p className="mb-3">
        <Badge tone="pine">
          <CircleCheck aria-hidden className="size-4" />
          Disponible
        </Badge>
      </p>
      <h3 className="text-h2">{name}</h3>
      <p className="mt-1 mb-5 flex-1 text-ink-soft">{description}</p>
      <div className="flex flex-wrap items-center gap-x-5 gap-y-2">
        <ButtonLink href={href}>
          <span>
            Accéder<span className="sr-only"> à {name}</span>
          </span>
        </ButtonLink>
        {helpSlug && (
          <Link href={`/aide/${helpSlug}`} className="text-link py-0.5">
            Plus de détails<span className="sr-only"> sur {name}</span>
          </Link>
        )}
      </div>
    </li>
  )
}

import { ArrowRight, Building2, FileText, Folder, type IconComponent } from '@/components/ui/icons'
import { Link } from '@/components/ui/link'
import type { OpenDomain } from '@/lib/portal/model/domains'

const ICONS: Record<string, IconComponent> = { facturation: FileText, organisation: Building2 }

/** The domains as cards; each names its applications and leads to them. */
export function DomainCards({ domains }: { domains: readonly OpenDomain[] }) {
  return (
    <ul className="grid gap-4 md:grid-cols-2">
      {domains.map(({ slug, name, subtitle, tiles }) => {
        const Icon = ICONS[slug] ?? Folder
        return (
          <li key={slug} className="relative flex flex-col rounded-md border border-line bg-surface p-6 hover:border-pine">
            <div className="flex items-center gap-4">
              <span className="flex size-12 flex-none items-center justify-center rounded-md bg-pine-wash text-pine">
                <Icon aria-hidden className="size-6" />
              </span>
              <div>
                <h3 className="text-h2">{name}</h3>
                <p className="text-sm text-ink-soft">{subtitle}</p>
              </div>
            </div>
            <ul className="mt-4 mb-5 flex-1 list-disc space-y-1 pl-5 text-ink-soft marker:text-pine">
              {tiles.map((tile) => (
                <li key={tile.name}>{tile.name}</li>
              ))}
            </ul>
            <Link href={`/domaines/${slug}`} className="inline-flex min-h-6 items-center gap-2 self-start font-medium text-pine underline underline-offset-4 after:absolute after:inset-0">
              Accéder au domaine
              <span className="sr-only"> {name}</span>
              <ArrowRight aria-hidden className="size-5" />
            </Link>
          </li>
        )
      })}
    </ul>
  )
}

import { Link } from '@/components/ui/link'
import { Badge } from '@/components/ui/badge'
import type { Finding, FindingKind } from '@/lib/portal/model/search'

const KINDS: Record<FindingKind, string> = { application: 'Application', aide: 'Aide', actualite: 'Actualité' }

/** What a search found, best first. */
export function FindingList({ findings }: { findings: readonly Finding[] }) {
  return (
    <ol className="divide-y divide-line border-y border-line">
      {findings.map(({ kind, title, summary, href }) => (
        <li key={href} className="py-4">
          <div className="flex flex-wrap items-center gap-x-3 gap-y-1">
            <h2 className="text-base">
              <Link href={href} className="text-link font-semibold">
                {title}
              </Link>
            </h2>
            <Badge>{KINDS[kind]}</Badge>
          </div>
          <p className="mt-1 text-ink-soft">{summary}</p>
        </li>
      ))}
    </ol>
  )
}

import type { Metadata } from 'next'
import { Link } from '@/components/ui/link'
import { PageShell } from '@/components/layout/page-shell'
import { HELP } from '@/lib/portal/model/help/articles'

export const metadata: Metadata = { title: 'Aide' }

export default function HelpPage() {
  return (
    <PageShell title="Aide" sentence="La documentation du portail, dans l’ordre où l’on en a besoin." width="reading">
      <ul className="divide-y divide-line border-y border-line">
        {HELP.map(({ slug, title, summary }) => (
          <li key={slug} className="py-5">
            <h2 className="text-base">
              <Link href={`/aide/${slug}`} className="text-link font-semibold">
                {title}
              </Link>
            </h2>
            <p className="mt-1 text-ink-soft">{summary}</p>
          </li>
        ))}
      </ul>
    </PageShell>
  )
}

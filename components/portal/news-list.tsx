import { Link } from '@/components/ui/link'
import { DateText } from '@/components/ui/date'
import { AUDIENCES, type Audience } from '@/lib/portal/model/audiences'
import type { News } from '@/lib/portal/model/news'

interface NewsListProps {
  news: readonly News[]
  /** For whom they are read here: « Pour les entreprises ». */
  audience: Audience
  level?: 2 | 3
}

/** Dated news, newest first, each with its way to the whole of it. */
export function NewsList({ news, audience, level = 3 }: NewsListProps) {
  const Heading = level === 2 ? 'h2' : 'h3'
  return (
    <ul className="divide-y divide-line border-y border-line">
      {news.map(({ slug, date, title, summary }) => (
        <li key={slug} className="grid gap-x-6 gap-y-1 py-5 sm:grid-cols-[11rem_1fr]">
          <p className="text-sm text-ink-soft">
            <span className="block font-medium text-ink">
              <DateText date={date} long />
            </span>
            {AUDIENCES[audience].newsLabel}
          </p>
          <div>
            <Heading className="text-base font-semibold">{title}</Heading>
            <p className="mt-0.5 text-ink-soft">{summary}</p>
            <Link href={`/actualites/${slug}`} className="text-link mt-1 inline-block py-0.5">
              Plus de détails<span className="sr-only"> : {title}</span>
            </Link>
          </div>
        </li>
      ))}
    </ul>
  )
}

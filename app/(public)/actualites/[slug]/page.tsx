import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { PageShell } from '@/components/layout/page-shell'
import { ArticleBody } from '@/components/portal/article-body'
import { DateText } from '@/components/ui/date'
import { AUDIENCES } from '@/lib/portal/model/audiences'
import { findNews } from '@/lib/portal/model/news'

type Props = PageProps<'/actualites/[slug]'>

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  return { title: findNews((await params).slug)?.title }
}

export default async function NewsArticlePage({ params }: Props) {
  const news = findNews((await params).slug)
  if (!news) notFound()
  return (
    <PageShell title={news.title} sentence={news.summary} trail={[{ label: 'Actualités', href: '/actualites' }]} width="reading">
      <p className="-mt-4 mb-8 text-sm text-ink-soft">
        <DateText date={news.date} long /> – {news.audiences.map((audience, index) => (index === 0 ? AUDIENCES[audience].newsLabel : AUDIENCES[audience].newsLabel.replace('Pour', 'pour'))).join(', ')}
      </p>
      <ArticleBody sections={news.sections} />
    </PageShell>
  )
}

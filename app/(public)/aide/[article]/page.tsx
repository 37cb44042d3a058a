import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { PageShell } from '@/components/layout/page-shell'
import { ArticleBody } from '@/components/portal/article-body'
import { findHelp } from '@/lib/portal/model/help/articles'

type Props = PageProps<'/aide/[article]'>

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  return { title: findHelp((await params).article)?.title }
}

export default async function HelpArticlePage({ params }: Props) {
  const article = findHelp((await params).article)
  if (!article) notFound()
  return (
    <PageShell title={article.title} sentence={article.summary} trail={[{ label: 'Aide', href: '/aide' }]} width="reading">
      <ArticleBody sections={article.sections} />
    </PageShell>
  )
}

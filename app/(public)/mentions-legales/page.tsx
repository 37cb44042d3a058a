import type { Metadata } from 'next'
import { PageShell } from '@/components/layout/page-shell'
import { ArticleBody } from '@/components/portal/article-body'
import { LEGAL } from '@/lib/portal/model/about/legal'

export const metadata: Metadata = { title: LEGAL.title }

export default function LegalPage() {
  return (
    <PageShell title={LEGAL.title} sentence={LEGAL.summary} width="reading">
      <ArticleBody sections={LEGAL.sections} />
    </PageShell>
  )
}

import type { Metadata } from 'next'
import { PageShell } from '@/components/layout/page-shell'
import { ArticleBody } from '@/components/portal/article-body'
import { ACCESSIBILITY } from '@/lib/portal/model/about/accessibility'

export const metadata: Metadata = { title: ACCESSIBILITY.title }

export default function AccessibilityPage() {
  return (
    <PageShell title={ACCESSIBILITY.title} sentence={ACCESSIBILITY.summary} width="reading">
      <ArticleBody sections={ACCESSIBILITY.sections} />
    </PageShell>
  )
}

import type { Metadata } from 'next'
import { PageShell } from '@/components/layout/page-shell'
import { AudienceTabs } from '@/components/portal/audience-tabs'
import { NewsList } from '@/components/portal/news-list'
import { audienceOf } from '@/lib/portal/model/audiences'
import { newsFor } from '@/lib/portal/model/news'

export const metadata: Metadata = { title: 'Actualités' }

export default async function NewsPage({ searchParams }: PageProps<'/actualites'>) {
  const audience = audienceOf((await searchParams).profil)
  return (
    <PageShell title="Actualités" sentence="Ce qui change dans le portail, de la plus récente à la plus ancienne." width="reading">
      <AudienceTabs path="/actualites" current={audience} />
      <div className="mt-6">
        <NewsList news={newsFor(audience)} audience={audience} level={2} />
      </div>
    </PageShell>
  )
}

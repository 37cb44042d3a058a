import type { Metadata } from 'next'
import { Link } from '@/components/ui/link'
import { AudienceTabs } from '@/components/portal/audience-tabs'
import { DomainCards } from '@/components/portal/domain-cards'
import { NewsList } from '@/components/portal/news-list'
import { WelcomePanel } from '@/components/portal/welcome-panel'
import { currentActor } from '@/lib/access/session'
import { audienceOf } from '@/lib/portal/model/audiences'
import { OPEN_DOMAINS } from '@/lib/portal/model/domains'
import { newsFor } from '@/lib/portal/model/news'

export const metadata: Metadata = { title: { absolute: 'Accueil – Cantate' } }

export default async function HomePage({ searchParams }: PageProps<'/'>) {
  const audience = audienceOf((await searchParams).profil)
  const actor = await currentActor()
  return (
    <div className="mx-auto max-w-list px-4 pt-4 xl:px-0">
      <AudienceTabs path="/" current={audience} />
      <div className="mt-6">
        <WelcomePanel audience={audience} firstName={actor?.firstName} />
      </div>
      <section aria-labelledby="domaines" className="mt-14">
        <h2 id="domaines">Les domaines</h2>
        <p className="mb-5 text-ink-soft">Chaque domaine donne accès à un ensemble d’applications.</p>
        <DomainCards domains={OPEN_DOMAINS} />
      </section>
      <section aria-labelledby="actualites" className="mt-14">
        <div className="mb-4 flex flex-wrap items-baseline justify-between gap-x-6 gap-y-1">
          <h2 id="actualites">Actualités du portail</h2>
          <Link href={audience === 'entreprise' ? '/actualites' : `/actualites?profil=${audience}`} className="text-link py-0.5">
            Voir toutes les actualités
          </Link>
        </div>
        <NewsList news={newsFor(audience).slice(0, 3)} audience={audience} />
      </section>
    </div>
  )
}

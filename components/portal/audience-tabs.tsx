import { TabsNav } from '@/components/ui/tabs-nav'
import { AUDIENCE_SLUGS, AUDIENCES, type Audience } from '@/lib/portal/model/audiences'

/** « Entreprise », « Entité publique », « Particulier », « Association »: they change the wording and the news of a page. */
export function AudienceTabs({ path, current }: { path: string; current: Audience }) {
  return (
    <TabsNav
      label="Votre profil"
      tabs={AUDIENCE_SLUGS.map((slug) => ({ label: AUDIENCES[slug].label, href: slug === 'entreprise' ? path : `${path}?profil=${slug}`, current: slug === current }))}
    />
  )
}

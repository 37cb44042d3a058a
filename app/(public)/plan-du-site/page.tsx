import type { Metadata } from 'next'
import { Link } from '@/components/ui/link'
import { PageShell } from '@/components/layout/page-shell'
import { SITE_MAP } from '@/lib/portal/model/site-map'

export const metadata: Metadata = { title: 'Plan du site' }

export default function SiteMapPage() {
  return (
    <PageShell title="Plan du site" sentence="Toutes les pages du portail. Celles des domaines demandent d’être connecté, l’annuaire excepté.">
      <div className="grid gap-x-10 gap-y-8 sm:grid-cols-2 lg:grid-cols-3">
        {SITE_MAP.map(({ title, links }) => (
          <section key={title}>
            <h2 className="mb-2">{title}</h2>
            <ul>
              {links.map(({ label, href }) => (
                <li key={href}>
                  <Link href={href} className="text-link inline-block py-1">
                    {label}
                  </Link>
                </li>
              ))}
            </ul>
          </section>
        ))}
      </div>
    </PageShell>
  )
}

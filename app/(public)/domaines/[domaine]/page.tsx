import type { Metadata } from 'next'
import { Link } from '@/components/ui/link'
import { notFound } from 'next/navigation'
import { PageShell } from '@/components/layout/page-shell'
import { ApplicationTile } from '@/components/portal/application-tile'
import { findDomain } from '@/lib/portal/model/domains'

type Props = PageProps<'/domaines/[domaine]'>

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  return { title: findDomain((await params).domaine)?.name }
}

export default async function DomainPage({ params }: Props) {
  const domain = findDomain((await params).domaine)
  if (!domain) notFound()
  return (
    <PageShell title={domain.name} sentence={domain.subtitle} trail={[{ label: 'Domaines', href: '/domaines' }]}>
      <p className="-mt-4 mb-8 flex flex-wrap gap-x-6">
        <Link href="/domaines" className="text-link py-0.5">
          Retour aux domaines
        </Link>
        <Link href="/aide" className="text-link py-0.5">
          Accéder à la documentation
        </Link>
      </p>
      <h2 className="mb-4">Les applications du domaine {domain.name}</h2>
      <ul className="grid gap-4 sm:grid-cols-2 lg:grid-cols-3">
        {domain.tiles.map((tile) => (
          <ApplicationTile key={tile.name} tile={tile} />
        ))}
      </ul>
    </PageShell>
  )
}

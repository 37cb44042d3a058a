import type { Metadata } from 'next'
import { PageShell } from '@/components/layout/page-shell'
import { StructureTabs } from '@/components/structures/structure-tabs'
import { Alert } from '@/components/ui/alert'
import { EmptyState } from '@/components/ui/empty-state'
import { listPlaces } from '@/lib/members/queries/list-places'
import { previewCopy } from '@/lib/members/queries/preview-copy'
import { routes } from '@/lib/shared/routes'
import type { SearchParams } from '@/lib/shared/table-params'
import { CopyChoice } from './copy-choice'
import { CopyPreview } from './copy-preview'
import { parseCopy } from './parameters'

export const metadata: Metadata = { title: 'Copier les droits' }

export default async function CopyRightsPage({ params, searchParams }: { params: Promise<{ structureId: string }>; searchParams: Promise<SearchParams> }) {
  const [{ structureId }, query] = await Promise.all([params, searchParams])
  const choice = parseCopy(query)
  const [{ structure }, { people, services, plan, problem }] = await Promise.all([listPlaces({ structureId }), previewCopy({ structureId, ...choice })])
  return (
    <PageShell
      title="Copier les droits"
      sentence="Donnez à une ou plusieurs personnes le périmètre et les espaces d’une autre. Un aperçu montre ce qui change avant que rien ne soit fait."
      trail={[{ label: 'Mes structures', href: routes.structures }, { label: structure.name, href: routes.structure(structureId) }, { label: 'Utilisateurs', href: routes.users(structureId) }]}
    >
      <StructureTabs structure={structure} current="users" />
      {people.length < 2 ? (
        <EmptyState title="Il faut au moins deux utilisateurs simples pour copier des droits">Les gestionnaires ont accès à tout : leurs droits ne se copient pas.</EmptyState>
      ) : (
        <div className="max-w-reading space-y-6">
          <CopyChoice structureId={structureId} people={people} {...choice} />
          {problem && <Alert tone="error" live>{problem}</Alert>}
          {choice.fromId && choice.userIds.length === 0 && query.apercu !== undefined && <Alert tone="error" live>Choisissez au moins une personne qui reçoit les droits.</Alert>}
          {plan && choice.fromId && <CopyPreview structureId={structureId} fromId={choice.fromId} plan={plan} services={services} />}
        </div>
      )}
    </PageShell>
  )
}

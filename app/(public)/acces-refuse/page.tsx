import type { Metadata } from 'next'
import { MissingWorkspace } from '@/components/structures/missing-workspace'
import { PageShell } from '@/components/layout/page-shell'
import { ButtonLink } from '@/components/ui/button'
import { workspaceOf } from '@/lib/access/permissions'
import { currentActor } from '@/lib/access/session'
import { routes } from '@/lib/shared/routes'
import type { SearchParams } from '@/lib/shared/table-params'
import { getWorkspaceNeed } from '@/lib/structures/queries/get-workspace-need'
import { requestEntitlement } from '@/app/(portail)/mon-compte/habilitations/demander/actions'
import { openWorkspace } from '@/app/(portail)/structures/[structureId]/espaces/actions'
import { RightsByRole } from './rights-by-role'

export const metadata: Metadata = { title: 'Accès refusé' }

/** A colleague lacks a right: the espace to ask for where that is what lacks, else who holds the right. */
export default async function ForbiddenPage({ searchParams }: { searchParams: Promise<SearchParams> }) {
  const { droit, structure } = await searchParams
  const wanted = workspaceOf(typeof droit === 'string' ? droit : '')
  const need = wanted && (await currentActor()) ? await getWorkspaceNeed({ ...wanted, structureId: typeof structure === 'string' ? structure : null }) : null
  return (
    <PageShell title="Accès refusé" sentence="Vous êtes rattaché à cette structure, mais il vous manque un droit pour ouvrir cette page." width="reading">
      {need ? <MissingWorkspace need={need} open={openWorkspace} ask={requestEntitlement} /> : <RightsByRole />}
      <div className="mt-6 flex flex-wrap gap-3">
        <ButtonLink href={routes.structures}>Voir mes structures</ButtonLink>
        <ButtonLink href={routes.connectedHome} look="link">
          Revenir à l’accueil
        </ButtonLink>
      </div>
    </PageShell>
  )
}

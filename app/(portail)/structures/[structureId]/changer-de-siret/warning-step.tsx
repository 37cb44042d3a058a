import { ButtonLink } from '@/components/ui/button'
import { Card } from '@/components/ui/card'
import { routes } from '@/lib/shared/routes'
import { COPIED, NOT_COPIED } from '@/lib/structures/model/lifecycle'

/** Step 1: what goes on by itself, and what is to be done again. */
export function WarningStep({ structureId }: { structureId: string }) {
  return (
    <>
      <Card id="copie" title="Ce qui est copié dans la nouvelle fiche">
        <ul className="list-disc space-y-1 pl-5">
          {COPIED.map((what) => <li key={what}>{what}</li>)}
        </ul>
      </Card>
      <Card id="a-refaire" title="Ce qui n’est pas copié">
        <ul className="space-y-3">
          {NOT_COPIED.map(({ what, then }) => (
            <li key={what}>
              <strong className="font-semibold">{what}.</strong> {then}
            </li>
          ))}
        </ul>
        <p className="mt-4">Chaque utilisateur reçoit un courriel et travaille dans la nouvelle fiche sans se reconnecter. L’ancienne est désactivée pour toujours.</p>
      </Card>
      <div className="flex flex-wrap items-center gap-x-4 gap-y-3">
        <ButtonLink look="main" href={`${routes.changeIdentifier(structureId)}?etape=siret`}>Confirmer</ButtonLink>
        <ButtonLink look="link" href={routes.structure(structureId)}>Annuler</ButtonLink>
      </div>
    </>
  )
}

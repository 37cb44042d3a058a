import { Link } from '@/components/ui/link'
import { Alert } from '@/components/ui/alert'
import type { Obstacle } from '@/lib/accounts/leaving-obstacles'
import { routes } from '@/lib/shared/routes'

/** What must be done before the account can be closed: no structure stays without a main manager. */
export function LeavingObstacles({ obstacles }: { obstacles: Obstacle[] }) {
  return (
    <Alert tone="warning" title="Vous êtes gestionnaire principal : votre compte ne peut pas encore être désactivé">
      <ul className="list-disc space-y-2 pl-5">
        {obstacles.map(({ structureId, name, hasOthers }) => (
          <li key={structureId}>
            {hasOthers ? (
              <>
                «&nbsp;{name}&nbsp;»&nbsp;: transmettez d’abord ce rôle à un collègue. <Link className="text-link" href={routes.users(structureId)}>Utilisateurs de {name}</Link>
              </>
            ) : (
              <>
                «&nbsp;{name}&nbsp;»&nbsp;: vous y êtes seul. Désactivez d’abord la structure, ou faites-y entrer un collègue. <Link className="text-link" href={routes.structureStatus(structureId)}>Désactiver {name}</Link>
              </>
            )}
          </li>
        ))}
      </ul>
    </Alert>
  )
}

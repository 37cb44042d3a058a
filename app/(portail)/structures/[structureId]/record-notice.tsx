import { Alert } from '@/components/ui/alert'
import { ButtonLink } from '@/components/ui/button'
import { longInstant } from '@/lib/shared/dates'
import { routes } from '@/lib/shared/routes'
import { formatIdentifier } from '@/lib/structures/model/identifiers'
import type { StructureFullRecord } from '@/lib/structures/queries/get-structure-record'

/** Above the record of a structure that is deactivated: since when, by whom, what it means, what to do. */
export function RecordNotice({ structure }: { structure: StructureFullRecord }) {
  const { id, status, statusAt, statusBy, statusReason, successor, canReactivate, mainManager } = structure
  if (status === 'ACTIVE') return null
  const since = `${statusAt ? ` depuis le ${longInstant(statusAt)}` : ''}${statusBy ? `, par ${statusBy.firstName} ${statusBy.lastName}` : ''}`
  return (
    <div className="mb-6 max-w-reading">
      {successor ? (
        <Alert tone="warning" title={`Cette structure a changé de SIRET${since}`}>
          <p>
            « {successor.name} », SIRET <span className="figures">{formatIdentifier(successor.identifierType, successor.identifier)}</span>, la remplace. Ici, tout se consulte encore et rien ne se modifie.
          </p>
          {successor.isReachable && <ButtonLink href={routes.structure(successor.id)}>Ouvrir la nouvelle structure</ButtonLink>}
        </Alert>
      ) : (
        <Alert tone="warning" title={`Cette structure est désactivée${since}`}>
          {statusReason && <p>Motif : « {statusReason} »</p>}
          <p>Elle ne peut ni envoyer de facture, ni ouvrir de brouillon, ni signer de mandat, et rien ne s’y modifie. Tout se consulte encore.</p>
          {canReactivate ? <ButtonLink href={routes.structureStatus(id)}>Réactiver la structure</ButtonLink> : <p>{mainManager ? `${mainManager.firstName} ${mainManager.lastName}, gestionnaire principal, peut la réactiver.` : 'Écrivez au support pour la réactiver.'}</p>}
        </Alert>
      )}
    </div>
  )
}

import { Building2, Power, RefreshCw } from '@/components/ui/icons'
import { ButtonLink } from '@/components/ui/button'
import { Card } from '@/components/ui/card'
import { routes } from '@/lib/shared/routes'
import type { StructureFullRecord } from '@/lib/structures/queries/get-structure-record'

/** What managers can do with the record besides changing it, each with what it does in a sentence. */
export function RecordActions({ structure }: { structure: StructureFullRecord }) {
  const { id, status, identifierType, canManage, canGovern, canReactivate, canChangeIdentifier } = structure
  const actions = [
    canManage && identifierType === 'SIRET' && { href: routes.structureRegister(id), icon: <RefreshCw aria-hidden />, label: 'Mettre à jour depuis la base Insee', says: 'Compare la fiche à ce que dit l’Insee ; vous choisissez ce que vous reprenez.' },
    canChangeIdentifier && { href: routes.changeIdentifier(id), icon: <Building2 aria-hidden />, label: 'Changer de SIRET', says: 'L’entreprise déménage ou reçoit son SIRET : tout est copié dans une nouvelle fiche.' },
    canGovern && { href: routes.structureStatus(id), icon: <Power aria-hidden />, label: 'Désactiver la structure', says: 'Elle n’envoie plus de facture ; tout reste lisible, et vous pouvez la réactiver.' },
    canReactivate && { href: routes.structureStatus(id), icon: <Power aria-hidden />, label: 'Réactiver la structure', says: 'Tout reprend comme avant, pour tous ses utilisateurs.' },
  ].filter((action) => action !== false)
  if (actions.length === 0) return null
  return (
    <Card id="gerer" title="Gérer la structure">
      <ul className="divide-y divide-line">
        {actions.map(({ href, icon, label, says }) => (
          <li key={label} className="flex flex-wrap items-center justify-between gap-x-6 gap-y-2 py-3">
            <span className="min-w-0 flex-1 basis-60">{says}</span>
            <ButtonLink href={href} icon={icon}>{label}</ButtonLink>
          </li>
        ))}
      </ul>
      {status === 'ACTIVE' && !canGovern && <p className="mt-3 text-sm text-ink-soft">Changer de SIRET et désactiver la structure reviennent à son gestionnaire principal.</p>}
    </Card>
  )
}

import { Card } from '@/components/ui/card'
import { InstantText } from '@/components/ui/date'
import { DescriptionList } from '@/components/ui/description-list'
import { MODE_LABEL } from '@/lib/structures/model/entitlement-modes'
import { WORKSPACE_PURPOSE } from '@/lib/structures/model/workspace-purpose'
import { WORKSPACE_LABEL } from '@/lib/structures/model/workspaces'
import type { EntitlementApproval } from '@/lib/structures/queries/get-approval'

/** What is asked for, in plain words, and what the person has already. */
export function WantedRight({ approval: { user, structure, service, workspace, mode, heldMode, message, requestedAt } }: { approval: EntitlementApproval }) {
  return (
    <Card id="demande" title="Demande d’habilitation">
      <DescriptionList
        descriptions={[
          { term: 'Espace', value: <>{WORKSPACE_LABEL[workspace]}<span className="block text-sm text-ink-soft">{WORKSPACE_PURPOSE[workspace].purpose}</span></> },
          { term: 'Droit demandé', value: MODE_LABEL[mode] },
          { term: 'Droit actuel', value: heldMode ? MODE_LABEL[heldMode] : 'Aucun' },
          { term: 'Structure', value: structure.name },
          { term: 'Service', value: service ? `${service.code} – ${service.name}` : 'Toute la structure' },
          { term: 'Adresse électronique', value: <span className="break-words">{user.email}</span> },
          { term: 'Demande du', value: <InstantText at={requestedAt} /> },
          { term: 'Message', value: message ? `« ${message} »` : undefined },
        ]}
      />
    </Card>
  )
}

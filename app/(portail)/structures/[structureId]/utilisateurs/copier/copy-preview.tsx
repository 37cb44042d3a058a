import { Copy } from '@/components/ui/icons'
import { Form } from '@/components/form/form'
import { SubmitButton } from '@/components/form/submit-button'
import { Card } from '@/components/ui/card'
import { Table } from '@/components/ui/table'
import { kindOfChange, MODE_LABEL, type Place, type RightChange } from '@/lib/members/model/member-rights'
import { changesSentence } from '@/lib/members/model/sentences'
import type { previewCopy } from '@/lib/members/queries/preview-copy'
import { WORKSPACE_LABEL } from '@/lib/structures/model/workspaces'
import type { EntitlementMode } from '@/prisma/generated/enums'
import { copyRights } from './actions'

type Preview = Awaited<ReturnType<typeof previewCopy>>

interface CopyPreviewProps {
  structureId: string
  fromId: string
  plan: NonNullable<Preview['plan']>
  services: Preview['services']
}

const KIND = { added: 'Ajouté', changed: 'Modifié', removed: 'Retiré' }
const modeText = (mode: EntitlementMode | null) => (mode ? MODE_LABEL[mode] : 'Aucun accès')

/** For each person, what is added, changed and taken away; then the one button that does it. */
export function CopyPreview({ structureId, fromId, plan, services }: CopyPreviewProps) {
  const placeText = (place: Place) => (place === null ? 'Toute la structure' : `Service ${services.find(({ id }) => id === place)?.code ?? ''}`)
  const placesText = (places: readonly Place[]) => places.map(placeText).join(', ')
  return (
    <Card id="apercu" title="Ce qui change">
      <div className="space-y-6">
        {plan.targets.map(({ id, firstName, lastName, places, changes }) => (
          <div key={id} className="space-y-2">
            <h3>{lastName} {firstName}</h3>
            <p>
              Périmètre : {placesText(places) === placesText(plan.source.places) ? `${placesText(places)}, inchangé` : `${placesText(places)} → ${placesText(plan.source.places)}`}. Droits : {changesSentence(changes.map(kindOfChange))}.
            </p>
            {changes.length > 0 && (
              <Table<RightChange>
                caption={`Droits de ${firstName} ${lastName} qui changent`}
                captionHidden
                rows={changes}
                rowKey={({ place, workspace }) => `${place} ${workspace}`}
                columns={[
                  { key: 'workspace', header: 'Espace', rowHeader: true, cell: ({ workspace }) => WORKSPACE_LABEL[workspace] },
                  { key: 'place', header: 'Périmètre', cell: ({ place }) => placeText(place) },
                  { key: 'kind', header: 'Changement', cell: (change) => KIND[kindOfChange(change)] },
                  { key: 'before', header: 'Avant', cell: ({ before }) => modeText(before) },
                  { key: 'after', header: 'Après', cell: ({ after }) => modeText(after) },
                ]}
              />
            )}
          </div>
        ))}
        <Form key={plan.version} action={copyRights} note={false} className="space-y-3" aria-label="Copier les droits">
          <input type="hidden" name="structureId" value={structureId} />
          <input type="hidden" name="fromId" value={fromId} />
          <input type="hidden" name="version" value={plan.version} />
          {plan.targets.map(({ id }) => <input key={id} type="hidden" name="userIds" value={id} />)}
          <SubmitButton icon={<Copy aria-hidden />}>Copier les droits</SubmitButton>
        </Form>
      </div>
    </Card>
  )
}

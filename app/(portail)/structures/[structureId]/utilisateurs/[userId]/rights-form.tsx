import { Copy } from '@/components/ui/icons'
import { Form } from '@/components/form/form'
import { SubmitButton } from '@/components/form/submit-button'
import { RightsFields } from '@/components/members/rights-fields'
import { ButtonLink } from '@/components/ui/button'
import { Card } from '@/components/ui/card'
import { WORKSPACES } from '@/lib/members/model/member-rights'
import { STRUCTURE_KEY } from '@/lib/members/model/schemas'
import type { MemberPage } from '@/lib/members/queries/get-member'
import { routes } from '@/lib/shared/routes'
import { changeRights } from './actions'

/** Habilitations: for each place, each espace in one mode or not at all. */
export function RightsForm({ member: { id, structure, places, standing, isOpen, version } }: { member: MemberPage }) {
  return (
    <Card id="droits" title="Droits" actions={<ButtonLink look="link" icon={<Copy aria-hidden />} href={`${routes.copyRights(structure.id)}?de=${id}`}>Copier ces droits vers d’autres</ButtonLink>}>
      <Form action={changeRights} note={false} aria-label="Droits">
        <input type="hidden" name="structureId" value={structure.id} />
        <input type="hidden" name="userId" value={id} />
        <input type="hidden" name="version" value={version} />
        {places.map(({ place, service }) => {
          const rights = standing.rights.filter((right) => right.place === place)
          const shown = WORKSPACES.filter((workspace) => isOpen(place, workspace) || rights.some((right) => right.workspace === workspace))
          return (
            <fieldset key={place ?? STRUCTURE_KEY}>
              <legend className="mb-3 font-semibold">{service ? `Service ${service.code} – ${service.name}` : 'Toute la structure'}</legend>
              <RightsFields prefix={`rights.${place ?? STRUCTURE_KEY}`} workspaces={shown} rights={rights} />
            </fieldset>
          )
        })}
        <SubmitButton>Enregistrer les droits</SubmitButton>
      </Form>
    </Card>
  )
}

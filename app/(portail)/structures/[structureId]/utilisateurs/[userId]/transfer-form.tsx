import { Crown } from '@/components/ui/icons'
import { CheckboxField } from '@/components/form/checkbox-field'
import { ConfirmSubmit } from '@/components/form/confirm-submit'
import { Form } from '@/components/form/form'
import { Card } from '@/components/ui/card'
import type { MemberPage } from '@/lib/members/queries/get-member'
import { transferMainManager } from './actions'

/** « Transmettre le rôle »: seen by the main manager only, of people whose account is active. */
export function TransferForm({ member: { id, structure, firstName, lastName } }: { member: MemberPage }) {
  const person = `${firstName} ${lastName}`
  return (
    <Card id="transfert" title="Transmettre le rôle de gestionnaire principal">
      <Form action={transferMainManager} note={false} className="space-y-4" aria-label="Transmettre le rôle de gestionnaire principal">
        <input type="hidden" name="structureId" value={structure.id} />
        <input type="hidden" name="userId" value={id} />
        <p>{person} signera et révoquera le mandat de facturation, changera le SIRET, pourra désactiver la structure et transmettre ce rôle à son tour. Vous resterez gestionnaire secondaire : vous ne pourrez pas reprendre le rôle vous-même.</p>
        <CheckboxField name="understood" required label={`J’ai compris : ${person} devient gestionnaire principal de ${structure.name} à ma place.`} />
        <ConfirmSubmit look="danger" icon={<Crown aria-hidden />} label="Transmettre le rôle" title={`Transmettre le rôle à ${person} ?`}>
          <p>Le changement vaut aussitôt. Vous êtes tous deux prévenus par courriel. Seul {person} pourra vous rendre ce rôle.</p>
        </ConfirmSubmit>
      </Form>
    </Card>
  )
}

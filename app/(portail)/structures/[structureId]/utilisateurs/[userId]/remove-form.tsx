import { UserMinus } from '@/components/ui/icons'
import { ConfirmSubmit } from '@/components/form/confirm-submit'
import { Form } from '@/components/form/form'
import { Card } from '@/components/ui/card'
import type { MemberPage } from '@/lib/members/queries/get-member'
import { removeMembers } from '../actions'

/** The end of the affiliation. */
export function RemoveForm({ member: { id, structure, firstName, lastName } }: { member: MemberPage }) {
  return (
    <Card id="retrait" title="Retirer de la structure">
      <Form action={removeMembers} note={false} className="space-y-4" aria-label="Retirer de la structure">
        <input type="hidden" name="structureId" value={structure.id} />
        <input type="hidden" name="userIds" value={id} />
        <p>La personne ne verra plus rien de {structure.name} dès son prochain clic. Son compte et ses autres rattachements ne changent pas.</p>
        <ConfirmSubmit look="danger" icon={<UserMinus aria-hidden />} label="Retirer de la structure" title={`Retirer ${firstName} ${lastName} de la structure ?`}>
          <p>Elle perd tous ses droits sur « {structure.name} » et en est prévenue par courriel. Pour revenir, il faudra une nouvelle invitation.</p>
        </ConfirmSubmit>
      </Form>
    </Card>
  )
}

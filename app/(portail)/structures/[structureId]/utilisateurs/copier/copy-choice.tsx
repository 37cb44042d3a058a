import { CheckboxGroup } from '@/components/form/checkbox-group'
import { SelectField } from '@/components/form/select-field'
import { Button } from '@/components/ui/button'
import { Card } from '@/components/ui/card'
import { routes } from '@/lib/shared/routes'

interface CopyChoiceProps {
  structureId: string
  people: readonly { id: string; firstName: string; lastName: string; email: string }[]
  fromId: string | null
  userIds: readonly string[]
}

/** Who gives and who receives: a GET form, so that the preview has an address. */
export function CopyChoice({ structureId, people, fromId, userIds }: CopyChoiceProps) {
  return (
    <Card id="choix" title="De qui, vers qui">
      <form key={`${fromId} ${userIds.join()}`} action={routes.copyRights(structureId)} method="get" className="space-y-5">
        <input type="hidden" name="apercu" value="oui" />
        <SelectField name="de" label="Copier les droits de" choices={people.map(({ id, firstName, lastName, email }) => ({ value: id, label: `${lastName} ${firstName} (${email})` }))} placeholder="Choisir…" defaultValue={fromId ?? ''} required />
        <CheckboxGroup name="vers" label="Vers" columns choices={people.filter(({ id }) => id !== fromId).map(({ id, firstName, lastName }) => ({ value: id, label: `${lastName} ${firstName}` }))} defaultValues={userIds} />
        <Button type="submit">Voir ce qui change</Button>
      </form>
    </Card>
  )
}

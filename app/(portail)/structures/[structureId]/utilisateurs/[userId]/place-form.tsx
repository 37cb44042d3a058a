import { Form } from '@/components/form/form'
import { SubmitButton } from '@/components/form/submit-button'
import { PlaceFields } from '@/components/members/place-fields'
import { Card } from '@/components/ui/card'
import type { MemberPage } from '@/lib/members/queries/get-member'
import { changePlace } from './actions'

/** Role, and whether the person works for the whole structure or for some services. */
export function PlaceForm({ member: { id, structure, services, role, version, standing, places } }: { member: MemberPage }) {
  // A service that was closed since stays in the list of who works there, so that saving does not move anybody.
  const closed = places.flatMap(({ service }) => (service && !services.some((one) => one.id === service.id) ? [service] : []))
  return (
    <Card id="place" title="Rôle et périmètre">
      <Form action={changePlace} note={false} aria-label="Rôle et périmètre">
        <input type="hidden" name="structureId" value={structure.id} />
        <input type="hidden" name="userId" value={id} />
        <input type="hidden" name="version" value={version} />
        <PlaceFields services={[...services, ...closed]} defaultRole={role === 'SECONDARY_MANAGER' ? role : 'USER'} defaultServices={standing.places.flatMap((place) => place ?? [])} />
        <p className="text-sm text-ink-soft">Les droits suivent la personne : un service ajouté reçoit ce qu’elle avait partout, jamais plus.</p>
        <SubmitButton look="secondary">Enregistrer le rôle et le périmètre</SubmitButton>
      </Form>
    </Card>
  )
}

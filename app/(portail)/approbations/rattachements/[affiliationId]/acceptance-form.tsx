import { Check } from '@/components/ui/icons'
import { Form } from '@/components/form/form'
import { RadioGroup } from '@/components/form/radio-group'
import { SubmitButton } from '@/components/form/submit-button'
import { TextArea } from '@/components/form/text-area'
import { MODE_CHOICES } from '@/lib/structures/model/entitlement-modes'
import { NOTE_MAX } from '@/lib/structures/model/schemas'
import type { AffiliationApproval } from '@/lib/structures/queries/get-approval'
import { acceptAffiliation } from '@/app/(portail)/approbations/actions'

const PERIMETERS = [
  { value: 'STRUCTURE', label: 'Toute la structure' },
  { value: 'SERVICES', label: 'Seulement ces services', hint: 'La personne ne voit que leurs factures.' },
]

/** « Accepter »: with which right, for the whole structure or some of its services. */
export function AcceptanceForm({ approval: { id, serviceId: askedServiceId, structure: { services } }, person }: { approval: AffiliationApproval; person: string }) {
  return (
    <Form action={acceptAffiliation} note={false} className="space-y-5" aria-label={`Accepter la demande de ${person}`}>
      <input type="hidden" name="affiliationId" value={id} />
      <RadioGroup name="mode" label="Droits sur « Factures émises »" choices={MODE_CHOICES} defaultValue="MODIFICATION" />
      {services.length > 0 && !askedServiceId && (
        <>
          <RadioGroup name="perimeter" label="Périmètre" choices={PERIMETERS} defaultValue="STRUCTURE" />
          <fieldset className="pl-8">
            <legend className="font-medium">Services</legend>
            {services.map(({ id: serviceId, code, name }) => (
              <label key={serviceId} className="flex min-h-8 items-start gap-3 py-1">
                <input type="checkbox" name="serviceIds" value={serviceId} className="mt-0.5 size-5 flex-none accent-pine" />
                <span>{code} – {name}</span>
              </label>
            ))}
          </fieldset>
        </>
      )}
      <TextArea name="comment" label="Message d’accueil" hint="Facultatif, joint au courriel." maxLength={NOTE_MAX} rows={2} />
      <SubmitButton icon={<Check aria-hidden />}>Accepter</SubmitButton>
    </Form>
  )
}

import { CheckboxField } from '@/components/form/checkbox-field'
import { DateField } from '@/components/form/date-field'
import { Fieldset } from '@/components/form/fieldset'
import { Form } from '@/components/form/form'
import { SelectField } from '@/components/form/select-field'
import { SubmitButton } from '@/components/form/submit-button'
import { TextArea } from '@/components/form/text-area'
import { TextField } from '@/components/form/text-field'
import { ButtonLink } from '@/components/ui/button'
import { CODE_MAX, NAME_MAX } from '@/lib/services/model/schemas'
import type { ServiceRecord } from '@/lib/services/queries/get-service'
import { countryChoices } from '@/lib/shared/countries'
import type { FormAction } from '@/lib/shared/form-state'
import type { StructureKind } from '@/prisma/generated/enums'

interface ServiceFormProps {
  action: FormAction<{ structureId: string; serviceId: string }>
  /** What the form is about: a structure that gets a service, or a service and the version that is shown. */
  about: { structureId: string } | { serviceId: string; version: string }
  kind: StructureKind
  service?: ServiceRecord
  /** YYYY-MM-DD, the start of a new service. */
  today: string
  cancelHref: string
}

/** « Créer un service » and « Modifier » (portal 3.6). */
export function ServiceForm({ action, about, kind, service, today, cancelHref }: ServiceFormProps) {
  return (
    <Form action={action} warnUnsaved aria-label="Service">
      {Object.entries(about).map(([name, value]) => <input key={name} type="hidden" name={name} value={value} />)}
      <Fieldset legend="Service">
        <TextField name="code" label="Code du service" required maxLength={CODE_MAX} defaultValue={service?.code} autoComplete="off" hint="Unique dans la structure." />
        <TextField name="name" label="Libellé" required maxLength={NAME_MAX} defaultValue={service?.name} autoComplete="off" />
        <TextArea name="description" label="Description" maxLength={500} rows={2} defaultValue={service?.description ?? ''} />
        <DateField name="activeFrom" label="Date de début d’activité" required defaultValue={service?.activeFrom ?? today} />
        <DateField name="activeUntil" label="Date de fin d’activité" defaultValue={service?.activeUntil ?? ''} hint="Dernier jour d’activité. Laissez vide si le service n’a pas de fin prévue." />
      </Fieldset>
      {kind === 'PUBLIC' && (
        <Fieldset legend="Paramètres de facturation" hint="Ils règlent ce que vos fournisseurs doivent indiquer quand ils facturent ce service.">
          <CheckboxField name="commitmentRequired" label="N° d’engagement obligatoire" defaultChecked={service?.commitmentRequired ?? false} />
          <CheckboxField name="paymentReported" label="Mise en paiement remontée" hint="Le fournisseur voit quand sa facture est mise en paiement." defaultChecked={service?.paymentReported ?? true} />
        </Fieldset>
      )}
      <AddressFields service={service} />
      <div className="flex flex-wrap items-center gap-x-4 gap-y-3">
        <SubmitButton>{service ? 'Enregistrer' : 'Créer le service'}</SubmitButton>
        <ButtonLink look="link" href={cancelHref}>Annuler</ButtonLink>
      </div>
    </Form>
  )
}

function AddressFields({ service }: Pick<ServiceFormProps, 'service'>) {
  return (
    <Fieldset legend="Adresse et téléphone" hint="Laissez vide si le service est à l’adresse de la structure.">
      <TextField name="addressLine1" label="Adresse" maxLength={200} defaultValue={service?.addressLine1 ?? ''} autoComplete="address-line1" />
      <TextField name="addressLine2" label="Complément d’adresse 1" maxLength={200} defaultValue={service?.addressLine2 ?? ''} autoComplete="address-line2" />
      <TextField name="addressLine3" label="Complément d’adresse 2" maxLength={200} defaultValue={service?.addressLine3 ?? ''} autoComplete="address-line3" />
      <div className="grid gap-5 sm:grid-cols-[10rem_1fr]">
        <TextField name="postalCode" label="Code postal" maxLength={20} defaultValue={service?.postalCode ?? ''} autoComplete="postal-code" className="figures" />
        <TextField name="city" label="Ville" maxLength={100} defaultValue={service?.city ?? ''} autoComplete="address-level2" />
      </div>
      <SelectField name="addressCountry" label="Pays" choices={countryChoices()} defaultValue={service?.addressCountry ?? 'FR'} autoComplete="country" />
      <TextField name="phone" label="Téléphone" type="tel" maxLength={30} defaultValue={service?.phone ?? ''} autoComplete="off" />
    </Fieldset>
  )
}

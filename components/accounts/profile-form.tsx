'use client'

import { Form } from '@/components/form/form'
import { SubmitButton } from '@/components/form/submit-button'
import { EmailField, TextField } from '@/components/form/text-field'
import type { FormAction } from '@/lib/shared/form-state'

interface ProfileFormProps {
  action: FormAction
  profile: Record<'firstName' | 'lastName', string> & Record<'phone' | 'contactEmail' | 'addressLine1' | 'addressLine2' | 'postalCode' | 'city', string | null>
}

/** « Informations générales » of « Mon compte ». */
export function ProfileForm({ action, profile }: ProfileFormProps) {
  return (
    <Form action={action} aria-label="Informations générales">
      <div className="grid gap-5 sm:grid-cols-2">
        <TextField name="firstName" label="Prénom" required maxLength={100} autoComplete="given-name" defaultValue={profile.firstName} />
        <TextField name="lastName" label="Nom" required maxLength={100} autoComplete="family-name" defaultValue={profile.lastName} />
      </div>
      <TextField name="phone" label="Téléphone" type="tel" inputMode="tel" maxLength={30} autoComplete="tel" hint="Avec l’indicatif du pays." defaultValue={profile.phone ?? ''} />
      <EmailField name="contactEmail" label="E-mail du contact" maxLength={254} hint="Pour les notifications&nbsp;; à défaut, l’adresse de connexion." defaultValue={profile.contactEmail ?? ''} />
      <fieldset className="space-y-5">
        <legend className="mb-3 font-semibold">Adresse professionnelle</legend>
        <TextField name="addressLine1" label="Adresse" maxLength={100} autoComplete="address-line1" defaultValue={profile.addressLine1 ?? ''} />
        <TextField name="addressLine2" label="Complément d’adresse" maxLength={100} autoComplete="address-line2" defaultValue={profile.addressLine2 ?? ''} />
        <div className="grid gap-5 sm:grid-cols-[10rem_1fr]">
          <TextField name="postalCode" label="Code postal" maxLength={20} autoComplete="postal-code" defaultValue={profile.postalCode ?? ''} />
          <TextField name="city" label="Ville" maxLength={100} autoComplete="address-level2" defaultValue={profile.city ?? ''} />
        </div>
      </fieldset>
      <SubmitButton look="secondary">Enregistrer</SubmitButton>
    </Form>
  )
}

'use client'

import { Form } from '@/components/form/form'
import { SubmitButton } from '@/components/form/submit-button'
import { EmailField, TextField } from '@/components/form/text-field'
import type { FormAction } from '@/lib/shared/form-state'

interface ProfileFormProps {
  action: FormAction
  profile: { firstName: string; lastName: string; phone: string | null; contactEmail: string | null }
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
      <SubmitButton look="secondary">Enregistrer</SubmitButton>
    </Form>
  )
}

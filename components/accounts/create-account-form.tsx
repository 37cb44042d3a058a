'use client'

import { CheckboxField } from '@/components/form/checkbox-field'
import { Fieldset } from '@/components/form/fieldset'
import { Form } from '@/components/form/form'
import { useFormResult } from '@/components/form/form-context'
import { useHydrated } from '@/components/form/hydrated'
import type { Choice } from '@/components/form/select-field'
import { SubmitButton } from '@/components/form/submit-button'
import { EmailField, TextField } from '@/components/form/text-field'
import { StructureFields } from '@/components/structures/structure-fields'
import { ButtonLink } from '@/components/ui/button'
import type { RecapStep } from '@/lib/accounts/model/recap'
import type { FormAction } from '@/lib/shared/form-state'
import { routes } from '@/lib/shared/routes'
import { AccountRecap } from './account-recap'
import { CaptchaField, useCaptchaState } from './captcha-field'

interface CreateAccountFormProps {
  action: FormAction
  lookUp: FormAction
  countries: readonly Choice[]
  /** The captcha of the page as it was opened. */
  sequence: string
}

/** « Créer mon compte »: the form, then its recap, in one address; without JavaScript too. */
export function CreateAccountForm({ action, ...rest }: CreateAccountFormProps) {
  return (
    <Form action={action} note={false} warnUnsaved>
      <Steps {...rest} />
    </Form>
  )
}

function Steps(props: Omit<CreateAccountFormProps, 'action'>) {
  const { result } = useFormResult<RecapStep>()
  return result?.step === 'recap' ? <AccountRecap recap={result} /> : <AccountFields {...props} />
}

function AccountFields({ countries, lookUp, sequence }: Omit<CreateAccountFormProps, 'action'>) {
  const hydrated = useHydrated()
  const { isSolved } = useCaptchaState(sequence)
  const waits = hydrated && !isSolved
  return (
    <>
      {/* The Enter key presses the first button of a form: it must be the main one. */}
      <button type="submit" tabIndex={-1} aria-hidden className="sr-only">
        Créer mon compte
      </button>
      <p className="text-sm text-ink-soft">Les champs suivis d’un * sont obligatoires.</p>
      <PersonFields />
      <StructureFields countries={countries} lookUp={lookUp} />
      <CaptchaField first={sequence} />
      <CheckboxField
        name="conditions"
        required
        label="J’accepte les conditions d’utilisation"
        hint="Vos données servent à ouvrir et à gérer votre compte et vos factures, et à rien d’autre. Vous pouvez les consulter et les corriger dans «&nbsp;Mon compte&nbsp;»."
      />
      <div className="flex flex-wrap items-center gap-x-6 gap-y-3">
        <SubmitButton disabled={waits}>Créer mon compte</SubmitButton>
        <ButtonLink href={routes.home} look="link">
          Annuler
        </ButtonLink>
        {waits && <p className="text-sm text-ink-soft">Validez d’abord le Captcha.</p>}
      </div>
    </>
  )
}

function PersonFields() {
  return (
    <Fieldset legend="Informations personnelles">
      <EmailField name="person.email" label="Adresse électronique de connexion" required maxLength={254} hint="Elle reçoit le lien d’activation&nbsp;: choisissez une boîte que vous relevez." />
      <EmailField name="person.emailAgain" label="Ressaisissez votre adresse électronique de connexion" required maxLength={254} />
      <div className="grid gap-5 sm:grid-cols-2">
        <TextField name="person.firstName" label="Prénom" required maxLength={100} autoComplete="given-name" />
        <TextField name="person.lastName" label="Nom" required maxLength={100} autoComplete="family-name" />
      </div>
      <TextField name="person.phone" label="Téléphone" type="tel" inputMode="tel" maxLength={30} autoComplete="tel" hint="Avec l’indicatif du pays, par exemple +33 5 61 00 00 00." />
      <EmailField name="person.contactEmail" label="E-mail du contact" maxLength={254} hint="Pour les notifications&nbsp;; à défaut, l’adresse de connexion." />
    </Fieldset>
  )
}

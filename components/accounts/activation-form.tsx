'use client'

import { Fieldset } from '@/components/form/fieldset'
import { Form } from '@/components/form/form'
import { SubmitButton } from '@/components/form/submit-button'
import { ButtonLink } from '@/components/ui/button'
import { DescriptionList } from '@/components/ui/description-list'
import type { FormAction } from '@/lib/shared/form-state'
import { routes } from '@/lib/shared/routes'
import { NewPasswordFields } from './new-password-fields'
import { SecretQuestionFields } from './secret-question-fields'

interface ActivationFormProps {
  action: FormAction
  token: string
  person: { email: string; firstName: string; lastName: string; contactEmail: string | null }
}

/** « Activation du compte utilisateur » (portal 2.4). */
export function ActivationForm({ action, token, person }: ActivationFormProps) {
  return (
    <Form action={action}>
      <input type="hidden" name="token" value={token} />
      <Fieldset legend="Informations générales">
        <DescriptionList
          descriptions={[
            { term: 'Adresse électronique de connexion', value: <span className="break-all">{person.email}</span> },
            { term: 'Nom', value: person.lastName },
            { term: 'Prénom', value: person.firstName },
            { term: 'Adresse électronique de contact', value: <span className="break-all">{person.contactEmail ?? person.email}</span> },
          ]}
        />
      </Fieldset>
      <Fieldset legend="Gestion du mot de passe">
        {/* Password keepers file the new password under this address. */}
        <input type="hidden" name="username" autoComplete="username" value={person.email} readOnly />
        <NewPasswordFields known={[person.firstName, person.lastName, person.email]} />
      </Fieldset>
      <Fieldset legend="Question secrète" hint="Facultative. Elle vous sera posée si vous oubliez votre mot de passe.">
        <SecretQuestionFields />
      </Fieldset>
      <div className="flex flex-wrap items-center gap-x-6 gap-y-3">
        <SubmitButton>Valider</SubmitButton>
        <ButtonLink href={routes.home} look="link">
          Annuler
        </ButtonLink>
      </div>
    </Form>
  )
}

'use client'

import { Link } from '@/components/ui/link'
import { Form } from '@/components/form/form'
import { PasswordField } from '@/components/form/password-field'
import { SubmitButton } from '@/components/form/submit-button'
import { EmailField } from '@/components/form/text-field'
import type { FormAction } from '@/lib/shared/form-state'
import { routes } from '@/lib/shared/routes'

/** « Se connecter ». @param returnTo path asked for before the login. */
export function LoginForm({ action, returnTo }: { action: FormAction; returnTo: string }) {
  return (
    <Form action={action}>
      <input type="hidden" name="retour" value={returnTo} />
      <EmailField name="email" label="Adresse électronique" required autoComplete="username" />
      <PasswordField name="password" label="Mot de passe" required autoComplete="current-password" />
      <div className="flex flex-wrap items-center gap-x-6 gap-y-3">
        <SubmitButton>Se connecter</SubmitButton>
        <Link href={routes.forgottenPassword} className="text-link">
          Mot de passe oublié
        </Link>
      </div>
      <p>
        Pas encore de compte&nbsp;?{' '}
        <Link href={routes.createAccount} className="text-link">
          Créer un compte
        </Link>
      </p>
    </Form>
  )
}

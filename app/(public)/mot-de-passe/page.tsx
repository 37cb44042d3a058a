import type { Metadata } from 'next'
import { ForgottenPasswordForm } from '@/components/accounts/forgotten-password-form'
import { PageShell } from '@/components/layout/page-shell'
import { routes } from '@/lib/shared/routes'
import { forgotPassword } from './actions'

export const metadata: Metadata = { title: 'Mot de passe oublié' }

export default function ForgottenPasswordPage() {
  return (
    <PageShell title="Mot de passe oublié" sentence="Indiquez votre adresse de connexion&nbsp;: vous recevrez un lien pour choisir un nouveau mot de passe, ou pour activer un compte qui ne l’est pas encore." trail={[{ label: 'Se connecter', href: routes.login }]} width="form">
      <ForgottenPasswordForm action={forgotPassword} />
    </PageShell>
  )
}

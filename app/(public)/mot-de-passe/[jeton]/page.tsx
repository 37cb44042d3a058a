import type { Metadata } from 'next'
import { DeadLink } from '@/components/accounts/dead-link'
import { ResetPasswordForm } from '@/components/accounts/reset-password-form'
import { PageShell } from '@/components/layout/page-shell'
import { ButtonLink } from '@/components/ui/button'
import { getAccountLink } from '@/lib/accounts/queries/get-account-link'
import { routes } from '@/lib/shared/routes'
import { choosePassword } from '../actions'

// The address holds a secret: it must not travel to other sites, nor be indexed. `no-referrer` would hide the origin that actions check.
export const metadata: Metadata = { title: 'Choisir un nouveau mot de passe', referrer: 'same-origin', robots: { index: false } }

export default async function ResetPasswordPage({ params }: { params: Promise<{ jeton: string }> }) {
  const { jeton } = await params
  const link = await getAccountLink({ secret: jeton, purpose: 'PASSWORD_RESET' })
  return (
    <PageShell title="Choisir un nouveau mot de passe" trail={[{ label: 'Se connecter', href: routes.login }]} width="form">
      {link.state === 'living' ? (
        <ResetPasswordForm action={choosePassword} token={jeton} person={link.person} />
      ) : (
        <DeadLink state={link.state}>
          <ButtonLink href={routes.forgottenPassword}>Recevoir un nouveau lien</ButtonLink>
        </DeadLink>
      )}
    </PageShell>
  )
}

import type { Metadata } from 'next'
import { ActivationForm } from '@/components/accounts/activation-form'
import { DeadLink } from '@/components/accounts/dead-link'
import { ResendActivationForm } from '@/components/accounts/resend-activation-form'
import { PageShell } from '@/components/layout/page-shell'
import { ButtonLink } from '@/components/ui/button'
import { getAccountLink } from '@/lib/accounts/queries/get-account-link'
import { routes } from '@/lib/shared/routes'
import { activate, resendLink } from './actions'

// The address holds a secret: it must not travel to other sites, nor be indexed. `no-referrer` would hide the origin that actions check.
export const metadata: Metadata = { title: 'Activation du compte utilisateur', referrer: 'same-origin', robots: { index: false } }

export default async function ActivationPage({ params }: { params: Promise<{ jeton: string }> }) {
  const { jeton } = await params
  const link = await getAccountLink({ secret: jeton, purpose: 'ACTIVATION' })
  return (
    <PageShell title="Activation du compte utilisateur" sentence={link.person ? 'Choisissez votre mot de passe\u00a0: votre compte est actif aussitôt.' : undefined} width="form">
      {link.state === 'living' ? (
        <ActivationForm action={activate} token={jeton} person={link.person} />
      ) : (
        <DeadLink state={link.state}>
          {link.canResend ? (
            <ResendActivationForm action={resendLink} token={jeton} />
          ) : (
            <div className="flex flex-wrap gap-3">
              <ButtonLink href={routes.login}>Se connecter</ButtonLink>
              <ButtonLink href={routes.forgottenPassword}>Recevoir un nouveau lien</ButtonLink>
            </div>
          )}
        </DeadLink>
      )}
    </PageShell>
  )
}

import type { Metadata } from 'next'
import { redirect } from 'next/navigation'
import { LoginForm } from '@/components/accounts/login-form'
import { PasskeyLogin } from '@/components/accounts/passkey-login'
import { PageShell } from '@/components/layout/page-shell'
import { DoneMessage } from '@/components/structures/done-message'
import { Alert } from '@/components/ui/alert'
import { currentActor } from '@/lib/access/session'
import { localPath } from '@/lib/accounts/model/return-path'
import { env } from '@/lib/platform/env'
import { routes } from '@/lib/shared/routes'
import { askForPasskey, logIn, passByPasskey } from './actions'

export const metadata: Metadata = { title: 'Se connecter' }

export default async function LoginPage({ searchParams }: { searchParams: Promise<{ retour?: string | string[]; fait?: string }> }) {
  const { retour, fait } = await searchParams
  const returnTo = localPath(retour)
  if (await currentActor()) redirect(returnTo ?? routes.connectedHome)
  return (
    <PageShell title="Se connecter" width="form">
      <DoneMessage done={fait} sentences={{ desactive: `Votre compte est désactivé. Pour le faire réactiver, écrivez à ${env().SUPPORT_EMAIL}.` }} />
      {returnTo && (
        <div className="mb-6">
          <Alert>Connectez-vous pour ouvrir cette page&nbsp;; vous y reviendrez aussitôt. Une session se termine après 30 minutes sans activité.</Alert>
        </div>
      )}
      <LoginForm action={logIn} returnTo={returnTo ?? ''} />
      {env().SECOND_FACTOR !== 'off' && (
        <div className="mt-6">
          <PasskeyLogin begin={askForPasskey} finish={passByPasskey} returnTo={returnTo ?? ''} />
        </div>
      )}
    </PageShell>
  )
}

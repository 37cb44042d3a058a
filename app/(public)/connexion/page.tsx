import type { Metadata } from 'next'
import { redirect } from 'next/navigation'
import { LoginForm } from '@/components/accounts/login-form'
import { PageShell } from '@/components/layout/page-shell'
import { Alert } from '@/components/ui/alert'
import { currentActor } from '@/lib/access/session'
import { localPath } from '@/lib/accounts/model/return-path'
import { routes } from '@/lib/shared/routes'
import { logIn } from './actions'

export const metadata: Metadata = { title: 'Se connecter' }

export default async function LoginPage({ searchParams }: { searchParams: Promise<{ retour?: string | string[] }> }) {
  const returnTo = localPath((await searchParams).retour)
  if (await currentActor()) redirect(returnTo ?? routes.connectedHome)
  return (
    <PageShell title="Se connecter" width="form">
      {returnTo && (
        <div className="mb-6">
          <Alert>Connectez-vous pour ouvrir cette page&nbsp;; vous y reviendrez aussitôt. Une session se termine après 30 minutes sans activité.</Alert>
        </div>
      )}
      <LoginForm action={logIn} returnTo={returnTo ?? ''} />
    </PageShell>
  )
}

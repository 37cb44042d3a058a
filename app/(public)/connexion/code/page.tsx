import type { Metadata } from 'next'
import { redirect } from 'next/navigation'
import { PasskeyLogin } from '@/components/accounts/passkey-login'
import { ApplicationWay, MailWay, RecoveryWay } from '@/components/accounts/second-factor-forms'
import { PageShell } from '@/components/layout/page-shell'
import { Alert } from '@/components/ui/alert'
import { ButtonLink } from '@/components/ui/button'
import { Card } from '@/components/ui/card'
import { currentActor } from '@/lib/access/session'
import { readChallengeCookie } from '@/lib/access/session-challenge'
import { localPath } from '@/lib/accounts/model/return-path'
import { getLoginChallenge } from '@/lib/accounts/queries/get-login-challenge'
import { env } from '@/lib/platform/env'
import { routes } from '@/lib/shared/routes'
import { passByPasskey } from '../actions'
import { beginSecondPasskey, passSecondFactor, sendLoginCode } from './actions'

export const metadata: Metadata = { title: 'Code de connexion', robots: { index: false } }

export default async function LoginCodePage({ searchParams }: { searchParams: Promise<{ retour?: string | string[] }> }) {
  const returnTo = localPath((await searchParams).retour) ?? ''
  if (await currentActor()) redirect(returnTo || routes.connectedHome)
  const challenge = await getLoginChallenge({ secret: await readChallengeCookie() })
  const trail = [{ label: 'Se connecter', href: routes.login }]
  if (!challenge) {
    return (
      <PageShell title="Code de connexion" trail={trail} width="form">
        <div className="space-y-6">
          <Alert tone="warning" title="Aucune connexion n’attend de code ici">Elle a duré plus de quinze minutes, s’est terminée dans un autre onglet, ou a commencé dans un autre navigateur.</Alert>
          <ButtonLink href={routes.login} look="main">Recommencer la connexion</ButtonLink>
        </div>
      </PageShell>
    )
  }
  const { methods, mail } = challenge
  const way = { pass: passSecondFactor, returnTo }
  return (
    <PageShell title="Code de connexion" sentence="Votre mot de passe est juste. Prouvez encore que c’est bien vous." trail={trail} width="form">
      <div className="space-y-6">
        {methods.includes('passkey') && (
          <Card title="Clé d’accès" id="cle">
            <PasskeyLogin begin={beginSecondPasskey} finish={passByPasskey} returnTo={returnTo} />
          </Card>
        )}
        {methods.includes('application') && <ApplicationWay {...way} />}
        {methods.includes('mail') && <MailWay {...way} send={sendLoginCode} mail={mail} />}
        {methods.includes('recovery') && <RecoveryWay {...way} />}
        <p className="text-sm text-ink-soft">Aucun de ces moyens n’est à votre portée&nbsp;? Écrivez à {env().SUPPORT_EMAIL} depuis votre adresse de connexion.</p>
      </div>
    </PageShell>
  )
}

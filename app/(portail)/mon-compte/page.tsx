import type { Metadata } from 'next'
import { Link } from '@/components/ui/link'
import { AccountTabs } from '@/components/accounts/account-tabs'
import { ChangePasswordForm } from '@/components/accounts/change-password-form'
import { ProfileForm } from '@/components/accounts/profile-form'
import { SecretQuestionForm } from '@/components/accounts/secret-question-form'
import { PageShell } from '@/components/layout/page-shell'
import { Card } from '@/components/ui/card'
import { getProfile } from '@/lib/accounts/queries/get-profile'
import { routes } from '@/lib/shared/routes'
import { changePassword, setSecretQuestion, updateProfile } from './actions'

export const metadata: Metadata = { title: 'Mon compte' }

export default async function AccountPage() {
  const profile = await getProfile(null)
  return (
    <PageShell title="Mon compte" sentence="Vos coordonnées, vos droits, et ce qui protège votre compte.">
      <AccountTabs current="profile" />
      <div className="max-w-form space-y-8">
        <Card title="Informations générales" id="informations">
          <p className="mb-5">
            Adresse électronique de connexion&nbsp;: <strong className="break-all">{profile.email}</strong>{' '}
            <Link href={routes.changeLogin} className="text-link whitespace-nowrap">Changer mon adresse de connexion</Link>
          </p>
          <ProfileForm action={updateProfile} profile={profile} />
        </Card>
        <Card title="Mot de passe" id="mot-de-passe">
          <ChangePasswordForm action={changePassword} known={[profile.firstName, profile.lastName, profile.email]} />
        </Card>
        <Card title="Question secrète" id="question-secrete">
          <SecretQuestionForm action={setSecretQuestion} question={profile.secretQuestion} />
        </Card>
      </div>
    </PageShell>
  )
}

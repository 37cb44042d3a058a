import type { Metadata } from 'next'
import { PageShell } from '@/components/layout/page-shell'
import { Alert } from '@/components/ui/alert'
import { ButtonLink } from '@/components/ui/button'
import { routes } from '@/lib/shared/routes'

export const metadata: Metadata = { title: 'Un courriel vous a été envoyé' }

export default async function AccountRequestedPage({ searchParams }: { searchParams: Promise<{ rattachement?: string }> }) {
  const needsApproval = (await searchParams).rattachement === 'oui'
  return (
    <PageShell title="Un courriel vous a été envoyé" trail={[{ label: 'Créer mon compte', href: routes.createAccount }]} width="reading">
      <Alert tone="success" title="Votre demande est enregistrée">
        {needsApproval ? (
          <p>Cette structure existe déjà&nbsp;: son gestionnaire vient d’être prévenu. Dès qu’il accepte, vous recevez le lien d’activation de votre compte.</p>
        ) : (
          <p>Ouvrez le lien d’activation dans les 24 heures pour choisir votre mot de passe. Votre structure est créée à ce moment.</p>
        )}
      </Alert>
      <h2 className="mt-8">Vous ne trouvez pas le courriel&nbsp;?</h2>
      <ul className="mt-2 list-disc space-y-1 pl-5">
        <li>Attendez quelques minutes et regardez dans les courriers indésirables.</li>
        <li>Vérifiez l’adresse saisie&nbsp;: si elle était fausse, recommencez la création du compte.</li>
        <li>Si vous aviez déjà un compte, le courriel vous le dit&nbsp;: connectez-vous, ou choisissez un autre mot de passe.</li>
      </ul>
      <div className="mt-6 flex flex-wrap gap-3">
        <ButtonLink href={routes.home}>Revenir à l’accueil</ButtonLink>
        <ButtonLink href={routes.login} look="link">
          Se connecter
        </ButtonLink>
      </div>
    </PageShell>
  )
}

import type { Metadata } from 'next'
import { PageShell } from '@/components/layout/page-shell'
import { Alert } from '@/components/ui/alert'
import { ButtonLink } from '@/components/ui/button'
import { routes } from '@/lib/shared/routes'

export const metadata: Metadata = { title: 'Votre mot de passe est changé' }

export default function PasswordChangedPage() {
  return (
    <PageShell title="Votre mot de passe est changé" width="reading">
      <Alert tone="success" title="Vous pouvez vous connecter">
        <p>Toutes les sessions ouvertes ont été fermées. Un courriel vous confirme le changement.</p>
      </Alert>
      <div className="mt-6">
        <ButtonLink href={routes.login} look="main">
          Se connecter
        </ButtonLink>
      </div>
    </PageShell>
  )
}

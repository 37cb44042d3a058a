import type { Metadata } from 'next'
import { PageShell } from '@/components/layout/page-shell'
import { Alert } from '@/components/ui/alert'
import { ButtonLink } from '@/components/ui/button'
import { routes } from '@/lib/shared/routes'

export const metadata: Metadata = { title: 'Votre compte est désormais actif' }

const NEXT: Record<string, string> = {
  creee: 'Votre structure est créée, et vous en êtes le gestionnaire principal.',
  demandee: 'Entre-temps, une autre personne a créé cette structure. Votre demande de rattachement vient d’être envoyée à son gestionnaire.',
  refusee: 'Entre-temps, cette structure est entrée dans le portail et ne peut pas vous être rattachée. Connectez-vous, puis créez ou rejoignez une structure depuis «\u00a0Mon compte\u00a0».',
}

export default async function ActivatedPage({ searchParams }: { searchParams: Promise<{ structure?: string }> }) {
  const { structure = '' } = await searchParams
  return (
    <PageShell title="Votre compte est désormais actif" width="reading">
      <Alert tone="success" title="Vous pouvez vous connecter">
        {Object.hasOwn(NEXT, structure) && <p>{NEXT[structure]}</p>}
      </Alert>
      <div className="mt-6">
        <ButtonLink href={routes.login} look="main">
          Se connecter
        </ButtonLink>
      </div>
    </PageShell>
  )
}

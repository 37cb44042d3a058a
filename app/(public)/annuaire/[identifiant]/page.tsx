import type { Metadata } from 'next'
import { cache } from 'react'
import { PageShell } from '@/components/layout/page-shell'
import { PublicStructureRecord } from '@/components/structures/public-structure-record'
import { ButtonLink } from '@/components/ui/button'
import { EmptyState } from '@/components/ui/empty-state'
import { siretRemark } from '@/lib/directory/model/criteria'
import { getPublicStructure } from '@/lib/directory/queries/get-public-structure'
import { routes } from '@/lib/shared/routes'

interface Props {
  params: Promise<{ identifiant: string }>
}

const TRAIL = [{ label: 'Annuaire des structures publiques', href: routes.directory }]
const find = cache((identifier: string) => getPublicStructure({ identifier }))
const identifierOf = async ({ params }: Props) => decodeURIComponent((await params).identifiant).slice(0, 40)

export async function generateMetadata(props: Props): Promise<Metadata> {
  const structure = await find(await identifierOf(props))
  return { title: structure?.name ?? 'Structure introuvable' }
}

export default async function PublicStructurePage(props: Props) {
  const identifier = await identifierOf(props)
  const structure = await find(identifier)
  if (structure) {
    return (
      <PageShell title={structure.name} trail={TRAIL} sentence="Structure publique : ce qu’elle demande à ses fournisseurs.">
        <PublicStructureRecord structure={structure} />
      </PageShell>
    )
  }
  return (
    <PageShell title="Structure introuvable" trail={TRAIL}>
      <EmptyState title={`L’annuaire ne connaît pas le SIRET « ${identifier} »`} action={<ButtonLink href={routes.directory}>Rechercher dans l’annuaire</ButtonLink>}>
        {siretRemark(identifier) ?? 'Il a la bonne forme, mais aucune structure publique ne le porte. Vérifiez-le sur le bon de commande.'}
      </EmptyState>
    </PageShell>
  )
}

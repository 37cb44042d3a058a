import type { Metadata } from 'next'
import { redirect } from 'next/navigation'
import { BankAccountForm } from '@/components/bank-accounts/bank-account-form'
import { PageShell } from '@/components/layout/page-shell'
import { StructureTabs } from '@/components/structures/structure-tabs'
import { civilDateOf } from '@/lib/shared/dates'
import { routes } from '@/lib/shared/routes'
import { getStructureHeading } from '@/lib/structures/queries/get-structure-heading'
import { createBankAccount } from '../actions'

export const metadata: Metadata = { title: 'Créer une coordonnée bancaire' }

export default async function CreateBankAccountPage({ params }: PageProps<'/structures/[structureId]/coordonnees-bancaires/creer'>) {
  const { structureId } = await params
  const structure = await getStructureHeading({ structureId })
  if (!structure.canManage) redirect('/acces-refuse')
  return (
    <PageShell title="Créer une coordonnée bancaire" sentence={`Pour ${structure.name}. Ce compte sera proposé sur ses factures.`} trail={[{ label: 'Mes structures', href: routes.structures }, { label: 'Coordonnées bancaires', href: routes.bankAccounts(structureId) }]} width="form">
      <StructureTabs structure={structure} current="bankAccounts" />
      <BankAccountForm action={createBankAccount} about={{ structureId }} today={civilDateOf(new Date())} cancelHref={routes.bankAccounts(structureId)} />
    </PageShell>
  )
}

import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { AccountRecord } from '@/components/bank-accounts/account-record'
import { BankAccountForm } from '@/components/bank-accounts/bank-account-form'
import { PageShell } from '@/components/layout/page-shell'
import { DoneMessage } from '@/components/structures/done-message'
import { StructureTabs } from '@/components/structures/structure-tabs'
import { Alert } from '@/components/ui/alert'
import { Card } from '@/components/ui/card'
import { getBankAccount } from '@/lib/bank-accounts/queries/get-bank-account'
import { civilDateOf } from '@/lib/shared/dates'
import { routes } from '@/lib/shared/routes'
import { updateBankAccount } from '../actions'
import { AccountValidity } from './account-validity'

export const metadata: Metadata = { title: 'Coordonnée bancaire' }

const DONE = {
  creation: 'La coordonnée bancaire est créée. Elle est proposée sur vos factures dès son premier jour de validité.',
  modification: 'La coordonnée bancaire est modifiée.',
  remplacement: 'L’ancien compte figure sur des factures envoyées, qui le gardent : il est terminé, et le compte modifié est enregistré ici comme un nouveau. Vos brouillons l’ont pris.',
  fin: 'La coordonnée bancaire est terminée : elle n’est plus proposée.',
  reprise: 'La coordonnée bancaire est de nouveau en service.',
}

/** One account: read by the members of its structure, changed by its managers. */
export default async function BankAccountPage({ params, searchParams }: PageProps<'/structures/[structureId]/coordonnees-bancaires/[bankAccountId]'>) {
  const [{ structureId, bankAccountId }, { fait }] = await Promise.all([params, searchParams])
  const account = await getBankAccount({ bankAccountId })
  const { structure, canManage, version, closedAt, sentInvoices } = account
  if (structure.id !== structureId) notFound()
  return (
    <PageShell title={account.name} sentence={`Coordonnée bancaire de ${structure.name}.`} trail={[{ label: 'Mes structures', href: routes.structures }, { label: 'Coordonnées bancaires', href: routes.bankAccounts(structureId) }]} width="form">
      <StructureTabs structure={{ ...structure, canManage }} current="bankAccounts" />
      <DoneMessage done={fait} sentences={DONE} />
      <div className="space-y-8">
        <Card title="Compte" id="compte"><AccountRecord account={account} /></Card>
        {canManage && !closedAt && (
          <Card title="Modifier" id="modifier">
            {sentInvoices > 0 && <div className="mb-6"><Alert>Ce compte figure sur {sentInvoices > 1 ? `${sentInvoices} factures envoyées, qui le gardent` : 'une facture envoyée, qui le garde'}. Si vous en changez le numéro, le BIC ou l’affactureur, il est terminé et le compte modifié devient un nouveau compte.</Alert></div>}
            <BankAccountForm key={version} action={updateBankAccount} about={{ bankAccountId, version }} account={account} today={civilDateOf(new Date())} cancelHref={routes.bankAccounts(structureId)} />
          </Card>
        )}
        {canManage && <AccountValidity bankAccountId={bankAccountId} name={account.name} isClosed={closedAt !== null} />}
      </div>
    </PageShell>
  )
}

import type { Metadata } from 'next'
import { AccountsTable } from '@/components/bank-accounts/accounts-table'
import { PageShell } from '@/components/layout/page-shell'
import { StructureTabs } from '@/components/structures/structure-tabs'
import { ButtonLink } from '@/components/ui/button'
import { EmptyState } from '@/components/ui/empty-state'
import { parseAccountTable } from '@/lib/bank-accounts/model/account-table'
import { listBankAccounts } from '@/lib/bank-accounts/queries/list-bank-accounts'
import { routes } from '@/lib/shared/routes'
import { getStructureHeading } from '@/lib/structures/queries/get-structure-heading'

export const metadata: Metadata = { title: 'Coordonnées bancaires' }

/** The bank details of one structure. */
export default async function BankAccountsPage({ params, searchParams }: PageProps<'/structures/[structureId]/coordonnees-bancaires'>) {
  const [{ structureId }, query] = await Promise.all([params, searchParams])
  const table = parseAccountTable(query)
  const { rows, total } = await listBankAccounts({ structureId, table })
  const structure = await getStructureHeading({ structureId })
  const isBare = total === 0 && table.text === '' && table.state === null
  const create = structure.canManage ? <ButtonLink href={routes.createBankAccount(structureId)} look={isBare ? 'secondary' : 'main'}>Créer une coordonnée bancaire</ButtonLink> : undefined
  return (
    <PageShell title={`Coordonnées bancaires de ${structure.name}`} sentence="Les comptes sur lesquels les destinataires vous paient. Vous choisissez l’un d’eux sur chaque facture." trail={[{ label: 'Mes structures', href: routes.structures }]} actions={isBare ? undefined : create}>
      <StructureTabs structure={structure} current="bankAccounts" />
      {isBare ? (
        <EmptyState title="Aucun compte n’est enregistré" action={create}>Sans référence bancaire sur la facture, le destinataire paie sur le compte qu’il connaît.</EmptyState>
      ) : (
        <AccountsTable path={routes.bankAccounts(structureId)} params={query} table={table} rows={rows} total={total} />
      )}
    </PageShell>
  )
}

import type { Metadata } from 'next'
import { AccountsTable } from '@/components/bank-accounts/accounts-table'
import { PageShell } from '@/components/layout/page-shell'
import { ButtonLink } from '@/components/ui/button'
import { EmptyState } from '@/components/ui/empty-state'
import { parseAccountTable } from '@/lib/bank-accounts/model/account-table'
import { listBankAccounts } from '@/lib/bank-accounts/queries/list-bank-accounts'
import { routes } from '@/lib/shared/routes'
import { listManagedStructures } from '@/lib/structures/queries/list-managed-structures'

export const metadata: Metadata = { title: 'Gérer une coordonnée bancaire' }

/** « Gérer une coordonnée bancaire »: those of all structures of the person. */
export default async function AllBankAccountsPage({ searchParams }: PageProps<'/coordonnees-bancaires'>) {
  const params = await searchParams
  const table = parseAccountTable(params)
  const [{ rows, total }, managed] = await Promise.all([listBankAccounts({ structureId: null, table }), listManagedStructures({})])
  const isBare = total === 0 && table.text === '' && table.state === null
  const create = managed.length > 0 ? <ButtonLink href={routes.newBankAccount} look={isBare ? 'secondary' : 'main'}>Créer une coordonnée bancaire</ButtonLink> : undefined
  return (
    <PageShell title="Gérer une coordonnée bancaire" sentence="Les comptes de vos structures. Choisissez-en un pour le consulter, le modifier ou y mettre fin." trail={[{ label: 'Organisation', href: '/domaines/organisation' }]} actions={isBare ? undefined : create}>
      {isBare ? (
        <EmptyState title="Aucun compte n’est enregistré" action={create}>Sans référence bancaire sur la facture, le destinataire paie sur le compte qu’il connaît.</EmptyState>
      ) : (
        <AccountsTable path={routes.allBankAccounts} params={params} table={table} rows={rows} total={total} withStructure />
      )}
    </PageShell>
  )
}

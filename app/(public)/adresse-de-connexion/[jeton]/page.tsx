import type { Metadata } from 'next'
import { LoginChangeLink } from '@/components/accounts/login-change-link'
import { PageShell } from '@/components/layout/page-shell'
import { getLoginChangeByLink } from '@/lib/accounts/queries/get-login-change'
import { cancelByLink, confirmLoginChange } from './actions'

// The address holds a secret: it must not travel to other sites, nor be indexed. `no-referrer` would hide the origin that actions check.
export const metadata: Metadata = { title: 'Changement d’adresse de connexion', referrer: 'same-origin', robots: { index: false } }

export default async function LoginChangePage({ params }: { params: Promise<{ jeton: string }> }) {
  const { jeton } = await params
  return (
    <PageShell title="Changement d’adresse de connexion" width="form">
      <LoginChangeLink token={jeton} change={await getLoginChangeByLink({ secret: jeton })} confirm={confirmLoginChange} cancel={cancelByLink} />
    </PageShell>
  )
}

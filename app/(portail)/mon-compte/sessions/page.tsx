import type { Metadata } from 'next'
import { AccountTabs } from '@/components/accounts/account-tabs'
import { SessionsTable } from '@/components/accounts/sessions-table'
import { Form } from '@/components/form/form'
import { SubmitButton } from '@/components/form/submit-button'
import { PageShell } from '@/components/layout/page-shell'
import { DoneMessage } from '@/components/structures/done-message'
import { listSessions } from '@/lib/accounts/queries/list-sessions'
import { routes } from '@/lib/shared/routes'
import { closeOneSession, closeOtherSessions } from './actions'

export const metadata: Metadata = { title: 'Mes sessions' }

const DONE = { fermee: 'La session est fermée. Le prochain clic y demandera une connexion.', autres: 'Toutes les autres sessions sont fermées.' }

export default async function SessionsPage({ searchParams }: { searchParams: Promise<{ fait?: string }> }) {
  const { fait } = await searchParams
  const sessions = await listSessions(null)
  return (
    <PageShell title="Mes sessions" sentence="Les navigateurs où vous êtes connecté. Une session se termine seule après 30 minutes sans activité." trail={[{ label: 'Mon compte', href: routes.account }]}>
      <AccountTabs current="sessions" />
      <DoneMessage done={fait} sentences={DONE} />
      <SessionsTable sessions={sessions} close={closeOneSession} />
      {sessions.length > 1 && (
        <Form action={closeOtherSessions} note={false} aria-label="Fermer toutes les autres" className="mt-6">
          <SubmitButton look="secondary">Fermer toutes les autres</SubmitButton>
        </Form>
      )}
    </PageShell>
  )
}

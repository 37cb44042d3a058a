import type { Metadata } from 'next'
import { CreateAccountForm } from '@/components/accounts/create-account-form'
import { PageShell } from '@/components/layout/page-shell'
import { getNewSequence } from '@/lib/accounts/queries/get-new-sequence'
import { countryChoices } from '@/lib/shared/countries'
import { createAccount, lookUpCompany } from './actions'

export const metadata: Metadata = { title: 'Créer mon compte' }

export default async function CreateAccountPage() {
  return (
    <PageShell title="Créer mon compte" sentence="Créer mon compte lié à une structure&nbsp;: vos coordonnées, celles de votre structure, puis un lien d’activation par courriel." width="form">
      <CreateAccountForm action={createAccount} lookUp={lookUpCompany} countries={countryChoices()} sequence={await getNewSequence(null)} />
    </PageShell>
  )
}

import type { Metadata } from 'next'
import { SelectField } from '@/components/form/select-field'
import { TextField } from '@/components/form/text-field'
import { PageShell } from '@/components/layout/page-shell'
import { Button } from '@/components/ui/button'
import { routes } from '@/lib/shared/routes'
import type { SearchParams } from '@/lib/shared/table-params'
import { IDENTIFIER_TYPES } from '@/lib/structures/model/identifier-types'
import { findForAffiliation } from '@/lib/structures/queries/find-for-affiliation'
import { FoundStructure } from './found-structure'

export const metadata: Metadata = { title: 'Demander un rattachement' }

export default async function RequestAffiliationPage({ searchParams }: { searchParams: Promise<SearchParams> }) {
  const { type, identifiant, existe } = await searchParams
  const identifierType = IDENTIFIER_TYPES.find((rule) => rule.type === type)?.type ?? 'SIRET'
  const identifier = typeof identifiant === 'string' ? identifiant.trim().slice(0, 60) : ''
  const found = identifier.length >= 3 ? await findForAffiliation({ identifierType, identifier }) : null
  return (
    <PageShell
      title="Demander un rattachement à une structure"
      sentence="Un gestionnaire de la structure doit accepter votre demande ; vous travaillez ensuite pour elle."
      trail={[{ label: 'Mon compte', href: routes.account }, { label: 'Mes rattachements', href: routes.affiliations }]}
      width="form"
    >
      <div className="space-y-8">
        <form method="get" action={routes.requestAffiliation} role="search" aria-label="Rechercher la structure" className="space-y-5 rounded-md border border-line bg-surface p-4 sm:p-6">
          <SelectField name="type" label="Type d’identifiant" choices={IDENTIFIER_TYPES.map((rule) => ({ value: rule.type, label: rule.label }))} defaultValue={identifierType} />
          <TextField name="identifiant" label="Identifiant" required hint="Le SIRET de l’entreprise que vous voulez rejoindre, par exemple." defaultValue={identifier} autoComplete="off" maxLength={60} />
          <Button type="submit" look={found ? 'secondary' : 'main'}>Rechercher</Button>
        </form>
        {identifier !== '' && <FoundStructure found={found} identifierType={identifierType} identifier={identifier} cameFromCreation={existe === 'oui'} />}
      </div>
    </PageShell>
  )
}

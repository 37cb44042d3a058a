import type { Metadata } from 'next'
import { Form } from '@/components/form/form'
import { SelectField } from '@/components/form/select-field'
import { SubmitButton } from '@/components/form/submit-button'
import { TextField } from '@/components/form/text-field'
import { PageShell } from '@/components/layout/page-shell'
import { Card } from '@/components/ui/card'
import { EmptyState } from '@/components/ui/empty-state'
import { FilterText, TableFilter } from '@/components/ui/table-filter'
import { SCENARIOS } from '@/lib/invoices/model/simulation'
import { listSimulations } from '@/lib/invoices/queries/list-simulations'
import { routes } from '@/lib/shared/routes'
import { formatSiret } from '@/lib/shared/siret'
import { setSimulation } from '@/app/(portail)/factures-recues/actions'

export const metadata: Metadata = { title: 'Destinataires simulés' }

const ON_OFF = [{ value: 'oui', label: 'Oui' }, { value: 'non', label: 'Non' }]
const SCENARIO_CHOICES = Object.entries(SCENARIOS).map(([value, label]) => ({ value, label }))

/** In the demonstration: which public structures answer by themselves, how, and how fast. */
export default async function SimulatedRecipientsPage({ searchParams }: PageProps<'/demonstration/destinataires'>) {
  const params = await searchParams
  const structures = await listSimulations({ text: [params.q ?? ''].flat()[0] ?? '' })
  return (
    <PageShell title="Destinataires simulés" sentence="En démonstration, une structure publique peut traiter seule les factures qu’elle reçoit, étape après étape. Un agent de la structure peut toujours agir lui-même." width="form">
      <TableFilter path={routes.simulatedRecipients} params={params} names={['q']} label="Chercher une structure publique">
        <FilterText name="q" label="Nom ou SIRET" params={params} />
      </TableFilter>
      {structures.length === 0 && <EmptyState title="Aucune structure publique de ce nom">Vérifiez le nom ou le SIRET, ou effacez le filtre.</EmptyState>}
      <div className="space-y-6">
        {structures.map(({ id, name, identifier, simulation }) => (
          <Card key={id} id={`structure-${identifier}`} title={name} actions={<span className="figures text-sm text-ink-soft">{formatSiret(identifier)}</span>}>
            <Form action={setSimulation} note={false} className="grid items-end gap-4 sm:grid-cols-2" aria-label={`Simulation de ${name}`}>
              <input type="hidden" name="structureId" value={id} />
              <SelectField name="isOn" label="Simulée" required choices={ON_OFF} defaultValue={simulation?.isOn ? 'oui' : 'non'} />
              <SelectField name="scenario" label="Ce qu’elle fait" required choices={SCENARIO_CHOICES} defaultValue={simulation?.scenario ?? 'PAIEMENT'} />
              <TextField name="stepSeconds" label="Secondes entre deux étapes" required inputMode="numeric" defaultValue={String(simulation?.stepSeconds ?? 20)} />
              <div>
                <SubmitButton look="secondary">Enregistrer</SubmitButton>
              </div>
            </Form>
          </Card>
        ))}
      </div>
    </PageShell>
  )
}

import { inventedSiret } from './invented-siret'
import type { DemonstrationPerson } from './suppliers'

/** People who work for a public structure: they settle what it asks of its suppliers, and treat the invoices it receives. */
export const PUBLIC_PEOPLE: readonly { identifier: string; name: string; people: DemonstrationPerson[] }[] = [
  {
    identifier: inventedSiret('21990001'), name: 'Commune de Valbrune',
    people: [{ firstName: 'Hugo', lastName: 'Marchand', email: 'hugo.marchand@valbrune.exemple.fr', title: 'Gestionnaire principal d’une structure publique', role: 'MAIN_MANAGER' }],
  },
  {
    identifier: '22310001700423', name: 'CD31 – budget 01 Principal',
    people: [{ firstName: 'Agathe', lastName: 'Comte', email: 'agathe.comte@departement.exemple.fr', title: 'Agente d’une structure publique, qui traite les factures reçues', role: 'MAIN_MANAGER' }],
  },
]

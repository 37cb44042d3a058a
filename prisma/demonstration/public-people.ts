import { inventedSiret } from './invented-siret'
import type { DemonstrationPerson } from './suppliers'

/** People who work for a public structure: they settle what it asks of its suppliers. */
export const PUBLIC_PEOPLE: readonly { identifier: string; name: string; people: DemonstrationPerson[] }[] = [
  {
    identifier: inventedSiret('21990001'), name: 'Commune de Valbrune',
    people: [{ firstName: 'Hugo', lastName: 'Marchand', email: 'hugo.marchand@valbrune.exemple.fr', title: 'Gestionnaire principal d’une structure publique', role: 'MAIN_MANAGER' }],
  },
]

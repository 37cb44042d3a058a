import { routes } from '@/lib/shared/routes'

/** « 1 créé », « 2 créés »; or a word without a number, for the door through which several pass at once: the journal does not count them. */
type Words = readonly [one: string, several: string] | string

interface Subject {
  label: string
  pathOf: (structureId: string) => string
  doors: Record<string, Words>
}

const SUBJECTS = [
  {
    label: 'Services',
    pathOf: routes.services,
    doors: { 'service.create': ['créé', 'créés'], 'service.update': ['modifié', 'modifiés'], 'service.deactivate': ['désactivé', 'désactivés'], 'service.deactivate-several': 'plusieurs désactivés ensemble', 'service.reactivate': ['réactivé', 'réactivés'], 'service.delete': ['supprimé', 'supprimés'] },
  },
  {
    label: 'Coordonnées bancaires',
    pathOf: routes.bankAccounts,
    doors: { 'bank-account.create': ['ajoutée', 'ajoutées'], 'bank-account.update': ['modifiée', 'modifiées'], 'bank-account.close': ['arrêtée', 'arrêtées'], 'bank-account.reopen': ['remise en service', 'remises en service'] },
  },
  {
    label: 'Mandats de facturation',
    pathOf: routes.structureMandates,
    doors: { 'mandate.subscribe': ['souscrit', 'souscrits'], 'mandate.sign': ['signé', 'signés'], 'mandate.revoke': ['révoqué', 'révoqués'] },
  },
] as const satisfies readonly Subject[]

type DoorsOf<One> = One extends { doors: infer Doors } ? keyof Doors & string : never

/** A door of the journal through which a service, a bank detail or a mandate changes. */
export type ChangeDoor = DoorsOf<(typeof SUBJECTS)[number]>

export const CHANGE_DOORS = SUBJECTS.flatMap(({ doors }) => Object.keys(doors)) as ChangeDoor[]

/** What changed in the structure itself, a line for each subject: « Services : 2 créés, 1 modifié ». */
export function changesIn(structureId: string, changes: readonly { door: ChangeDoor; count: number }[]): { text: string; path: string }[] {
  return SUBJECTS.flatMap(({ label, pathOf, doors }) => {
    const told = Object.entries<Words>(doors).flatMap(([door, words]) => {
      const count = changes.find((change) => change.door === door)?.count ?? 0
      if (count === 0) return []
      return typeof words === 'string' ? [words] : [`${count} ${words[count > 1 ? 1 : 0]}`]
    })
    return told.length === 0 ? [] : [{ text: `${label} : ${told.join(', ')}`, path: pathOf(structureId) }]
  })
}

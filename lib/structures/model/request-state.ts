/** The two kinds of requests that managers answer in « Approbations ». */
export const REQUEST_KINDS = ['RATTACHEMENT', 'HABILITATION'] as const
export type RequestKind = (typeof REQUEST_KINDS)[number]
export const REQUEST_KIND_LABEL: Record<RequestKind, string> = { RATTACHEMENT: 'Rattachement', HABILITATION: 'Habilitation' }

/** What became of a request. ENDED: it was accepted, and what it gave has ended since. */
export type RequestState = 'WAITING' | 'ACCEPTED' | 'REFUSED' | 'WITHDRAWN' | 'ENDED'
export const REQUEST_STATE_LABEL: Record<RequestState, string> = { WAITING: 'En cours de validation', ACCEPTED: 'Acceptée', REFUSED: 'Refusée', WITHDRAWN: 'Retirée', ENDED: 'Acceptée, terminée depuis' }

const DAY_MS = 86_400_000

/** A request without an answer for so many days is recalled; as many days later it goes on to the secondary managers (portal 11, pain 5). */
export const RECALL_AFTER_DAYS = 7

/** Requests asked (or recalled) before this instant have waited long enough for the next step. */
export const waitedSince = (now: Date): Date => new Date(now.getTime() - RECALL_AFTER_DAYS * DAY_MS)

/** Who may answer for a structure: names of the managers whose account is active. */
export interface Approvers {
  main: string | null
  secondaries: string[]
}

const listed = (names: string[]) => new Intl.ListFormat('fr-FR').format(names)

/** « Camille Durand, gestionnaire principal » : whose answer a waiting request needs, for the person who asked. */
export function whoMustAnswer({ main, secondaries }: Approvers, isEscalated: boolean): string {
  const others = secondaries.length > 1 ? `${listed(secondaries)}, gestionnaires secondaires` : secondaries.length === 1 ? `${listed(secondaries)}, gestionnaire secondaire` : null
  if (!main) return others ?? 'Aucun gestionnaire actif : écrivez à l’assistance.'
  const first = `${main}, gestionnaire principal`
  return isEscalated && others ? `${first}, ou ${others}` : first
}

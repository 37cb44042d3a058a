import { EntitlementMode, WorkspaceCode } from '@/prisma/generated/enums'

/** Where a right holds: a service, or null for the whole structure. */
export type Place = string | null

export interface MemberRight {
  place: Place
  workspace: WorkspaceCode
  mode: EntitlementMode
}

/** What one person may reach in one structure: either the whole of it (`[null]`) or some of its services, and the rights there. */
export interface Standing {
  places: Place[]
  rights: MemberRight[]
}

export const WORKSPACES = Object.values(WorkspaceCode)

export const MODE_LABEL: Record<EntitlementMode, string> = { CONSULTATION_UNIQUEMENT: 'Consultation', MODIFICATION: 'Modification' }

const RANK: Record<EntitlementMode, number> = { CONSULTATION_UNIQUEMENT: 1, MODIFICATION: 2 }

const weakest = (modes: (EntitlementMode | null)[]): EntitlementMode | null =>
  modes.reduce((low, mode) => (low === null || mode === null ? null : RANK[mode] < RANK[low] ? mode : low), modes[0] ?? null)

/** The mode that counts at a place: the right given there, else the one given for the whole structure. */
export const modeAt = (rights: readonly MemberRight[], place: Place, workspace: WorkspaceCode): EntitlementMode | null =>
  (rights.find((right) => right.place === place && right.workspace === workspace) ?? rights.find((right) => right.place === null && right.workspace === workspace))?.mode ?? null

/**
 * The rows of the database as one standing: attached to the whole structure, a person's services say nothing more; limited to
 * services, a right on the whole structure holds in each of them (`can` in lib/access reads them so).
 */
export function standingOf(places: readonly Place[], rights: readonly MemberRight[]): Standing {
  const own = places.includes(null) ? [null] : [...new Set(places)].sort()
  return { places: own, rights: rightsAt(own, (place, workspace) => modeAt(rights, place, workspace)) }
}

function rightsAt(places: readonly Place[], modeOf: (place: Place, workspace: WorkspaceCode) => EntitlementMode | null): MemberRight[] {
  return places.flatMap((place) =>
    WORKSPACES.flatMap((workspace) => {
      const mode = modeOf(place, workspace)
      return mode ? [{ place, workspace, mode }] : []
    }),
  )
}

/**
 * The rights that go along when a perimeter changes. A place that stays keeps its own; a new one gets, for each espace, what
 * the person had everywhere before, in the weaker mode: moving somebody never gives more than was given.
 */
export function carryRights({ places, rights }: Standing, newPlaces: readonly Place[]): Standing {
  const everywhere = (workspace: WorkspaceCode) => weakest(places.map((place) => modeAt(rights, place, workspace)))
  const target = newPlaces.includes(null) ? [null] : [...new Set(newPlaces)].sort()
  return { places: target, rights: rightsAt(target, (place, workspace) => (places.includes(place) ? modeAt(rights, place, workspace) : everywhere(workspace))) }
}

/** One line of a preview. `null` means no access. */
export interface RightChange {
  place: Place
  workspace: WorkspaceCode
  before: EntitlementMode | null
  after: EntitlementMode | null
}

/** What changes when one standing replaces another. Empty: nothing does. */
export function rightChanges(before: Standing, after: Standing): RightChange[] {
  const places = [...new Set([...before.places, ...after.places])]
  const exact = ({ rights }: Standing, place: Place, workspace: WorkspaceCode) => rights.find((right) => right.place === place && right.workspace === workspace)?.mode ?? null
  return places
    .flatMap((place) => WORKSPACES.map((workspace) => ({ place, workspace, before: exact(before, place, workspace), after: exact(after, place, workspace) })))
    .filter((change) => change.before !== change.after)
}

/** « added », « changed » or « removed », for the words of a preview. */
export const kindOfChange = ({ before, after }: RightChange): 'added' | 'changed' | 'removed' => (before === null ? 'added' : after === null ? 'removed' : 'changed')

export const samePlaces = (a: readonly Place[], b: readonly Place[]): boolean => a.length === b.length && a.every((place) => b.includes(place))

import type { Permission } from '@/lib/access/permissions'

export type DoorKind = 'action' | 'publicAction' | 'query' | 'publicQuery' | 'route' | 'publicRoute'

/** What the reviewed table of doors lists: every way in, with the permission that opens it. */
export interface Door {
  name: string
  kind: DoorKind
  permission: Permission | 'public'
}

const registry = new Map<string, Door>()

/** Enters a door in the table. Hot reloads define a door again; the last definition counts. */
export function registerDoor(door: Door): Door {
  registry.set(`${door.kind} ${door.name}`, door)
  return door
}

/** All doors defined by the modules imported so far, by name. */
export const listDoors = (): Door[] => [...registry.values()].sort((a, b) => a.name.localeCompare(b.name) || a.kind.localeCompare(b.kind))

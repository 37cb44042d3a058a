import type { Place } from './world'

/**
 * What the table says at a door, and how far its right reaches:
 * - `list`: it starts from the person's own reach; open to everybody, and shows nothing of where he has no right;
 * - `part`: the structure itself, open also to those who work for one of its services only;
 * - `structure`: the thing belongs to a structure as a whole;
 * - `service`: the thing may belong to one service.
 * A wrong answer here makes the table fail: a list that is guarded refuses, a guarded thing called a list lets nobody in.
 */
export interface DoorInput {
  reach: 'list' | 'part' | 'structure' | 'service'
  /** A new thing where the door uses it up; else one may serve for all. */
  input: (place: Place) => unknown
}

/** By the door's kind and name: `action invoice.submit`. */
export type DoorInputs = Record<string, DoorInput>

export const ofStructure = (input: DoorInput['input'] = ({ structureId }) => ({ structureId })): DoorInput => ({ reach: 'structure', input })
export const ofService = (input: DoorInput['input']): DoorInput => ({ reach: 'service', input })
export const ofPart = (input: DoorInput['input'] = ({ structureId }) => ({ structureId })): DoorInput => ({ reach: 'part', input })
export const list = (input: unknown = {}): DoorInput => ({ reach: 'list', input: () => input })

/** The same thing for every cell of one place. */
export function once<T>(make: (place: Place) => Promise<T>): (place: Place) => Promise<T> {
  const made = new Map<string, Promise<T>>()
  return (place) => {
    const known = made.get(place.name) ?? make(place)
    made.set(place.name, known)
    return known
  }
}

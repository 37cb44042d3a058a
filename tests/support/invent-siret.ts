import { randomInt } from 'node:crypto'
import { passesLuhn } from '../../lib/shared/siret'

/** A SIRET that nobody holds, with a right key. */
export function inventSiret(): string {
  const start = `9${Array.from({ length: 12 }, () => randomInt(10)).join('')}`
  return Array.from({ length: 10 }, (_, key) => `${start}${key}`).find(passesLuhn) as string
}

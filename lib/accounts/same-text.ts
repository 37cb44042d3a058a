import { timingSafeEqual } from 'node:crypto'

/** Are they the same? Compared in constant time; hashes have one length. */
export function sameText(left: string, right: string): boolean {
  const [a, b] = [Buffer.from(left), Buffer.from(right)]
  return a.length === b.length && timingSafeEqual(a, b)
}

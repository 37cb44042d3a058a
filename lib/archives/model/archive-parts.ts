/** One archived invoice as the splitting sees it. */
export interface Weighed {
  /** Where it stands in the order of the archives. */
  cursor: string
  submittedAt: Date
  bytes: number
}

/** A ZIP that can be made: what lies between two cursors, both included. */
export interface Part {
  from: string
  to: string
  firstSent: Date
  lastSent: Date
  count: number
  bytes: number
}

/** The official limit of a download (portal 7.9), less what the index takes. */
export const MOST_PART_BYTES = 118 * 1024 * 1024
/** As many invoices as one index can show. */
export const MOST_PART_INVOICES = 2000

/**
 * Splits archives, in their order, into as few downloads as their order allows. One invoice weighs 120 Mo at most, so each fits.
 * @param most limits, for tests.
 */
export function packParts(archives: readonly Weighed[], most = { bytes: MOST_PART_BYTES, invoices: MOST_PART_INVOICES }): Part[] {
  const parts: Part[] = []
  for (const { cursor, submittedAt, bytes } of archives) {
    const last = parts.at(-1)
    if (last && last.bytes + bytes <= most.bytes && last.count < most.invoices) Object.assign(last, { to: cursor, lastSent: submittedAt, count: last.count + 1, bytes: last.bytes + bytes })
    else parts.push({ from: cursor, to: cursor, firstSent: submittedAt, lastSent: submittedAt, count: 1, bytes })
  }
  return parts
}

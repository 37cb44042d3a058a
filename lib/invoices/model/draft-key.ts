/** A draft and the version that is on the page, as the value of one button of a list: such a list has one form, not one for each row. */
export const draftKey = (invoiceId: string, version: number): string => `${invoiceId}:${version}`

/** What the form of a single draft would have said. */
export function readDraftKey(key: string): { invoiceId: string; version: string } {
  const [invoiceId = '', version = ''] = key.split(':')
  return { invoiceId, version }
}

/** « 312 Ko », « 1,4 Mo » of a number of bytes. */
export function formatFileSize(bytes: number): string {
  if (bytes < 1024 * 1024) return `${Math.max(1, Math.round(bytes / 1024))}\u00a0Ko`
  return `${(bytes / 1024 / 1024).toFixed(1).replace('.', ',')}\u00a0Mo`
}

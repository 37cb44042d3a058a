import type { AnnouncedFile } from './batch-schemas'

interface KnownFile {
  id: string
  name: string
  size: number
  modifiedAt: bigint
  status: string
}

/**
 * Which of the files that are chosen (again) the batch knows: one that is still awaited by name and size, since it may come from
 * another computer; one that has come by its date too. Each is taken once.
 * @returns for each chosen file the id that it has, or null when it is new.
 */
export function knownAmong(known: readonly KnownFile[], chosen: readonly AnnouncedFile[]): (string | null)[] {
  const left = known.filter(({ status }) => status !== 'REMOVED')
  const take = (test: (file: KnownFile) => boolean): string | null => {
    const index = left.findIndex(test)
    return index < 0 ? null : (left.splice(index, 1)[0]?.id ?? null)
  }
  return chosen.map(({ name, size, modifiedAt }) => {
    const isAlike = (file: KnownFile) => file.name === name && file.size === size
    const isSame = (file: KnownFile) => isAlike(file) && file.modifiedAt === BigInt(modifiedAt)
    return take(isSame) ?? take((file) => isAlike(file) && file.status === 'AWAITED')
  })
}

/** A name that every system takes for a file or a folder. */
export const plainName = (text: string): string => text.replace(/[^\p{L}\p{N} ._+-]/gu, '-').replace(/^\.+/, '').slice(0, 100) || 'sans-nom'

/** Names that differ, whatever their case: the second « F-1.pdf » becomes « F-1 (2).pdf ». */
export function distinctNames(): (name: string) => string {
  const taken = new Map<string, number>()
  return (name) => {
    const count = (taken.get(name.toLowerCase()) ?? 0) + 1
    taken.set(name.toLowerCase(), count)
    return count === 1 ? name : name.replace(/(\.[^./]*)?$/, ` (${count})$1`)
  }
}

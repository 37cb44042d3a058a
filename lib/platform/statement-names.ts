/** A statement heard so often is prepared: the first times are those of a page nobody opens again. */
const COMMON = 5
/** Each connection keeps what it prepared, plan and all: so many at most. */
const PREPARED = 200
const REMEMBERED = 1000
/** Only a pattern that the planner sees finds its index: prepared for any pattern, it would read them all. */
const PATTERN = /\bI?LIKE\b/

/**
 * Names for the statements that come again and again, so that PostgreSQL reads and plans each once a connection instead of every time:
 * for the longest of Synthèse, planning took five times as long as running (decision 0080). The others stay without a name: a search
 * with an unusual set of criteria is a statement of its own, and a connection that kept them all would grow without end.
 * @returns the name of a statement by its text, or the empty string.
 */
export function statementNames(): (query: { sql: string }) => string {
  const names = new Map<string, string>()
  const heard = new Map<string, number>()
  return ({ sql }) => {
    const name = names.get(sql)
    if (name !== undefined) return name
    if (names.size >= PREPARED || PATTERN.test(sql)) return ''
    const times = (heard.get(sql) ?? 0) + 1
    if (times < COMMON) {
      if (heard.size >= REMEMBERED) heard.clear()
      heard.set(sql, times)
      return ''
    }
    heard.delete(sql)
    names.set(sql, `common_${names.size}`)
    return names.get(sql) as string
  }
}

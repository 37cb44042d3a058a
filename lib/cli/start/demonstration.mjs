import { existsSync, readFileSync } from 'node:fs'
import path from 'node:path'
import { onceForDatabase } from './database.mjs'
import { runProgram, TYPESCRIPT } from './program.mjs'
import { line } from './report.mjs'

/** Loads the demonstration data into a database that has never had them. */
export async function loadDemonstration(dir) {
  const loaded = await onceForDatabase(path.join(dir, 'demonstration-loaded'), () => seed())
  return loaded ? 'chargées' : 'déjà là'
}

/** Runs the seed on the database of DATABASE_URL, or of `url`. */
export const seed = (url = process.env.DATABASE_URL) => runProgram([...TYPESCRIPT, 'prisma/seed.ts'], { DATABASE_URL: url })

/** Prints the accounts that the seed created. */
export function printLogins(dir) {
  const file = path.join(dir, 'demonstration.json')
  if (!existsSync(file)) return
  const logins = JSON.parse(readFileSync(file, 'utf8'))
  line('\nComptes de démonstration :')
  const width = (key) => Math.max(...logins.map((login) => String(login[key]).length))
  const columns = ['email', 'password', 'role'].map((key) => [key, width(key)])
  for (const login of logins) line(`  ${columns.map(([key, size]) => String(login[key]).padEnd(size)).join('  ')}  ${login.structure}`)
}

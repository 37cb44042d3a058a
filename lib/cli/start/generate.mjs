import { PROGRAMS, runProgram } from './program.mjs'
import { fingerprint, onceFor } from './stamp.mjs'

/** Writes the Prisma client, when the schema changed since it was written. */
export async function generateClient() {
  const print = fingerprint(['prisma/schema.prisma', '.config/prisma.ts', 'node_modules/prisma/package.json'])
  const written = await onceFor(print, 'prisma/generated/.fingerprint', () => runProgram([PROGRAMS.prisma, 'generate']))
  return written ? 'écrit' : 'inchangé'
}

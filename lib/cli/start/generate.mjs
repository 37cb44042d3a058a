import { runProgram } from './program.mjs'
import { fingerprint, onceFor } from './stamp.mjs'

/** Writes the Prisma client, when the schema changed since it was written. Returns whether it was. */
export function generateClient() {
  const print = fingerprint(['prisma/schema.prisma', '.config/prisma.ts', 'node_modules/prisma/package.json'])
  return onceFor(print, 'prisma/generated/.fingerprint', () => runProgram('prisma/build/index.js', ['generate']))
}

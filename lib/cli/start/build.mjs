import { PROGRAMS, runProgram } from './program.mjs'
import { fingerprint, onceFor } from './stamp.mjs'

const SOURCES = ['app', 'components', 'lib', 'prisma/schema.prisma', 'public', 'proxy.ts', 'instrumentation.ts', 'next.config.ts', 'postcss.config.mjs', 'tsconfig.json', 'package-lock.json']

/** What of these folders never reaches the build. */
const isBuilt = (file) => !file.startsWith('lib/cli/') && !file.endsWith('.md')

/** Builds the web server, unless the sources are those of the last build. */
export async function buildIfChanged() {
  const built = await onceFor(fingerprint(SOURCES, isBuilt), '.next/cantate-fingerprint', () => runProgram([PROGRAMS.next, 'build'], { NODE_ENV: 'production' }))
  return built ? 'construit' : 'inchangé'
}

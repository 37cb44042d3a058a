/** A parent with a busy child, to be killed from outside: writes the pids of its children, then waits for ever. */
import { createSandbox } from '@/lib/platform/sandbox/create-sandbox'

const sandbox = createSandbox({
  entry: 'tests/support/sandbox/odd-child.ts',
  memoryBytes: 512 * 2 ** 20,
  timeoutMs: 600_000,
  maxJobs: 10,
  size: 1,
  spares: 1,
})
await sandbox.warm()
const busy = sandbox.run({ act: 'loop' })
await new Promise((resolve) => setTimeout(resolve, 500))
process.stdout.write(`${JSON.stringify(sandbox.pids())}\n`)
await busy

import { createSandbox, type Sandbox } from '@/lib/platform/sandbox/create-sandbox'

const MEGABYTE = 2 ** 20

// One for the whole process, whatever number of times a bundler loads this module.
const shared = globalThis as typeof globalThis & { attestationSandbox?: Sandbox }

/**
 * The file of events inside a PDF, opened in a child process bounded in memory and time: anybody may send anything.
 * @returns null when it carries none, or cannot be read.
 */
export async function readAttestationFile(bytes: Uint8Array): Promise<string | null> {
  shared.attestationSandbox ??= createSandbox({ entry: 'lib/invoices/attestation-child.ts', memoryBytes: 512 * MEGABYTE, timeoutMs: 10_000, maxJobs: 100, size: 1, spares: 0, idleMs: 60_000 })
  try {
    return (await shared.attestationSandbox.run({ bytes })) as string | null
  } catch {
    return null
  }
}

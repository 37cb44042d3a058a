import { createHash, randomUUID } from 'node:crypto'
import { createReadStream } from 'node:fs'
import { mkdir, open, readFile, rename, rm, stat } from 'node:fs/promises'
import path from 'node:path'
import type { Readable } from 'node:stream'
import { pipeline } from 'node:stream/promises'
import { DomainError } from '@/lib/shared/errors'
import { env } from './env'
import { logFailure } from './log'

const folder = () => path.resolve(env().DATA_DIR, 'files')
const place = (sha256: string) => path.join(folder(), sha256.slice(0, 2), sha256.slice(2, 4), sha256)

/** SHA-256 of some bytes, lower-case hexadecimal. */
export const sha256Of = (bytes: Uint8Array): string => createHash('sha256').update(bytes).digest('hex')

/** The same of bytes that come one piece after the other. */
export async function hashOf(bytes: Readable): Promise<string> {
  const hash = createHash('sha256')
  await pipeline(bytes, hash)
  return hash.digest('hex')
}

const exists = async (file: string) => stat(file).then(() => true, () => false)

async function syncFolder(name: string): Promise<void> {
  const handle = await open(name, 'r')
  try { await handle.sync() } finally { await handle.close() }
}

/**
 * Stores bytes under their SHA-256, once. When it returns they are on the disk for good: it is called before the
 * transaction of the row that names them. Bytes whose row never commits are swept by nobody: they cost little and may be shared.
 * @returns lower-case hexadecimal SHA-256.
 */
export async function storeBytes(bytes: Uint8Array): Promise<string> {
  const sha256 = sha256Of(bytes)
  const target = place(sha256)
  if (await exists(target)) return sha256
  await mkdir(path.dirname(target), { recursive: true })
  const half = `${target}.${randomUUID()}`
  const handle = await open(half, 'wx', 0o600)
  try {
    await handle.writeFile(bytes)
    await handle.sync()
  } catch (error) {
    await rm(half, { force: true })
    throw error
  } finally {
    await handle.close()
  }
  await rename(half, target)
  await syncFolder(path.dirname(target))
  return sha256
}

/** @throws when no file is stored under this hash. */
export const readBytes = (sha256: string): Promise<Buffer> => readFile(place(sha256))

export const streamBytes = (sha256: string): Readable => createReadStream(place(sha256))

/** What the disk holds under a hash: the bytes it was made of, other bytes, or none. */
export type StoredState = { state: 'sound' } | { state: 'altered'; found: string } | { state: 'missing' }

/** Nothing under that name, or a bad sector: for whoever wants the file it is the same. */
const UNREADABLE = ['ENOENT', 'EIO', 'EISDIR', 'ENOTDIR']

/** Reads every byte again and compares. @throws where the disk itself fails: that says nothing of the file. */
export async function checkStored(sha256: string): Promise<StoredState> {
  try {
    const found = await hashOf(streamBytes(sha256))
    return found === sha256 ? { state: 'sound' } : { state: 'altered', found }
  } catch (error) {
    if (UNREADABLE.includes((error as { code?: string }).code ?? '')) return { state: 'missing' }
    throw error
  }
}

/**
 * The bytes stored under a hash, for somebody who will trust them: they are compared before the first one leaves.
 * @throws unavailable when they are missing or not what was stored.
 */
export async function streamSound(sha256: string): Promise<Readable> {
  const { state } = await checkStored(sha256)
  if (state === 'sound') return streamBytes(sha256)
  const reference = logFailure('storage.damaged', new Error(`${state}: ${sha256}`))
  throw new DomainError('unavailable', 'file.damaged', `Ce fichier ${state === 'missing' ? 'manque' : 'n’est plus celui qui a été enregistré'} : il n’est pas remis. Écrivez-nous à ${env().SUPPORT_EMAIL} en donnant la référence ${reference}.`)
}

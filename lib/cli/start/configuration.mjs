import { randomBytes } from 'node:crypto'
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { createServer } from 'node:net'
import path from 'node:path'
import { Refusal } from './report.mjs'
import { ROOT } from './stamp.mjs'

/**
 * Completes process.env for this start, from .env and from what the start itself provides.
 * The demonstration is on by itself only where nothing real is configured: neither database nor mail server.
 * @returns {{ dir: string, port: number, embedded: boolean }}
 * @throws {Refusal} naming a variable that is wrong
 */
export function completeEnvironment() {
  const file = path.join(ROOT, '.env')
  if (existsSync(file)) process.loadEnvFile(file)
  const env = process.env
  const port = Number(env.PORT || 3000)
  if (!Number.isInteger(port) || port < 1 || port > 65_535) throw new Refusal(`PORT doit être un nombre entre 1 et 65535 ; reçu « ${env.PORT} ».`)
  const dir = path.resolve(ROOT, env.DATA_DIR || '.data')
  const embedded = !env.DATABASE_URL
  if (embedded) delete env.DATABASE_URL // an empty line of .env is an absent variable
  env.PORT = String(port)
  env.DATA_DIR = dir
  env.APP_URL ||= `http://localhost:${port}`
  env.DEMONSTRATION ||= embedded && !env.SMTP_URL ? 'on' : 'off'
  return { dir, port, embedded }
}

/**
 * Checks every variable with the rules of the portal itself. The embedded database has no address yet.
 * @throws {Refusal} naming those that are missing or wrong
 */
export async function checkEnvironment() {
  const [{ z }, { env }] = await Promise.all([import('zod'), import('../../platform/env.ts')])
  z.config(z.locales.fr())
  const given = process.env.DATABASE_URL
  process.env.DATABASE_URL ??= 'postgresql://app@127.0.0.1/app'
  try {
    env()
  } catch (error) {
    throw new Refusal(error.message)
  } finally {
    if (given === undefined) delete process.env.DATABASE_URL
  }
}

/** A secret for the sessions, made once and kept beside the embedded database. A real database needs a real AUTH_SECRET. */
export function provideSecret(dir) {
  if (process.env.AUTH_SECRET) return
  mkdirSync(dir, { recursive: true, mode: 0o711 }) // the server's account walks through
  const file = path.join(dir, 'auth-secret')
  if (!existsSync(file)) writeFileSync(file, randomBytes(48).toString('base64url'), { mode: 0o600 })
  process.env.AUTH_SECRET = readFileSync(file, 'utf8')
}

/** @throws {Refusal} in one sentence, when somebody already listens to the port */
export async function checkPort(port) {
  const error = await new Promise((resolve) => {
    const probe = createServer().once('error', resolve)
    probe.listen(port, () => probe.close(() => resolve(undefined)))
  })
  if (error?.code === 'EADDRINUSE') throw new Refusal(`Le port ${port} est déjà pris : choisissez-en un autre, par exemple « PORT=${port + 1} npm start ».`)
  if (error?.code === 'EACCES') throw new Refusal(`Le port ${port} est réservé : choisissez-en un autre, par exemple « PORT=3000 npm start ».`)
  if (error) throw error
}

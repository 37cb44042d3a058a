import { pathToFileURL } from 'node:url'
import { migrateQueue } from '@/lib/platform/queue'
import { JOBS } from './jobs'
import { applyMigrations } from './migrations.mjs'

/** Brings a database to the schema of this version, the queues of the jobs included. Returns the migrations applied now. */
export async function migrate(url: string): Promise<string[]> {
  const applied = await applyMigrations(url)
  await migrateQueue(url, JOBS.map((job) => job.name))
  return applied
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? '').href) {
  const url = process.env.DATABASE_URL
  if (!url) throw new Error('DATABASE_URL manque : donnez l’adresse de la base à mettre à jour.')
  const applied = await migrate(url)
  process.stdout.write(applied.length === 0 ? 'La base est à jour.\n' : applied.map((name) => `appliquée : ${name}\n`).join(''))
}

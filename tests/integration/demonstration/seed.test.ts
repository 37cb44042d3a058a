import { readFileSync } from 'node:fs'
import path from 'node:path'
import { verify } from '@node-rs/argon2'
import pg from 'pg'
import { beforeAll, describe, expect, it } from 'vitest'
import { obligationsOf } from '@/lib/directory/model/obligations'
import { db } from '@/lib/platform/db'
import { env } from '@/lib/platform/env'
import { hasValidKey, passesLuhn } from '@/lib/shared/siret'
import { seedDemonstration } from '@/prisma/demonstration/seed-demonstration'
import { resetDatabase } from '@/tests/support/database'

/** Every row of every table of the demonstration, as one fingerprint. */
async function fingerprint(): Promise<Record<string, string>> {
  const client = new pg.Client({ connectionString: process.env.DATABASE_URL })
  await client.connect()
  const { rows } = await client.query<{ name: string }>("SELECT tablename AS name FROM pg_tables WHERE schemaname = 'public' AND tablename <> '_prisma_migrations' ORDER BY 1")
  const prints: Record<string, string> = {}
  for (const { name } of rows) {
    const { rows: [row] } = await client.query<{ print: string }>(`SELECT count(*) || ' ' || coalesce(md5(string_agg(t::text, ',' ORDER BY t::text)), '') AS print FROM "${name}" t`)
    prints[name] = row?.print ?? ''
  }
  await client.end()
  return prints
}

beforeAll(async () => {
  await resetDatabase()
  await seedDemonstration(db())
})

describe('the demonstration', () => {
  it('changes nothing when it is loaded again', async () => {
    const before = await fingerprint()
    await seedDemonstration(db())
    expect(await fingerprint()).toEqual(before)
  })

  it('holds valid SIRETs, and one recipient for each rule', async () => {
    const structures = await db().structure.findMany({ include: { services: true } })
    expect(structures.filter((one) => !hasValidKey(one.identifier) || !passesLuhn(one.identifier.slice(0, 9)))).toEqual([])
    expect(structures.filter((one) => one.kind === 'PUBLIC').length).toBeGreaterThanOrEqual(53)
    const needs = (identifier: string) => {
      const found = structures.find((one) => one.identifier === identifier)
      return found && [obligationsOf(found).service, obligationsOf(found).commitment]
    }
    expect(['11000201100044', '12345678200028', '12345678200036', '12345678200044', '12345678200051', '22310001700423'].map(needs)).toEqual([
      ['required', 'required'], ['required', 'optional'], ['optional', 'required'], ['either', 'either'], ['optional', 'optional'], ['required', 'required'],
    ])
    expect(structures.find((one) => one.identifier === '11000201100044')?.services.map((one) => one.code)).toContain('SFACETAT')
  })

  it('lists logins that open, one for each role', async () => {
    const logins = JSON.parse(readFileSync(path.join(env().DATA_DIR, 'demonstration.json'), 'utf8')) as { email: string; password: string; role: string }[]
    const login = logins[0]
    const user = await db().user.findUniqueOrThrow({ where: { email: login?.email } })
    expect(await verify(user.passwordHash ?? '', login?.password ?? '')).toBe(true)
    const listed = [...new Set(logins.map((one) => one.email))]
    expect(await db().user.count({ where: { email: { in: listed }, passwordHash: { not: null } } })).toBe(listed.length)
    const roles = await db().affiliation.groupBy({ by: ['role', 'status'], where: { user: { email: { in: listed } } }, _count: true, orderBy: { role: 'asc' } })
    expect(roles.map((one) => `${one.role} ${one.status} ${one._count}`).sort()).toEqual(['MAIN_MANAGER VALIDEE 6', 'SECONDARY_MANAGER VALIDEE 1', 'USER EN_COURS_DE_VALIDATION 1', 'USER VALIDEE 6'])
  })

  it('has one structure with some forty users and six services', async () => {
    const large = await db().structure.findFirstOrThrow({ where: { name: 'Bâti Sud Construction' }, include: { services: { where: { status: 'ACTIVE' } }, affiliations: { where: { status: 'VALIDEE' }, distinct: ['userId'] } } })
    expect(large.services).toHaveLength(6)
    expect(large.affiliations).toHaveLength(40)
  })
})

import { createServer, type Server } from 'node:http'
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { lookUpCompany as lookUpAction } from '@/app/(public)/inscription/actions'
import { lookUpCompany } from '@/lib/company-register/look-up-company'
import { db } from '@/lib/platform/db'
import { resetDatabase } from '../../support/database'
import { inventSiret, visitor } from '../../support/people'

const register = { asked: 0, delay: 0, status: 200, agents: [] as string[], answer: (_siret: string): unknown => ({ results: [] }) }
let server: Server

const known = (siret: string) => ({ results: [{ nom_raison_sociale: 'Scierie Aubert', etat_administratif: 'A', siege: { siret, adresse: '2 RUE BASSE 05000 GAP', code_postal: '05000', libelle_commune: 'GAP', etat_administratif: 'A' } }] })
const DAY = 86_400_000
const codeOf = (promise: Promise<unknown>) => promise.then(() => 'accepted', (error: { code?: string; kind?: string }) => error.code)

beforeAll(async () => {
  server = createServer((request, response) => {
    register.asked += 1
    register.agents.push(request.headers['user-agent'] ?? '')
    const address = new URL(request.url ?? '', 'http://register')
    const siret = address.searchParams.get('q') ?? ''
    setTimeout(() => response.writeHead(address.pathname === '/search' ? register.status : 404, { 'content-type': 'application/json' }).end(JSON.stringify(register.answer(siret))), register.delay)
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  const address = server.address()
  // The configuration is read once: this file never needs another register.
  process.env.COMPANY_REGISTER_URL = `http://127.0.0.1:${typeof address === 'object' ? address?.port : ''}`
})

afterAll(() => {
  server.closeAllConnections()
  server.close()
})

beforeEach(async () => {
  await resetDatabase()
  Object.assign(register, { asked: 0, delay: 0, status: 200, answer: () => ({ results: [] }) })
})

describe('the company register', () => {
  it('is asked once a month for a company it knows', async () => {
    const siret = inventSiret()
    register.answer = known
    const now = new Date()
    for (const days of [0, 29]) expect(await lookUpCompany(siret, new Date(now.getTime() + days * DAY))).toMatchObject({ status: 'found', record: { name: 'SCIERIE AUBERT', addressLine1: '2 RUE BASSE', city: 'GAP' } })
    expect(register.asked).toBe(1)
    await lookUpCompany(siret, new Date(now.getTime() + 31 * DAY))
    expect(register.asked).toBe(2)
    expect(register.agents[0]).toContain('Cantate')
  })

  it('is asked again the next day for a SIRET it does not know', async () => {
    const siret = inventSiret()
    const now = new Date()
    for (const hours of [0, 23, 25]) expect(await lookUpCompany(siret, new Date(now.getTime() + hours * 3_600_000))).toEqual({ status: 'unknown' })
    expect(register.asked).toBe(2)
  })

  it.each([
    ['slow', { delay: 3000 }],
    ['failing', { status: 500 }],
    ['over its quota', { status: 429 }],
    ['speaking otherwise', { answer: () => ({ hits: [] }) }],
  ])('is done without when it is %s: the sample first, then the person', async (_how, changes) => {
    Object.assign(register, changes)
    const startedAt = Date.now()
    expect(await lookUpCompany(inventSiret(), new Date())).toEqual({ status: 'unreachable' })
    expect(Date.now() - startedAt).toBeLessThan(2700)
    expect(await lookUpCompany('90234567700014', new Date())).toMatchObject({ status: 'found', record: { name: 'MENUISERIE LENOIR' } })
    expect(await db().companyRecord.count()).toBe(0)
  })

  it('leaves an old answer standing when it is out of reach', async () => {
    const siret = inventSiret()
    register.answer = known
    await lookUpCompany(siret, new Date())
    register.status = 503
    expect(await lookUpCompany(siret, new Date(Date.now() + 60 * DAY))).toMatchObject({ status: 'found' })
  })

  it('tells the form what to do', async () => {
    const ask = (identifier: string) => codeOf(lookUpAction.door.call(visitor(), { structure: { identifier } }))
    expect(await ask('123')).toBe('siret.invalid')
    expect(await ask(inventSiret())).toBe('siret.unknown')
    register.status = 500
    expect(await ask(inventSiret())).toBe('company-register.unreachable')
    expect(await ask('90777123200010')).toBe('siret.unknown')
    register.asked = 0
    expect(await ask('123')).toBe('siret.invalid')
    expect(register.asked).toBe(0)
  })
})

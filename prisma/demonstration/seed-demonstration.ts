import { mkdir, writeFile } from 'node:fs/promises'
import path from 'node:path'
import { hash } from '@node-rs/argon2'
import type { Db } from '@/lib/platform/db'
import { env } from '@/lib/platform/env'
import { STATE_SIRET } from '@/lib/shared/siret'
import { INVENTED_BODIES } from './invented-bodies'
import { KNOWN_BODIES, STATE_COMMITMENTS } from './known-bodies'
import { seedPublicBodies } from './public-body'
import { seedCommitments } from './seed-commitments'
import { seedInvoices } from './seed-invoices'
import { seedMessages } from './seed-messages'
import { PUBLIC_PEOPLE } from './public-people'
import { seedStaff } from './seed-staff'
import { seedPerson, seedSupplier } from './seed-suppliers'
import { SUPPLIERS } from './suppliers'

/** One password for every demonstration account; it satisfies the rules of the activation page. */
const PASSWORD = 'Cantate-Demo-2026'

/** Loads the demonstration into DATABASE_URL and lists its logins in DATA_DIR/demonstration.json. Running it again changes nothing. */
export async function seedDemonstration(client: Db): Promise<void> {
  await seedPublicBodies(client, [...KNOWN_BODIES, ...INVENTED_BODIES])
  const state = await client.structure.findFirstOrThrow({ where: { identifier: STATE_SIRET } })
  await client.commitment.createMany({ skipDuplicates: true, data: STATE_COMMITMENTS.map((number) => ({ structureId: state.id, number, serviceCode: 'SFACETAT' })) })
  const passwordHash = await hash(PASSWORD, { memoryCost: 65_536, timeCost: 3, parallelism: 1 })
  for (const supplier of SUPPLIERS) await seedSupplier(client, supplier, passwordHash)
  await seedStaff(client, passwordHash)
  for (const { identifier, people } of PUBLIC_PEOPLE) {
    const { id } = await client.structure.findFirstOrThrow({ where: { kind: 'PUBLIC', identifier } })
    await client.workspace.createMany({ skipDuplicates: true, data: [{ structureId: id, code: 'FACTURES_RECUES' }] })
    for (const person of people) await seedPerson(client, id, person, passwordHash)
  }
  await seedCommitments(client)
  await seedInvoices(client)
  await seedMessages(client)
  await listLogins()
}

async function listLogins(): Promise<void> {
  const logins = [...SUPPLIERS, ...PUBLIC_PEOPLE].flatMap(({ name, people }) => people.map(({ email, title }) => ({ role: title, structure: name, email, password: PASSWORD })))
  const folder = path.resolve(env().DATA_DIR)
  await mkdir(folder, { recursive: true })
  await writeFile(path.join(folder, 'demonstration.json'), `${JSON.stringify(logins, null, 2)}\n`)
}

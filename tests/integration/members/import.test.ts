import { beforeEach, describe, expect, it } from 'vitest'
import { abandonImport, confirmImport } from '@/app/(portail)/structures/[structureId]/utilisateurs/importer/[importId]/actions'
import { startImport } from '@/app/(portail)/structures/[structureId]/utilisateurs/importer/actions'
import { analyseImport } from '@/lib/members/jobs/analyse-import'
import { applyImport } from '@/lib/members/jobs/apply-import'
import { parseImportTable } from '@/lib/members/model/import/import-table'
import { exportImport, getImport, listImports } from '@/lib/members/queries/get-import'
import { db } from '@/lib/platform/db'
import { resetDatabase } from '@/tests/support/database'
import { mailsTo, staffed, type Staffed } from '@/tests/support/members'
import { affiliate, callerOf, createUser, supplier } from '@/tests/support/people'

beforeEach(resetDatabase)

const HEAD = 'e-mail;nom;prénom;téléphone;service;espaces;mode'
const fileOf = (content: BlobPart, name = 'equipe.csv') => new File([content], name)
const latin = (text: string) => Uint8Array.from([...text].map((sign) => sign.charCodeAt(0)))

async function read(staff: Staffed, content: BlobPart) {
  const { importId } = await startImport.door.call(await staff.caller(), { structureId: staff.structureId, file: fileOf(content) })
  await analyseImport.run({ importId })
  return importId
}

const reportOf = async (staff: Staffed, importId: string, params: Record<string, string> = {}) => getImport.door.call(await staff.caller(), { structureId: staff.structureId, importId, table: parseImportTable({ taille: '100', ...params }) })
const confirm = async (staff: Staffed, importId: string) => confirmImport.door.call(await staff.caller(), { structureId: staff.structureId, importId })

async function applyAll(importId: string) {
  for (let turn = 0; turn < 50; turn++) {
    await applyImport.run({ importId })
    if ((await db().memberImport.findUniqueOrThrow({ where: { id: importId } })).status === 'TERMINE') return
  }
  throw new Error('The import never ends.')
}

const MIXED = [
  HEAD,
  'neuve@exemple.fr;Neuve;Zoé;;compta;Factures émises;Modification',
  'connue@exemple.fr;Connue;Ève;;;;',
  'louise@exemple.fr;Martin;Louise;;;;',
  'NEUVE@exemple.fr;Encore;Zoé;;;;',
  'mauvaise;Adresse;Jo;;;;',
  'service@exemple.fr;Perdu;Al;;NULLEPART;;',
  '',
  '"guillemets@exemple.fr";"Du ""Pont""; fils";Max;"";"COMPTA, SAV";;Consultation',
].join('\r\n')

async function mixed() {
  const staff = await staffed()
  await db().user.update({ where: { id: staff.simple.id }, data: { email: 'louise@exemple.fr' } })
  const asked = await createUser({ email: 'connue@exemple.fr' })
  await db().affiliation.create({ data: { structureId: staff.structureId, userId: asked.id, status: 'REFUSEE' } })
  return staff
}

describe('the dry run', () => {
  it('lists the fate of each line and writes nothing else', async () => {
    const staff = await mixed()
    const before = await Promise.all([db().user.count(), db().affiliation.count(), db().outgoingMail.count()])
    const report = await reportOf(staff, await read(staff, MIXED))
    expect(report.lines.map(({ number, fate, columnName }) => [number, fate, columnName])).toEqual([[2, 'CREER', null], [3, 'RATTACHER', null], [4, 'IGNORER', null], [5, 'REFUSER', 'e-mail'], [6, 'REFUSER', 'e-mail'], [7, 'REFUSER', 'service'], [9, 'CREER', null]])
    expect(report).toMatchObject({ status: 'ANALYSE', toDo: 3, counts: { CREER: 2, RATTACHER: 1, IGNORER: 1, REFUSER: 3 } })
    expect(report.lines[6]).toMatchObject({ lastName: 'Du "Pont"; fils', serviceCodes: ['COMPTA', 'SAV'], mode: 'CONSULTATION_UNIQUEMENT' })
    expect(await Promise.all([db().user.count(), db().affiliation.count(), db().outgoingMail.count()])).toEqual(before)
  })

  it('does not tell which addresses have an account elsewhere', async () => {
    const staff = await staffed()
    await supplier('Autre').then(({ user }) => db().user.update({ where: { id: user.id }, data: { email: 'ailleurs@exemple.fr' } }))
    const report = await reportOf(staff, await read(staff, `${HEAD}\nailleurs@exemple.fr;A;B\nnulle.part@exemple.fr;C;D`))
    expect(report.lines.map(({ fate, reason }) => [fate, reason])).toEqual([['CREER', null], ['CREER', null]])
  })

  it('is filtered by fate, paged, and exported whole', async () => {
    const staff = await mixed()
    const importId = await read(staff, MIXED)
    expect(await reportOf(staff, importId, { sort: 'REFUSER', taille: '10' })).toMatchObject({ total: 3, lines: [{ number: 5 }, { number: 6 }, { number: 7 }] })
    expect((await reportOf(staff, importId, { page: '2', taille: '10' })).lines).toEqual([])
    const all = []
    for await (const line of await exportImport.door.call(await staff.caller(), { structureId: staff.structureId, importId })) all.push(line.number)
    expect(all).toEqual([2, 3, 4, 5, 6, 7, 9])
    expect(await listImports.door.call(await staff.caller(), { structureId: staff.structureId })).toMatchObject([{ id: importId }])
  })

  it.each([
    ['UTF-8 with its mark', `\uFEFF${HEAD}\r\nzoe@exemple.fr;Éluard;Zoé`],
    ['Windows-1252', latin(`${HEAD}\r\nzoe@exemple.fr;Éluard;Zoé`)],
    ['commas', 'Prénom,Nom,Courriel\nZoé,Éluard,zoe@exemple.fr\n'],
    ['tabs, carriage returns only', 'NOM\tPRENOM\tMAIL\rÉluard\tZoé\tzoe@exemple.fr\r'],
  ])('reads %s', async (_name, content) => {
    const staff = await staffed()
    expect((await reportOf(staff, await read(staff, content))).lines).toMatchObject([{ number: 2, email: 'zoe@exemple.fr', lastName: 'Éluard', firstName: 'Zoé', fate: 'CREER' }])
  })

  it('says at the field what a file is not, and in the report what breaks in the middle of one', async () => {
    const staff = await staffed()
    const start = async (file: File) => startImport.door.call(await staff.caller(), { structureId: staff.structureId, file })
    await expect(start(fileOf('PK\u0003\u0004'))).rejects.toMatchObject({ field: 'file', message: expect.stringContaining('classeur') })
    await expect(start(fileOf('bonjour'))).rejects.toMatchObject({ field: 'file', message: expect.stringContaining('il manque') })
    await expect(start(fileOf(''))).rejects.toMatchObject({ field: 'file' })
    await expect(start(fileOf(new Uint8Array(10 * 2 ** 20 + 1)))).rejects.toMatchObject({ field: 'file', message: expect.stringContaining('10 Mo') })
    expect(await db().memberImport.count()).toBe(0)
    expect(await reportOf(staff, await read(staff, `${HEAD}\nzoe@exemple.fr;"Éluard;Zoé\nmax@exemple.fr;A;B`))).toMatchObject({ status: 'ILLISIBLE', problem: expect.stringContaining('guillemet') })
    expect(await reportOf(staff, await read(staff, `${HEAD}\n;;;\n`))).toMatchObject({ status: 'ILLISIBLE', problem: expect.stringContaining('aucune personne') })
  })
})

describe('the confirmed import', () => {
  it('does what was announced, once, whatever runs twice', async () => {
    const staff = await mixed()
    const importId = await read(staff, MIXED)
    const clicks = await Promise.allSettled([confirm(staff, importId), confirm(staff, importId), confirm(staff, importId)])
    expect(clicks.filter(({ status }) => status === 'fulfilled')).toHaveLength(1)
    await Promise.all([applyAll(importId), applyImport.run({ importId }), applyImport.run({ importId })])
    const report = await reportOf(staff, importId)
    expect(report.lines.map(({ number, fate, outcome }) => [number, fate, outcome])).toEqual([[2, 'CREER', 'CREER'], [3, 'RATTACHER', 'RATTACHER'], [4, 'IGNORER', null], [5, 'REFUSER', null], [6, 'REFUSER', null], [7, 'REFUSER', null], [9, 'CREER', 'CREER']])
    expect(report).toMatchObject({ status: 'TERMINE', done: 3, toDo: 3 })
    const zoe = await db().user.findUniqueOrThrow({ where: { email: 'neuve@exemple.fr' }, include: { affiliations: true, entitlements: true } })
    expect(zoe).toMatchObject({ status: 'PENDING_ACTIVATION', affiliations: [{ serviceId: staff.compta.id, role: 'USER', status: 'VALIDEE' }], entitlements: [{ serviceId: staff.compta.id, mode: 'MODIFICATION' }] })
    expect([await mailsTo('neuve@exemple.fr'), await mailsTo('connue@exemple.fr'), await mailsTo('louise@exemple.fr')]).toEqual([['members.invitation'], ['members.attached'], []])
  })

  it('goes on where a killed worker stopped', async () => {
    const staff = await staffed()
    const importId = await read(staff, [HEAD, ...Array.from({ length: 250 }, (_, index) => `p${index}@exemple.fr;Nom${index};P`)].join('\n'))
    await confirm(staff, importId)
    // A batch that dies writes neither people nor lines: its transaction never commits.
    await db().$executeRaw`ALTER TABLE outgoing_mail ADD CONSTRAINT broken CHECK (recipient <> 'p150@exemple.fr')`
    await expect(applyImport.run({ importId })).rejects.toThrow()
    expect(await reportOf(staff, importId)).toMatchObject({ status: 'EN_COURS', done: 100, toDo: 250 })
    expect(await db().user.count({ where: { email: { startsWith: 'p' } } })).toBe(100)
    await db().$executeRaw`ALTER TABLE outgoing_mail DROP CONSTRAINT broken`
    await applyAll(importId)
    expect(await db().user.count({ where: { email: { startsWith: 'p' }, status: 'PENDING_ACTIVATION' } })).toBe(250)
    expect(await db().outgoingMail.count({ where: { template: 'members.invitation' } })).toBe(250)
  })

  it('judges each line again: what changed since the dry run is not done blindly', async () => {
    const staff = await staffed()
    const importId = await read(staff, `${HEAD}\na@exemple.fr;A;A;;compta;;\nb@exemple.fr;B;B;;;;\nc@exemple.fr;C;C;;;;`)
    await db().service.update({ where: { id: staff.compta.id }, data: { status: 'INACTIVE' } })
    await affiliate((await createUser({ email: 'b@exemple.fr' })).id, staff.structureId, 'USER')
    await confirm(staff, importId)
    await applyAll(importId)
    expect((await reportOf(staff, importId)).lines.map(({ outcome, columnName }) => [outcome, columnName])).toEqual([['REFUSER', 'service'], ['IGNORER', null], ['CREER', null]])
    expect(await db().user.count({ where: { email: 'a@exemple.fr' } })).toBe(0)
  })

  it('is not done for one that is abandoned, unread, or another structure’s', async () => {
    const [staff, other] = [await staffed(), await staffed()]
    const importId = await read(staff, MIXED)
    await expect(confirm({ ...other, structureId: other.structureId }, importId)).rejects.toMatchObject({ kind: 'notFound' })
    await expect(reportOf(other, importId)).rejects.toMatchObject({ kind: 'notFound' })
    await expect(confirmImport.door.call(await callerOf(staff.simple.id), { structureId: staff.structureId, importId })).rejects.toMatchObject({ kind: 'forbidden' })
    await abandonImport.door.call(await staff.caller(), { structureId: staff.structureId, importId })
    await expect(confirm(staff, importId)).rejects.toMatchObject({ code: 'import.settled' })
    const { importId: unread } = await startImport.door.call(await staff.caller(), { structureId: staff.structureId, file: fileOf(MIXED) })
    await expect(confirm(staff, unread)).rejects.toMatchObject({ code: 'import.not-read' })
  })

  it('reads 50,000 lines and not one more', async () => {
    const staff = await staffed()
    const lines = Array.from({ length: 50_000 }, (_, index) => `p${index}@exemple.fr;Nom${index};Prénom;;;;`)
    expect(await reportOf(staff, await read(staff, [HEAD, ...lines].join('\n')))).toMatchObject({ status: 'ANALYSE', readLines: 50_000, counts: { CREER: 50_000 } })
    const tooMany = [HEAD, ...Array.from({ length: 50_001 }, () => 'x;y;z')].join('\n')
    expect(await reportOf(staff, await read(staff, tooMany))).toMatchObject({ status: 'ILLISIBLE', total: 0, problem: expect.stringMatching(/50\s000 lignes/) })
  }, 120_000)
})

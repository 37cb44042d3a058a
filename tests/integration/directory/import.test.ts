import { mkdtempSync, readFileSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { beforeEach, describe, expect, it } from 'vitest'
import { importDirectory } from '@/lib/directory/commands/import-directory'
import { parseCriteria, parseDirectoryTable } from '@/lib/directory/model/criteria'
import { searchDirectory } from '@/lib/directory/queries/search-directory'
import { db } from '@/lib/platform/db'
import { resetDatabase } from '../../support/database'
import { affiliate, createStructure, createUser } from '../../support/people'
import { sharedCorpora } from '../../support/shared-corpora'

beforeEach(resetDatabase)

const folder = mkdtempSync(path.join(tmpdir(), 'cantate-import-'))
const report = path.join(folder, 'rapport.csv')
const HEADER = 'SIRET;Raison sociale;Adresse;Code postal;Ville;Statut;Service obligatoire;Engagement obligatoire;Service ou engagement;Mise en paiement remontée;Code service;Libellé service;Engagement obligatoire du service'

function write(lines: string[], encoding: BufferEncoding = 'utf8', end = '\r\n') {
  const file = path.join(folder, 'annuaire.csv')
  writeFileSync(file, Buffer.from([HEADER, ...lines].join(end), encoding))
  return file
}
const load = (file: string) => importDirectory(file, report, () => undefined)
const of = (identifier: string) => db().structure.findFirstOrThrow({ where: { identifier }, include: { services: { orderBy: { code: 'asc' } } } })

const VALBRUNE = '21990001000019;Commune de Valbrune;1 place;31999;Valbrune;actif;oui;non;;oui;FIN;Finances;oui'

describe('the import of the directory', () => {
  it('reads structures and their services over repeated lines; a second run changes nothing', async () => {
    const file = write([VALBRUNE, '21990001000019;;;;;;;;;;TEC;Services techniques;', '26990001000012;"Centre hospitalier; site ""Nord""";;75001;Paris;inactif;;;oui;non;;;'])
    expect(await load(file)).toMatchObject({ lines: 3, refused: 0, created: 2, servicesCreated: 2 })
    expect(await of('21990001000019')).toMatchObject({ kind: 'PUBLIC', name: 'Commune de Valbrune', serviceRequired: true, commitmentRequired: false, services: [{ code: 'FIN', commitmentRequired: true }, { code: 'TEC', name: 'Services techniques' }] })
    expect(await of('26990001000012')).toMatchObject({ name: 'Centre hospitalier; site "Nord"', status: 'INACTIVE', serviceOrCommitmentRequired: true, paymentReported: false })
    expect(await load(file)).toMatchObject({ created: 0, updated: 0, unchanged: 2, servicesCreated: 0, servicesUpdated: 0 })
    expect((await searchDirectory({ criteria: parseCriteria({ nom: 'valbrunne' }), table: parseDirectoryTable({}) })).rows[0]?.name).toBe('Commune de Valbrune')
  })

  it('takes the days to pay of a payer, and refuses any other number', async () => {
    const file = path.join(folder, 'delais.csv')
    writeFileSync(file, 'SIRET;Raison sociale;Délai de paiement\n26990001000012;Hôpital;50 jours\n21990001000019;Régie;60\n21990002000018;Mairie;\n21990003000017;Autre;45\n')
    expect(await load(file)).toMatchObject({ created: 3, refused: 1 })
    expect([(await of('26990001000012')).payerCategory, (await of('21990001000019')).payerCategory, (await of('21990002000018')).payerCategory]).toEqual(['HEALTH', 'PUBLIC_COMPANY', null])
    expect(await load(file)).toMatchObject({ unchanged: 3 })
  })

  it('updates what the file says, keeps what it does not say, deletes nothing, and counts what is absent', async () => {
    await load(write([VALBRUNE, '26990001000012;Hôpital;;75001;Paris;;;;;;;;']))
    expect(await load(write(['21990001000019;Ville de Valbrune;;;;;non;;;;FIN;Trésor;']))).toMatchObject({ created: 0, updated: 1, servicesUpdated: 1, absent: 1 })
    expect(await of('21990001000019')).toMatchObject({ name: 'Ville de Valbrune', city: 'Valbrune', postalCode: '31999', serviceRequired: false, searchText: 'ville de valbrune | valbrune', services: [{ name: 'Trésor', commitmentRequired: false }] })
    expect(readFileSync(report, 'utf8')).toContain('absente du fichier;;"26990001000012"')
  })

  it('reads Windows-1252, tabs and line feeds', async () => {
    const file = path.join(folder, 'ancien.csv')
    writeFileSync(file, Buffer.from('siret\tRaison sociale\tVille\tAutre\n21990001000019\tÉcole d\u2019Orbe\tBézier\tx\n'.replace('\u2019', '\x92'), 'latin1'))
    expect(await load(file)).toMatchObject({ encoding: 'windows-1252', created: 1, ignoredColumns: ['Autre'] })
    expect(await of('21990001000019')).toMatchObject({ name: 'École d’Orbe', city: 'Bézier' })
  })

  it('refuses lines one by one, with their number and the reason; a wrong key never refuses', async () => {
    const file = write(['219900010000;Trop court;;;;;;;;;;;', ';Sans SIRET;;;;;;;;;;;', '2,1E+13;Arrondi;;;;;;;;;;;', '21990001000019;Mot;;;;;peut-être;;;;;;', '21990001000019;Statut;;;;ouvert;;;;;;;', '21990001000019;Sans code;;;;;;;;;;Finances;', '21990001000019;a;b;c;d;;;;;;;;;trop', '00000000415073;Clé fausse;;;;;;;;;;;'])
    expect(await load(file)).toMatchObject({ lines: 8, refused: 7, created: 1, oddKeys: 1 })
    const told = readFileSync(report, 'utf8')
    expect(told).toContain('refusée;2;"219900010000";"Ce SIRET a 12 caractères, il en faut 14."')
    expect(told).toContain('refusée;5;"21990001000019";"« Service obligatoire » doit être oui ou non, pas « peut-être ».')
    expect(told).toContain('clé inhabituelle;9;"00000000415073"')
    await expect(load(path.join(folder, 'absent.csv'))).rejects.toThrow()
    writeFileSync(path.join(folder, 'autre.csv'), 'nom;prénom\na;b\n')
    await expect(load(path.join(folder, 'autre.csv'))).rejects.toThrow('Aucune colonne « SIRET »')
  })

  it('touches no private structure, nor the obligations and services of a structure that has its manager here', async () => {
    await createStructure({ identifier: '97000000000011', name: 'Boulangerie' })
    const managed = await createStructure({ identifier: '21990001000019', kind: 'PUBLIC', name: 'Valbrune', commitmentRequired: true })
    await affiliate((await createUser()).id, managed.id)
    expect(await load(write([VALBRUNE, '97000000000011;Mairie;;;;;;;;;;;']))).toMatchObject({ privates: 1, managed: 1, updated: 1, servicesCreated: 0 })
    expect(await of('97000000000011')).toMatchObject({ kind: 'PRIVATE', name: 'Boulangerie' })
    expect(await of('21990001000019')).toMatchObject({ name: 'Commune de Valbrune', commitmentRequired: true, serviceRequired: false, services: [] })
  })

  it('takes a bare list of thousands, twice, and lines that contradict each other across batches', async () => {
    const file = path.join(folder, 'liste.txt')
    const sirets = Array.from({ length: 12_000 }, (_, i) => String(30_000_000_000_000 + i * 3))
    writeFileSync(file, `${[...sirets, sirets[0]].join('\n')}\n`)
    expect(await load(file)).toMatchObject({ lines: 12_001, created: 12_000 })
    expect(await load(file)).toMatchObject({ created: 0, updated: 0, unchanged: 12_000 })
    const twice = write([`${sirets[0]};Premier nom;;;;;;;;;;;`, `${sirets[11_000]};Autre;;;;;;;;;;;`, `${sirets[0]};Dernier nom;;;;;;;;;;;`])
    expect(await load(twice)).toMatchObject({ updated: 2 })
    expect(await load(twice)).toMatchObject({ updated: 0, unchanged: 2 })
    expect((await of(sirets[0]!)).name).toBe('Dernier nom')
  }, 120_000)

  it.runIf(sharedCorpora())('reads the real bodies: services, obligations, and the one that is misprinted', async () => {
    const file = path.join(sharedCorpora()!, 'annuaire/structures-reelles.csv')
    expect(await load(file)).toMatchObject({ refused: 1 })
    expect((await of('22060001900016')).services.length).toBeGreaterThan(5)
    expect(await of('11000201100044')).toMatchObject({ serviceRequired: true, commitmentRequired: true })
    expect(readFileSync(report, 'utf8')).toContain('"200006796500091";"Ce SIRET a 15 caractères')
    expect(await load(file)).toMatchObject({ created: 0, updated: 0 })
  })
})

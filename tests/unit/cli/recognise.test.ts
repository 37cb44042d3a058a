import { execFile } from 'node:child_process'
import { mkdtemp, mkdir, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { promisify } from 'node:util'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { readDirectory, readSuppliers } from '@/lib/cli/recognise/known-files'
import { listPdfs } from '@/lib/cli/recognise/list-pdfs'
import { parseRecogniseArguments } from '@/lib/cli/recognise/parse-arguments'
import { CII, pdfWith } from '../../support/embedded-samples'

const SIRET = '73282932000074'
const root = path.join(import.meta.dirname, '../../..')
let folder = ''

beforeAll(async () => {
  folder = await mkdtemp(path.join(tmpdir(), 'recognise-'))
  await mkdir(path.join(folder, 'b'))
  await writeFile(path.join(folder, 'b/facture.PDF'), await pdfWith(['Facture n° F-2026-12 du 12/10/2026', 'Total TTC : 1 200,00 €'], CII))
  await writeFile(path.join(folder, 'a.pdf'), 'not a PDF')
  await writeFile(path.join(folder, 'notes.txt'), 'left aside')
})

afterAll(() => rm(folder, { recursive: true }))

describe('the arguments of recognise', () => {
  it('are read with their defaults', () => {
    expect(parseRecogniseArguments(['x.pdf'])).toMatchObject({ embedded: true, ocr: 'auto', paths: ['x.pdf'] })
    const all = ['--no-embedded', '--ocr', 'never', '--supplier-siret', '732 829 320 00074', '--directory', 'd.csv', 'x', 'y']
    expect(parseRecogniseArguments(all)).toMatchObject({ embedded: false, ocr: 'never', supplierSiret: SIRET, directoryFile: 'd.csv', paths: ['x', 'y'] })
  })

  it.each([[[]], [['--ocr', 'sometimes', 'x']], [['--supplier-siret', '123', 'x']], [['--unknown', 'x']], [['--supplier-siret', SIRET, '--suppliers', 'm', 'x']]])(
    'are refused: %j',
    (args) => expect(parseRecogniseArguments(args)).toBeUndefined(),
  )
})

describe('what recognise is told', () => {
  it('gives the supplier of a file by its name, and the directory by any list of SIRETs', async () => {
    const map = path.join(folder, 'map.json')
    await writeFile(map, JSON.stringify({ 'a.pdf': SIRET, 'b/facture.PDF': { siret: '732 829 320 00082' }, c: SIRET }))
    const suppliers = await readSuppliers(map, undefined)
    expect(['x/a.pdf', 'b/facture.PDF', 'c.pdf', 'd.pdf'].map(suppliers)).toEqual([SIRET, '73282932000082', SIRET, undefined])
    const directory = path.join(folder, 'directory.csv')
    await writeFile(directory, `siret;nom\n${SIRET};Mairie\n"x";11000201100044;État\n123456789012345\n`)
    expect(await readDirectory(directory)).toEqual(new Set([SIRET, '11000201100044']))
  })

  it('lists PDFs at any depth under the name that was given', async () => {
    const given = []
    for await (const file of listPdfs([`${folder}/`, 'nowhere.pdf'])) given.push(file.given)
    expect(given).toEqual([`${folder}/a.pdf`, `${folder}/b/facture.PDF`, 'nowhere.pdf'])
  })

  it('answers one JSON line a file, whatever happens to it', async () => {
    const args = ['--import', 'tsx', 'lib/cli/recognise.ts', folder, 'nowhere.pdf']
    const { stdout } = await promisify(execFile)(process.execPath, args, { cwd: root })
    const lines = stdout.trim().split('\n').map((line) => JSON.parse(line) as Record<string, unknown>)
    expect(lines).toMatchObject([
      { file: `${folder}/a.pdf`, source: 'none', failure: 'notPdf', fields: {} },
      { file: `${folder}/b/facture.PDF`, source: 'embedded', failure: null, fields: { totalWithTax: { value: '1200.00', page: 1, rule: 'embedded' } } },
      { file: 'nowhere.pdf', source: 'none', failure: 'unreadable', fields: {} },
    ])
  }, 60_000)
})

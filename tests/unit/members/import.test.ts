import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { IMPORT_COLUMNS, readHeader, SEPARATORS, type ImportHeader } from '@/lib/members/model/import/columns'
import { detectEncoding, firstLineOf } from '@/lib/members/model/import/encoding'
import { fateInFile, fateOf, type FateFacts } from '@/lib/members/model/import/fates'
import { readLine } from '@/lib/members/model/import/line'

const header = (line: string): ImportHeader => {
  const read = readHeader(line)
  if ('problem' in read) throw new Error(read.problem)
  return read
}
const HEADER = header('e-mail;nom;prénom;téléphone;service;espaces;mode')
const facts = (changes: Partial<FateFacts> = {}): FateFacts => ({ ownEmail: 'chef@exemple.fr', services: new Map([['COMPTA', 'c'], ['SAV', 's']]), isOpen: (_place, workspace) => workspace === 'FACTURES_EMISES', attached: new Set(), known: new Set(), ...changes })
const line = (...cells: string[]) => readLine(cells, HEADER, 2)
const good = (...more: string[]) => line('a@exemple.fr', 'Aube', 'Zoé', ...more)

describe('the header', () => {
  it('is found in any order, with any separator, with or without accents, quotes and capitals', () => {
    fc.assert(
      fc.property(fc.shuffledSubarray([...IMPORT_COLUMNS], { minLength: 7 }), fc.constantFrom(...SEPARATORS), fc.boolean(), fc.boolean(), (columns, separator, plain, quoted) => {
        const written = columns.map((column) => (plain ? column.normalize('NFKD').replace(/\p{M}/gu, '').toUpperCase() : column)).map((cell) => (quoted ? `"${cell}"` : cell))
        expect(header(written.join(separator))).toEqual({ separator, columns, ignored: [] })
      }),
    )
  })

  it('says what is missing or twice there, and which columns it leaves out', () => {
    expect(readHeader('courriel;nom')).toEqual({ problem: expect.stringContaining('il manque « prénom »') })
    expect(readHeader('PK\u0003')).toEqual({ problem: expect.stringContaining('« e-mail », « nom », « prénom »') })
    expect(readHeader('mail;e-mail;nom;prenom')).toEqual({ problem: expect.stringContaining('« e-mail » figure deux fois') })
    expect(header('Mail,Nom,Prénom,Matricule').ignored).toEqual(['Matricule'])
  })
})

describe('the encoding', () => {
  const text = 'e-mail;nom;prénom'
  it.each([
    ['utf-8', new TextEncoder().encode(text)],
    ['utf-8', new TextEncoder().encode(`\uFEFF${text}`)],
    ['windows-1252', Uint8Array.from([...text].map((sign) => sign.charCodeAt(0)))],
    ['utf-16le', Uint8Array.from([0xff, 0xfe, ...[...text].flatMap((sign) => [sign.charCodeAt(0) & 255, sign.charCodeAt(0) >> 8])])],
  ] as const)('is told: %s', (encoding, bytes) => {
    expect(detectEncoding(bytes)).toEqual({ encoding })
    expect(firstLineOf(bytes, encoding)).toBe(text)
  })

  it('is none of a workbook, a PDF or a picture: the sentence says how to save', () => {
    for (const bytes of [[0x50, 0x4b, 3, 4, 0], [0xd0, 0xcf, 0x11, 0xe0], [0x25, 0x50, 0x44, 0x46], [0x89, 0x50, 0, 0]]) expect(detectEncoding(Uint8Array.from(bytes))).toEqual({ problem: expect.stringMatching(/CSV/) })
  })
})

describe('a line', () => {
  it('means the safe thing by what it leaves out', () => {
    expect(good()).toEqual({ problem: null, line: { number: 2, email: 'a@exemple.fr', lastName: 'Aube', firstName: 'Zoé', phone: null, serviceCodes: [], workspaces: ['FACTURES_EMISES'], mode: 'CONSULTATION_UNIQUEMENT' } })
    expect(good('', 'compta, sav', 'factures emises | SOLLICITATIONS_EMISES', 'modification').line).toMatchObject({ serviceCodes: ['COMPTA', 'SAV'], workspaces: ['FACTURES_EMISES', 'SOLLICITATIONS_EMISES'], mode: 'MODIFICATION' })
  })

  it.each([
    ['e-mail', ['a@exemple', 'Aube', 'Zoé']],
    ['e-mail', ['', 'Aube', 'Zoé']],
    ['nom', ['a@exemple.fr', ' ', 'Zoé']],
    ['prénom', ['a@exemple.fr', 'Aube']],
    ['téléphone', ['a@exemple.fr', 'Aube', 'Zoé', 'appeler le soir']],
    ['espaces', ['a@exemple.fr', 'Aube', 'Zoé', '', '', 'Factures perdues']],
    ['mode', ['a@exemple.fr', 'Aube', 'Zoé', '', '', '', 'tout']],
    ['e-mail', ['a@exemple.fr', 'Aube', 'Zoé', '', '', '', '', 'de trop']],
  ] as const)('is refused at « %s »', (column, cells) => {
    expect(line(...cells).problem?.column).toBe(column)
  })

  it('is read whatever it holds', () => {
    fc.assert(fc.property(fc.array(fc.string({ unit: 'binary' })), (cells) => { expect(readLine(cells, HEADER, 7).line.number).toBe(7) }))
  })
})

describe('the fate of a line', () => {
  it('is to create, attach, ignore or refuse, by what the structure knows and nothing else', () => {
    expect(fateOf(good().line, facts())).toEqual({ fate: 'CREER' })
    expect(fateOf(good().line, facts({ known: new Set(['a@exemple.fr']) }))).toEqual({ fate: 'RATTACHER' })
    expect(fateOf(good().line, facts({ attached: new Set(['a@exemple.fr']), known: new Set(['a@exemple.fr']) }))).toMatchObject({ fate: 'IGNORER' })
    expect(fateOf(good('', 'COMPTA,INCONNU').line, facts())).toMatchObject({ fate: 'REFUSER', column: 'service', reason: expect.stringContaining('INCONNU') })
    expect(fateOf(good('', '', 'Engagements').line, facts())).toMatchObject({ fate: 'REFUSER', column: 'espaces' })
  })

  it('refuses the second of two lines with one address, and names the first', () => {
    expect(fateInFile(good().line, null, new Map([['a@exemple.fr', 2]]), facts())).toMatchObject({ fate: 'REFUSER', column: 'e-mail', reason: expect.stringContaining('ligne 2') })
  })
})

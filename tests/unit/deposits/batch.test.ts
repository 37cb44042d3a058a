import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { batchSummary, type BatchFile, type BatchFileState, markSameNumbers, nextToComplete, readingProgress, readyGroups, stepOf } from '@/lib/deposits/model/batch'
import { knownAmong } from '@/lib/deposits/model/batch-files'
import { addFilesSchema } from '@/lib/deposits/model/batch-schemas'

const STATES: BatchFileState[] = ['awaited', 'refused', 'reading', 'toComplete', 'ready', 'sending', 'sent']
const hasInvoice = (state: BatchFileState) => state !== 'awaited' && state !== 'refused'

function file(id: string, state: BatchFileState, invoice: Partial<NonNullable<BatchFile['invoice']>> = {}): BatchFile {
  return {
    id, state, name: `${id}.pdf`, size: 1, refusal: null, lacks: [], warnings: [], sendingProblem: null, otherSeller: null,
    invoice: hasInvoice(state) ? { id: `i-${id}`, version: 1, structureId: 's', structureName: 'S', number: id, typeCode: '380', recipient: { name: 'Ville', identifier: '1' }, totalWithVat: 100n, currency: 'EUR', ...invoice } : null,
  }
}

describe('a batch in words', () => {
  it('counts what was looked at, and each state', () => {
    const files = [file('a', 'ready'), file('b', 'refused'), file('c', 'awaited'), file('d', 'reading'), file('e', 'ready')]
    expect(readingProgress(files)).toEqual({ done: 3, total: 5, sentence: '3 sur 5 lues' })
    expect(batchSummary(files)).toBe('1 en attente, 1 en lecture, 2 prêtes, 1 refusée')
  })
  it('adds up by recipient, credit notes and currencies apart', () => {
    const files = [file('a', 'ready'), file('b', 'ready', { totalWithVat: 250n }), file('c', 'ready', { typeCode: '381' }), file('d', 'ready', { currency: 'USD' }), file('e', 'toComplete')]
    expect(readyGroups(files).map(({ typeCode, currency, count, total }) => [typeCode, currency, count, total])).toEqual([['380', 'EUR', 2, 350n], ['380', 'USD', 1, 100n], ['381', 'EUR', 1, 100n]])
  })
  it('of the same number in one structure, keeps the first', () => {
    const marked = markSameNumbers([file('a', 'ready', { number: 'F' }), file('b', 'ready', { number: 'F' }), file('c', 'ready', { number: 'F', structureId: 't' }), file('d', 'sent', { number: 'F' })])
    expect(marked.map(({ state }) => state)).toEqual(['ready', 'toComplete', 'ready', 'sent'])
  })
})

describe('from one to the next', () => {
  it('goes through all that lack something, once each, in their order, and back the same way', () => {
    fc.assert(
      fc.property(fc.array(fc.constantFrom(...STATES), { maxLength: 30 }), (states) => {
        const files = states.map((state, index) => file(String(index), state))
        const wanted = files.filter(({ state }) => state === 'toComplete' || state === 'reading').map(({ invoice }) => invoice!.id)
        const forth: string[] = []
        for (let id = nextToComplete(files, null); id !== null; id = nextToComplete(files, id)) forth.push(id)
        expect(forth).toEqual(wanted)
        const back: string[] = []
        for (let id = wanted.at(-1) ?? null; id !== null; id = stepOf(files, id)?.previousId ?? null) back.push(id)
        expect(back).toEqual(wanted.toReversed())
        wanted.forEach((id, index) => expect(stepOf(files, id)).toMatchObject({ position: index + 1, total: wanted.length }))
      }),
    )
  })
  it('says of one that is complete how many are left, and nothing of one that is elsewhere', () => {
    const files = [file('a', 'toComplete'), file('b', 'ready'), file('c', 'toComplete')]
    expect(stepOf(files, 'i-b')).toMatchObject({ position: null, total: 2, previousId: 'i-a', nextId: 'i-c' })
    expect(stepOf(files, 'i-x')).toBeNull()
  })
})

describe('files that are chosen again', () => {
  const known = (id: string, status: string, modifiedAt = 1) => ({ id, name: 'a.pdf', size: 5, modifiedAt: BigInt(modifiedAt), status })
  const chosen = (modifiedAt = 1, size = 5) => ({ name: 'a.pdf', size, modifiedAt, refusal: undefined })
  it('keep their line: by their date when they have come, by name and size while they are awaited', () => {
    expect(knownAmong([known('1', 'RECEIVED')], [chosen(1), chosen(1)])).toEqual(['1', null])
    expect(knownAmong([known('1', 'RECEIVED')], [chosen(2)])).toEqual([null])
    expect(knownAmong([known('1', 'AWAITED')], [chosen(2)])).toEqual(['1'])
    expect(knownAmong([known('1', 'REMOVED')], [chosen(1)])).toEqual([null])
    expect(knownAmong([known('1', 'AWAITED')], [chosen(1, 6)])).toEqual([null])
  })
  it('are at most a hundred, and what is empty or too heavy is refused by its size alone', () => {
    const place = { batchKey: '01a22303-f460-7046-89fd-4c0bc5c3e738', structureId: '01a22303-f460-7046-89fd-4c0bc5c3e738' }
    const files = (count: number, size = 1) => Array.from({ length: count }, () => ({ name: 'a.pdf', size }))
    expect(addFilesSchema.safeParse({ ...place, files: files(100) }).success).toBe(true)
    expect(addFilesSchema.safeParse({ ...place, files: files(101) }).success).toBe(false)
    expect(addFilesSchema.parse({ ...place, files: [...files(1, 0), ...files(1, 60 * 2 ** 20)] }).files.map(({ refusal }) => refusal)).toEqual(['empty', 'tooHeavy'])
  })
})

import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { type IndexedInvoice, indexHtml, integrityText } from '@/lib/archives/model/archive-index'
import { packParts } from '@/lib/archives/model/archive-parts'
import { isOver, keptUntil } from '@/lib/archives/model/archive-rules'
import { sameDamage } from '@/lib/archives/model/archived-file'
import { distinctNames, plainName } from '@/lib/invoices/model/file-names'
import { STATUSES } from '@/lib/invoices/model/status'

const at = new Date('2026-03-12T10:00:00Z')

describe('the rule of the archives', () => {
  it('takes what is paid, and what is refused once it is handled; nothing else', () => {
    expect(STATUSES.filter((status) => isOver({ status, isRejectionHandled: false }))).toEqual(['MISE_EN_PAIEMENT'])
    expect(STATUSES.filter((status) => isOver({ status, isRejectionHandled: true })).toSorted()).toEqual(['MISE_EN_PAIEMENT', 'REFUSEE_1', 'REFUSEE_2', 'REJETEE'])
  })

  it('keeps ten years from the day of sending, in Paris', () => {
    expect(keptUntil(new Date('2026-12-31T23:30:00Z'))).toBe('2037-01-01')
    expect(keptUntil(new Date('2024-02-29T12:00:00Z'))).toBe('2034-02-28')
  })
})

describe('a download in parts', () => {
  it('holds every archive once, in order, each part within the limits', () => {
    const most = { bytes: 100, invoices: 4 }
    fc.assert(fc.property(fc.array(fc.integer({ min: 0, max: 100 }), { maxLength: 40 }), (sizes) => {
      const parts = packParts(sizes.map((bytes, index) => ({ cursor: String(index), submittedAt: at, bytes })), most)
      expect(parts.reduce((sum, { count }) => sum + count, 0)).toBe(sizes.length)
      expect(parts.reduce((sum, { bytes }) => sum + bytes, 0)).toBe(sizes.reduce((sum, bytes) => sum + bytes, 0))
      for (const [index, { from, bytes, count }] of parts.entries()) {
        expect(bytes).toBeLessThanOrEqual(most.bytes)
        expect(count).toBeLessThanOrEqual(most.invoices)
        expect(Number(from)).toBe(index === 0 ? 0 : Number(parts[index - 1]!.to) + 1)
      }
    }))
  })
})

describe('the index of an archive', () => {
  const file = (role: 'facture' | 'piece', name: string, sha256: string) => ({ role, name, mediaType: 'application/pdf', size: 1, sha256, path: `factures/F-1/${name}` })
  const invoice: IndexedInvoice = {
    folder: 'factures/F-1', number: '<b>F-1</b>', typeCode: '380', issueDate: '2026-03-12', submittedAt: at, seller: { name: 'A & B', identifier: '1' }, buyer: { name: 'Ville', identifier: '2' }, purchaseOrderReference: null,
    totals: { net: 100n, vat: 20n, total: 120n }, currency: 'EUR', status: 'MISE_EN_PAIEMENT', archivedAt: at, keptUntil: '2036-03-12', files: [file('facture', 'F-1.pdf', 'aa'), file('piece', 'bon été.pdf', 'bb')],
  }

  it('links what is whole, names what is damaged, and lets no text become a tag', () => {
    const states = new Map([['aa', 'sound'], ['bb', 'altered']] as const)
    const html = indexHtml([invoice], states, at)
    expect(html).toContain('&lt;b&gt;F-1&lt;/b&gt;')
    expect(html).toContain('A &amp; B')
    expect(html).toContain('href="factures/F-1/F-1.pdf"')
    expect(html).not.toContain('bon%20%C3%A9t%C3%A9.pdf')
    expect(integrityText(invoice, states)).toContain('bon été.pdf) : altéré')
    expect(integrityText(invoice, new Map([['aa', 'sound'], ['bb', 'sound']]))).toBe('conforme')
    // What was never looked at is not said to be whole.
    expect(integrityText(invoice, new Map())).toContain('manquant')
  })

  it('gives every file a name of its own that any system takes', () => {
    const distinct = distinctNames()
    expect(['a.pdf', 'A.pdf', 'a.pdf', 'b'].map(distinct)).toEqual(['a.pdf', 'A (2).pdf', 'a (3).pdf', 'b'])
    expect([plainName('../../etc/passwd'), plainName('F/2026:1'), plainName('...')]).toEqual(['-..-etc-passwd', 'F-2026-1', 'sans-nom'])
  })
})

describe('two checks', () => {
  it('say the same damage whatever the order, and another when the bytes are others again', () => {
    const damage = { sha256: 'aa', state: 'altered', found: 'x' } as const
    expect(sameDamage([damage, { sha256: 'bb', state: 'sound' }], [damage])).toBe(true)
    expect(sameDamage([damage], [{ ...damage, found: 'y' }])).toBe(false)
    expect(sameDamage([damage], [])).toBe(false)
  })
})

import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { isAnnounced } from '@/lib/invoices/emails/status-changed'
import { canChange, openFields } from '@/lib/invoices/model/field-rules'
import { isDraft, isSent, nextStatus, STATUSES, statusesOf, statusRow, transitionsFrom } from '@/lib/invoices/model/status'
import { type StatusEvent } from '@/lib/invoices/model/status-table'
import { InvoiceStatus } from '@/prisma/generated/enums'

const EVENTS = [...new Set(STATUSES.flatMap((status) => transitionsFrom(status).map(({ event }) => event)))]

describe('the table of statuses', () => {
  it('knows every status of the database, with label and sentence', () => {
    expect([...STATUSES].sort()).toEqual(Object.values(InvoiceStatus).sort())
    for (const status of STATUSES) expect(statusRow(status)).toMatchObject({ label: expect.stringMatching(/^\S.+/), sentence: expect.stringMatching(/\.$/) })
    expect(new Set(STATUSES.map((status) => statusRow(status).label)).size).toBe(STATUSES.length)
  })

  it('reaches every status from a deposit', () => {
    const reached = new Set<InvoiceStatus>(['INTERPRETEE_OCR'])
    for (const status of reached) for (const { to } of transitionsFrom(status)) reached.add(to)
    expect([...reached].sort()).toEqual([...STATUSES].sort())
  })

  it('no walk leaves it, and what was sent never becomes a draft again', () => {
    fc.assert(
      fc.property(fc.array(fc.constantFrom<StatusEvent>(...EVENTS), { maxLength: 40 }), (events) => {
        let status: InvoiceStatus = 'INTERPRETEE_OCR'
        let wasSent = false
        for (const event of events) {
          const next = nextStatus(status, event)
          if (next === null) continue
          expect(STATUSES).toContain(next)
          wasSent ||= isSent(next)
          if (wasSent) expect(isDraft(next) || next === 'SUPPRIMEE').toBe(false)
          status = next
        }
      }),
    )
  })

  it('follows portal 7.11 for the simple cycle', () => {
    expect(nextStatus('BROUILLON', 'send')).toBe('DEPOSEE')
    expect(nextStatus('DEPOSEE', 'route')).toBe('EN_COURS_ACHEMINEMENT')
    expect(nextStatus('EN_COURS_ACHEMINEMENT', 'makeAvailable')).toBe('MISE_A_DISPOSITION')
    expect(nextStatus('A_RECYCLER', 'recycle')).toBe('DEPOSEE')
    expect(nextStatus('SUSPENDUE', 'complete')).toBe('COMPLETEE')
    expect(transitionsFrom('MISE_A_DISPOSITION').every(({ by }) => by === 'recipient')).toBe(true)
    for (const end of ['SUPPRIMEE', 'REFUSEE_1', 'REFUSEE_2', 'REJETEE', 'MISE_EN_PAIEMENT'] as const) expect(transitionsFrom(end)).toEqual([])
    for (const gone of ['DEPOSEE', 'MISE_A_DISPOSITION', 'REJETEE'] as const) for (const event of ['save', 'delete', 'send'] as const) expect(nextStatus(gone, event)).toBeNull()
  })

  it('puts each status in one group; the supplier acts where he has the ball', () => {
    expect([...statusesOf('toDo'), ...statusesOf('inProgress'), ...statusesOf('finished'), ...statusesOf('hidden')].sort()).toEqual([...STATUSES].sort())
    for (const status of STATUSES) if (transitionsFrom(status).some(({ by }) => by === 'supplier')) expect(statusRow(status).group).toBe('toDo')
  })

  it('sends no mail before sending', () => {
    for (const status of STATUSES) if (isAnnounced(status)) expect(isSent(status)).toBe(true)
    expect(isAnnounced('REJETEE')).toBe(true)
  })
})

describe('what may be changed when', () => {
  it('everything in a draft, the address when recycled, the pieces when suspended, else nothing', () => {
    expect(canChange('BROUILLON', 'totals')).toBe(true)
    expect(openFields('A_RECYCLER')).toEqual(['recipient', 'comment'])
    expect(openFields('SUSPENDUE')).toEqual(['attachments', 'comment'])
    for (const status of STATUSES) if (!isDraft(status) && !['A_RECYCLER', 'SUSPENDUE'].includes(status)) expect(openFields(status)).toEqual([])
  })
})

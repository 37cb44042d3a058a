import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { nextSimulatedStep, SCENARIOS } from '@/lib/invoices/model/simulation'
import { nextStatus, STATUSES, transitionsFrom } from '@/lib/invoices/model/status'
import { outOfOrder, RECEIVED_STATUSES, treatManySchema, TREATMENTS, treatmentsFrom, treatSchema } from '@/lib/invoices/model/treatment'
import { reasonOf, reasonsOf } from '@/lib/invoices/model/treatment-reasons'
import type { InvoiceStatus, SimulationScenario } from '@/prisma/generated/enums'

const ID = '01234567-89ab-7def-8123-456789abcdef'
const treat = (changes: Record<string, unknown>) => treatSchema.safeParse({ invoiceId: ID, version: '3', ...changes })

describe('what a recipient may do', () => {
  it('offers exactly the transitions of the table that are the recipient’s', () => {
    for (const status of STATUSES) {
      const table = transitionsFrom(status).filter(({ by }) => by === 'recipient').map(({ event }) => event)
      expect(treatmentsFrom(status).map(({ event }) => event).sort()).toEqual([...table].sort())
      if (table.length > 0) expect(RECEIVED_STATUSES).toContain(status)
    }
  })

  it('says, for a status out of order, what the invoice is and what is possible', () => {
    expect(outOfOrder('MISE_A_DISPOSITION', 'pay')).toBeNull()
    expect(outOfOrder('MISE_EN_PAIEMENT', 'order')).toBe('« Mandater » n’est pas possible : cette facture est au statut « Mise en paiement ». Elle n’attend plus rien de vous.')
    expect(outOfOrder('COMPTABILISEE', 'suspend')).toContain('Possible maintenant : « Mettre en paiement ».')
  })

  it('needs a reason of its own list to send back, suspend or reject, and words for « autre »', () => {
    expect(treat({ event: 'pay' }).success).toBe(true)
    expect(treat({ event: 'reject' }).error?.issues).toMatchObject([{ path: ['reason'] }])
    expect(treat({ event: 'suspend', reason: 'DOUBLON' }).error?.issues).toMatchObject([{ path: ['reason'] }])
    expect(treat({ event: 'reject', reason: 'AUTRE', comment: '  ' }).error?.issues).toMatchObject([{ path: ['comment'] }])
    expect(treat({ event: 'reject', reason: 'DOUBLON' }).success).toBe(true)
    expect(treat({ event: 'send' }).success).toBe(false)
  })

  it('takes one box or several, and refuses none', () => {
    const many = (chosen: unknown) => treatManySchema.safeParse({ structureId: ID, event: 'pay', chosen })
    expect(many(`${ID}:4`).data?.chosen).toEqual([{ invoiceId: ID, version: 4 }])
    expect(many([`${ID}:4`, `${ID}:5`]).data?.chosen).toHaveLength(2)
    expect(many(undefined).error?.issues).toMatchObject([{ path: ['chosen'], message: 'Cochez au moins une facture.' }])
  })

  it('tells the supplier for every reason what to do, and only for its own status', () => {
    for (const { event } of TREATMENTS) for (const { label, remedy } of reasonsOf(event)) expect([label, remedy]).toEqual([expect.stringMatching(/^[A-ZÉ]/), expect.stringMatching(/\.$/)])
    expect(reasonOf('REJETEE', 'DOUBLON')?.label).toBe('Facture déjà reçue')
    expect(reasonOf('SUSPENDUE', 'DOUBLON')).toBeNull()
    expect(reasonOf('MISE_EN_PAIEMENT', null)).toBeNull()
  })
})

describe('the simulated recipient', () => {
  /** Plays a scenario to its end, the supplier answering each time. */
  function play(scenario: SimulationScenario, isPaymentReported: boolean): InvoiceStatus[] {
    const past: InvoiceStatus[] = ['DEPOSEE', 'EN_COURS_ACHEMINEMENT', 'MISE_A_DISPOSITION']
    for (let turn = 0; turn < 30; turn++) {
      const status = past.at(-1) as InvoiceStatus
      const step = nextSimulatedStep(status, scenario, past, isPaymentReported)
      if (step && reasonsOf(step.event).length > 0) expect(reasonsOf(step.event).map(({ code }) => code)).toContain(step.reason)
      const next = step ? nextStatus(status, step.event) : (nextStatus(status, 'recycle') ?? nextStatus(status, 'complete') ?? nextStatus(status, 'route') ?? nextStatus(status, 'makeAvailable'))
      if (next === null) return past
      past.push(next)
    }
    throw new Error(`${scenario} has no end`)
  }

  it('stays within the table and ends, whatever the scenario', () => {
    fc.assert(fc.property(fc.constantFrom(...(Object.keys(SCENARIOS) as SimulationScenario[])), fc.boolean(), (scenario, isPaymentReported) => {
      expect(play(scenario, isPaymentReported).at(-1)).toBe(scenario === 'REJET' ? 'REJETEE' : isPaymentReported ? 'MISE_EN_PAIEMENT' : 'COMPTABILISEE')
    }))
  })

  it('takes its detour once', () => {
    expect(play('RECYCLAGE', true).filter((status) => status === 'A_RECYCLER')).toHaveLength(1)
    expect(play('SUSPENSION', true)).toContain('COMPLETEE')
  })
})

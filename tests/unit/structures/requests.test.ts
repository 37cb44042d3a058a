import { describe, expect, it } from 'vitest'
import { reportSentence } from '@/lib/structures/model/answers'
import { WorkspaceCode } from '@/prisma/generated/enums'
import { placeValue, workspaceSchema } from '@/lib/structures/model/entitlement-schemas'
import { modeIncludes } from '@/lib/structures/model/entitlement-modes'
import { parseRequestList } from '@/lib/structures/model/request-table'
import { waitedSince, whoMustAnswer } from '@/lib/structures/model/request-state'
import { acceptSchema } from '@/lib/structures/model/schemas'
import { defaultWorkspaces, workspacesFor } from '@/lib/structures/model/workspace-purpose'

const ID = '01234567-89ab-7cde-8f01-23456789abcd'
const outcome = (isDone: boolean) => ({ kind: 'HABILITATION' as const, id: ID, personName: null, isDone, reason: null })

describe('requests', () => {
  it('say who must answer, and who may once they have escalated', () => {
    const approvers = { main: 'Camille Durand', secondaries: ['Karim Benali', 'Inès Faure'] }
    expect(whoMustAnswer(approvers, false)).toBe('Camille Durand, gestionnaire principal')
    expect(whoMustAnswer(approvers, true)).toBe('Camille Durand, gestionnaire principal, ou Karim Benali et Inès Faure, gestionnaires secondaires')
    expect(whoMustAnswer({ ...approvers, main: null }, false)).toBe('Karim Benali et Inès Faure, gestionnaires secondaires')
    expect(whoMustAnswer({ main: null, secondaries: [] }, true)).toMatch(/assistance/)
  })

  it('wait seven days for each step', () => {
    expect(waitedSince(new Date('2026-03-09T09:00:00Z'))).toEqual(new Date('2026-03-02T09:00:00Z'))
  })

  it('are counted in the report of an answer to several', () => {
    expect(reportSentence({ verdict: 'ACCEPT', outcomes: [outcome(true), outcome(true), outcome(false)] })).toBe('2 demandes acceptées, 1 demande laissée telle quelle.')
    expect(reportSentence({ verdict: 'REFUSE', outcomes: [outcome(true)] })).toBe('1 demande refusée.')
  })

  it('are filtered by an address that may be old or typed by hand', () => {
    expect(parseRequestList({ type: 'habilitation', structure: 'x', tri: 'nom' }, 'asc')).toMatchObject({ filter: { kind: 'HABILITATION', structureId: null }, table: { sort: 'nom', direction: 'asc' } })
    expect(parseRequestList({ type: 'autre', structure: ID }, 'desc')).toMatchObject({ filter: { kind: null, structureId: ID }, table: { sort: 'date' } })
  })

  it('are accepted for the whole structure or for services, never for a mixture', () => {
    const accept = (more: object) => acceptSchema.safeParse({ affiliationId: ID, mode: 'MODIFICATION', ...more }).success
    expect([accept({}), accept({ perimeter: 'SERVICES', serviceIds: ID }), accept({ perimeter: 'SERVICES', serviceIds: [ID] })]).toEqual([true, true, true])
    expect([accept({ perimeter: 'SERVICES' }), accept({ perimeter: 'STRUCTURE', serviceIds: ID })]).toEqual([false, false])
  })
})

describe('espaces', () => {
  it('are on by default as portal 13.9 says', () => {
    expect(defaultWorkspaces('PRIVATE')).toEqual(['FACTURES_EMISES', 'SOLLICITATIONS_EMISES'])
    expect(defaultWorkspaces('PUBLIC')).toContain('FACTURES_RECUES')
  })

  it('are all offered to one kind of structure at least', () => {
    expect(new Set([...workspacesFor('PRIVATE'), ...workspacesFor('PUBLIC')])).toEqual(new Set(Object.values(WorkspaceCode)))
    expect(workspacesFor('PRIVATE')).not.toContain('FACTURES_RECUES')
  })

  it('stand on a structure or a service', () => {
    const place = { structureId: ID, serviceId: ID.replace('0', '9') }
    expect(workspaceSchema.parse({ place: placeValue(place), workspace: 'ENGAGEMENTS' })).toMatchObject({ place, origin: 'ESPACES' })
    expect(workspaceSchema.safeParse({ place: `${ID}:x`, workspace: 'ENGAGEMENTS' }).success).toBe(false)
  })

  it('in Modification include Consultation, not the other way round', () => {
    expect([modeIncludes('MODIFICATION', 'CONSULTATION_UNIQUEMENT'), modeIncludes('CONSULTATION_UNIQUEMENT', 'MODIFICATION')]).toEqual([true, false])
  })
})

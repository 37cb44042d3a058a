import { describe, expect, it } from 'vitest'
import type { Actor, Membership } from '@/lib/access/actor'
import { can, canWhenActive, isMember, PERMISSIONS, reachOf, type Permission, type StructurePermission } from '@/lib/access/permissions'

const S = 'structure'
const membership = (changes: Partial<Membership> = {}): Membership => ({ structureId: S, structureName: 'S', identifierType: 'SIRET', identifier: '1', kind: 'PRIVATE', structureStatus: 'ACTIVE', serviceId: null, role: 'USER', ...changes })
const actor = (changes: Partial<Actor> = {}): Actor => ({ userId: 'u', email: 'e', firstName: 'f', lastName: 'l', currentStructureId: null, memberships: [], rights: [], workspaces: [{ structureId: S, serviceId: null, code: 'FACTURES_EMISES' }], ...changes })

const PEOPLE: Record<string, Actor> = {
  stranger: actor({ memberships: [membership({ structureId: 'other', role: 'MAIN_MANAGER' })], workspaces: [{ structureId: S, serviceId: null, code: 'FACTURES_EMISES' }, { structureId: 'other', serviceId: null, code: 'FACTURES_EMISES' }] }),
  'user without right': actor({ memberships: [membership()] }),
  reader: actor({ memberships: [membership()], rights: [{ structureId: S, serviceId: null, workspace: 'FACTURES_EMISES', mode: 'CONSULTATION_UNIQUEMENT' }] }),
  writer: actor({ memberships: [membership()], rights: [{ structureId: S, serviceId: null, workspace: 'FACTURES_EMISES', mode: 'MODIFICATION' }] }),
  'secondary manager': actor({ memberships: [membership({ role: 'SECONDARY_MANAGER' })] }),
  'main manager': actor({ memberships: [membership({ role: 'MAIN_MANAGER' })] }),
}

describe('the rights matrix', () => {
  it('is the one of the guide (portal 4.5)', () => {
    const table = Object.fromEntries((Object.keys(PERMISSIONS) as Permission[]).map((permission) => [permission, Object.keys(PEOPLE).filter((name) => can(PEOPLE[name] as Actor, permission, { structureId: S })).join(', ')]))
    expect(table).toMatchSnapshot()
  })

  it('limits a user of one service to it', () => {
    const limited = actor({ memberships: [membership({ serviceId: 'A' })], rights: [{ structureId: S, serviceId: 'A', workspace: 'FACTURES_EMISES', mode: 'MODIFICATION' }] })
    expect(can(limited, 'invoice.write', { structureId: S, serviceId: 'A' })).toBe(true)
    expect(can(limited, 'invoice.write', { structureId: S, serviceId: 'B' })).toBe(false)
    expect(can(limited, 'invoice.write', { structureId: S })).toBe(false)
    expect(isMember(limited, { structureId: S, serviceId: 'B' })).toBe(false)
    expect(reachOf(limited, 'invoice.read')).toEqual([{ structureId: S, services: ['A'] }])
  })

  it('leaves reading and the reactivation in a deactivated structure, and nothing else', () => {
    const stopped = (role: Membership['role']) => actor({ memberships: [membership({ role, structureStatus: 'INACTIVE' })], rights: [{ structureId: S, serviceId: null, workspace: 'FACTURES_EMISES', mode: 'MODIFICATION' }] })
    const kept = (role: Membership['role']) => (Object.keys(PERMISSIONS) as Permission[]).filter((permission) => PERMISSIONS[permission].by !== 'account' && can(stopped(role), permission, { structureId: S }))
    expect({ main: kept('MAIN_MANAGER'), secondary: kept('SECONDARY_MANAGER'), user: kept('USER') }).toMatchSnapshot()
    for (const permission of Object.keys(PERMISSIONS) as Permission[]) {
      if (PERMISSIONS[permission].by === 'account') continue
      expect(reachOf(stopped('MAIN_MANAGER'), permission as StructurePermission).length > 0, permission).toBe(can(stopped('MAIN_MANAGER'), permission, { structureId: S }))
      expect(canWhenActive(stopped('MAIN_MANAGER'), permission, { structureId: S }), permission).toBe(can(actor({ memberships: [membership({ role: 'MAIN_MANAGER' })] }), permission, { structureId: S }))
    }
  })

  it('needs the workspace to be open, even for managers', () => {
    const closed = actor({ memberships: [membership({ role: 'MAIN_MANAGER' })], workspaces: [] })
    expect(can(closed, 'invoice.read', { structureId: S })).toBe(false)
    expect(can(closed, 'structure.manage', { structureId: S })).toBe(true)
  })

  it('holds where membership, espace and habilitation meet, service by service', () => {
    const emises = (serviceId: string | null) => ({ structureId: S, serviceId, code: 'FACTURES_EMISES' as const })
    const right = (serviceId: string | null) => ({ structureId: S, serviceId, workspace: 'FACTURES_EMISES' as const, mode: 'MODIFICATION' as const })
    const reach = (who: Actor) => reachOf(who, 'invoice.write').map(({ services }) => services)
    expect(reach(actor({ memberships: [membership({ role: 'MAIN_MANAGER' })], workspaces: [emises('A')] }))).toEqual([['A']])
    expect(reach(actor({ memberships: [membership()], rights: [right('A'), right('B')], workspaces: [emises('B'), emises('C')] }))).toEqual([['B']])
    expect(reach(actor({ memberships: [membership({ serviceId: 'A' })], rights: [right('B')] }))).toEqual([])
    const partly = actor({ memberships: [membership()], rights: [right('A')] })
    expect([can(partly, 'invoice.write', { structureId: S }), can(partly, 'invoice.write', { structureId: S, serviceId: 'A' })]).toEqual([false, true])
  })
})

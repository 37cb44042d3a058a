import { defineQuery } from '@/lib/platform/query'
import { DomainError } from '@/lib/shared/errors'
import { planCopy } from '../plan-copy'

interface Input {
  structureId: string
  fromId: string | null
  userIds: string[]
}

/** Everybody who can give or receive rights, and once both are chosen, what the copy would change for each. */
export const previewCopy = defineQuery({
  name: 'member.preview-copy',
  permission: 'user.manage',
  structureOf: ({ structureId }: Input) => ({ structureId }),
  run: async ({ structureId, fromId, userIds }, { db }) => {
    const simple = { some: { structureId, status: 'VALIDEE' as const, role: 'USER' as const }, none: { structureId, status: 'VALIDEE' as const, role: { not: 'USER' as const } } }
    const people = await db.user.findMany({ where: { affiliations: simple }, select: { id: true, firstName: true, lastName: true, email: true }, orderBy: [{ lastName: 'asc' }, { firstName: 'asc' }], take: 500 })
    const services = await db.service.findMany({ where: { structureId }, select: { id: true, code: true, name: true } })
    if (!fromId || userIds.length === 0) return { people, services, plan: null, problem: null }
    try {
      const { source, targets, version } = await planCopy(db, structureId, fromId, userIds)
      const plan = { version, source: source.standing, targets: targets.map(({ member: { user, standing }, changes }) => ({ id: user.id, firstName: user.firstName, lastName: user.lastName, places: standing.places, changes })) }
      return { people, services, plan, problem: null }
    } catch (error) {
      if (error instanceof DomainError && error.kind === 'invalid') return { people, services, plan: null, problem: error.message }
      throw error
    }
  },
})

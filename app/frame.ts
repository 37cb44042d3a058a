import type { Frame } from '@/components/layout/types'
import type { Actor } from '@/lib/access/actor'
import { currentMembership } from '@/lib/access/session'
import { OPEN_DOMAINS } from '@/lib/portal/model/domains'
import { isDemonstration } from '@/lib/platform/env'
import { mainMenu } from '@/lib/portal/model/menu'
import { routes } from '@/lib/shared/routes'

const DOMAINS = OPEN_DOMAINS.map(({ name, tiles }) => ({ name, entries: tiles.map(({ name: label, href, section }) => ({ label, href, section: section ?? href })) }))

/** What stands around every page for this person, or for a visitor. */
export function frameFor(actor: Actor | null): Frame {
  const current = actor && currentMembership(actor)
  const structures = new Map(actor?.memberships.map(({ structureId, structureName, identifier }) => [structureId, { id: structureId, name: structureName, identifier }]))
  return {
    person: actor && { firstName: actor.firstName, lastName: actor.lastName, email: actor.email },
    structures: [...structures.values()],
    currentStructureId: current?.structureId,
    menu: mainMenu(),
    userMenu: [],
    domains: actor ? DOMAINS : [],
    demonstration: isDemonstration(),
    mailboxHref: routes.demonstrationMailbox,
  }
}

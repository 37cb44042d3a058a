import type { Frame, PlainAction } from '@/components/layout/types'
import type { Actor } from '@/lib/access/actor'
import { currentMembership } from '@/lib/access/session'
import { OPEN_DOMAINS } from '@/lib/portal/model/domains'
import { isDemonstration } from '@/lib/platform/env'
import { mainMenu } from '@/lib/portal/model/menu'
import { routes } from '@/lib/shared/routes'
import { logOut } from './(public)/deconnexion/actions'

const DOMAINS = OPEN_DOMAINS.map(({ name, tiles }) => ({ name, entries: tiles.map(({ name: label, href, section }) => ({ label, href, section: section ?? href })) }))

// The menu's form has no state of its own: the action is given none.
const leave = logOut.bind(null, null) as unknown as PlainAction

/** What stands around every page for this person, or for a visitor. */
export function frameFor(actor: Actor | null): Frame {
  const current = actor && currentMembership(actor)
  const structures = new Map(actor?.memberships.map(({ structureId, structureName, identifier }) => [structureId, { id: structureId, name: structureName, identifier }]))
  return {
    person: actor && { firstName: actor.firstName, lastName: actor.lastName, email: actor.email },
    structures: [...structures.values()],
    currentStructureId: current?.structureId,
    menu: mainMenu(),
    userMenu: [{ label: 'Mon compte', href: routes.account }],
    logout: actor ? leave : undefined,
    domains: actor ? DOMAINS : [],
    demonstration: isDemonstration(),
    mailboxHref: routes.demonstrationMailbox,
  }
}

import type { Frame, MenuEntry } from '@/components/layout/types'
import type { Actor } from '@/lib/access/actor'
import { reachOf } from '@/lib/access/permissions'
import { currentMembership } from '@/lib/access/session'
import { OPEN_DOMAINS } from '@/lib/portal/model/domains'
import { countUnread } from '@/lib/messages/queries/list-messages'
import { isDemonstration } from '@/lib/platform/env'
import { mainMenu } from '@/lib/portal/model/menu'
import { routes } from '@/lib/shared/routes'
import { countPendingApprovals } from '@/lib/structures/queries/list-approvals'
import { chooseStructure } from './(portail)/structures/actions'
import { leave } from './(public)/deconnexion/actions'

const DOMAINS = OPEN_DOMAINS.map(({ name, tiles }) => ({ name, entries: tiles.map(({ name: label, href, section }) => ({ label, href, section: section ?? href })) }))

const USER_MENU: MenuEntry[] = [
  { label: 'Mon tableau de travail', href: routes.connectedHome },
  { label: 'Mon compte', href: routes.account },
  { label: 'Mes rattachements', href: routes.affiliations },
  { label: 'Mes habilitations', href: routes.entitlements },
  { label: 'Changer mon adresse de connexion', href: routes.changeLogin },
  { label: 'Historique de mes demandes', href: routes.requests },
]

/** « Approbations » is there for managers, with the number of requests that wait. */
async function approvalsOf(actor: Actor | null) {
  return actor && reachOf(actor, 'affiliation.decide').length > 0 ? { count: await countPendingApprovals({}) } : undefined
}

/** « Mes messages » with how many are unread; a hundred stands for more. */
async function messagesOf(): Promise<MenuEntry> {
  const count = await countUnread({})
  return { label: 'Mes messages', href: routes.messages, count, countLabel: count > 1 ? 'messages non lus' : 'message non lu' }
}

/** What stands around every page for this person, or for a visitor. */
export async function frameFor(actor: Actor | null): Promise<Frame> {
  const current = actor && currentMembership(actor)
  const [approvals, messages] = await Promise.all([approvalsOf(actor), actor ? messagesOf() : undefined])
  const structures = new Map(actor?.memberships.map(({ structureId, structureName, structureStatus, identifier }) => [structureId, { id: structureId, name: structureStatus === 'ACTIVE' ? structureName : `${structureName} (désactivée)`, identifier }]))
  return {
    person: actor && { firstName: actor.firstName, lastName: actor.lastName, email: actor.email },
    structures: [...structures.values()],
    currentStructureId: current?.structureId,
    switchStructure: chooseStructure,
    logout: leave,
    menu: mainMenu(approvals),
    userMenu: USER_MENU,
    messages,
    domains: actor ? DOMAINS : [],
    demonstration: isDemonstration(),
    mailboxHref: routes.demonstrationMailbox,
  }
}

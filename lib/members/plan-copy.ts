import { createHash } from 'node:crypto'
import type { Tx } from '@/lib/platform/db'
import { invalid, notFound } from '@/lib/shared/errors'
import { rightChanges, samePlaces, type Standing } from './model/member-rights'
import { findMember, fullName, type Member } from './read-member'

/**
 * What « Copier les droits » would do: for each target its new standing and what changes. The preview and the command read the same.
 * Managers have all rights already: they are no target.
 * @throws not found when one of them is not attached; invalid when nobody but the source is chosen.
 */
export async function planCopy(db: Tx, structureId: string, fromId: string, userIds: readonly string[]) {
  const source = await findMember(db, structureId, fromId)
  if (!source) throw notFound()
  if (source.role !== 'USER') throw invalid('member.copy-from-manager', `Les droits de ${fullName(source.user)} viennent de son rôle de gestionnaire : choisissez un utilisateur simple.`, 'fromId')
  const targets = []
  for (const userId of [...new Set(userIds)].filter((id) => id !== fromId)) {
    const member = await findMember(db, structureId, userId)
    if (!member) throw notFound()
    if (member.role !== 'USER') throw invalid('member.copy-to-manager', `${fullName(member.user)} est gestionnaire et a déjà tous les droits : retirez cette personne de la sélection.`, 'userIds')
    const after: Standing = source.standing
    targets.push({ member, after, changes: rightChanges(member.standing, after) })
  }
  if (targets.length === 0) throw invalid('member.copy-to-nobody', 'Choisissez au moins une autre personne, qui reçoit les droits.', 'userIds')
  const version = createHash('sha256').update([source.version, ...targets.map(({ member }) => `${member.user.id} ${member.version}`)].join('|')).digest('hex').slice(0, 16)
  return { source, targets, version, isMove: (member: Member) => !samePlaces(member.standing.places, source.standing.places) }
}

import type { AccountStatus } from '@/prisma/generated/enums'

/** State of a member's account as managers see it. */
export type MemberState = 'EN_ATTENTE' | 'ACTIF' | 'DESACTIVE'

export const MEMBER_STATES: Record<MemberState, { label: string; statuses: readonly AccountStatus[] }> = {
  EN_ATTENTE: { label: 'En attente d’activation', statuses: ['PENDING_APPROVAL', 'PENDING_ACTIVATION'] },
  ACTIF: { label: 'Actif', statuses: ['ACTIVE'] },
  DESACTIVE: { label: 'Désactivé', statuses: ['DEACTIVATED'] },
}

export const STATE_KEYS = Object.keys(MEMBER_STATES) as [MemberState, ...MemberState[]]

export const memberStateOf = (status: AccountStatus): MemberState => STATE_KEYS.find((state) => MEMBER_STATES[state].statuses.includes(status)) ?? 'EN_ATTENTE'

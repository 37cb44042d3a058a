import { type CivilDate, columnToCivil } from '@/lib/shared/dates'
import type { ServiceStatus } from '@/prisma/generated/enums'

/** What a service is on a day: the official état, and its dates. Only ACTIVE is offered in invoices. */
export type ServiceState = 'ACTIVE' | 'UPCOMING' | 'ENDED' | 'INACTIVE'

interface Row {
  status: ServiceStatus
  activeFrom: Date
  activeUntil: Date | null
}

export function serviceState({ status, activeFrom, activeUntil }: Row, today: CivilDate): ServiceState {
  if (status !== 'ACTIVE') return 'INACTIVE'
  if (activeUntil && columnToCivil(activeUntil) < today) return 'ENDED'
  return columnToCivil(activeFrom) > today ? 'UPCOMING' : 'ACTIVE'
}

export const SERVICE_STATES: Record<ServiceState, string> = { ACTIVE: 'Actif', UPCOMING: 'À venir', ENDED: 'Terminé', INACTIVE: 'Inactif' }
export const SERVICE_STATE_CHOICES = Object.entries({ actif: 'Actifs', venir: 'À venir', termine: 'Terminés', inactif: 'Inactifs' }).map(([value, label]) => ({ value, label }))
export const STATE_OF_CHOICE: Record<string, ServiceState> = { actif: 'ACTIVE', venir: 'UPCOMING', termine: 'ENDED', inactif: 'INACTIVE' }

import { type CivilDate, columnToCivil } from '@/lib/shared/dates'

export type AccountState = 'VALID' | 'UPCOMING' | 'ENDED'

interface Dates {
  validFrom: Date
  validUntil: Date | null
  closedAt: Date | null
}

/** Is an account offered in invoices on this day, not yet, or no more? */
export function accountState({ validFrom, validUntil, closedAt }: Dates, today: CivilDate): AccountState {
  if (closedAt || (validUntil && columnToCivil(validUntil) < today)) return 'ENDED'
  return columnToCivil(validFrom) > today ? 'UPCOMING' : 'VALID'
}

export const ACCOUNT_STATES: Record<AccountState, string> = { VALID: 'Valide', UPCOMING: 'À venir', ENDED: 'Terminée' }
export const ACCOUNT_STATE_CHOICES = Object.entries({ valide: 'Valides', venir: 'À venir', terminee: 'Terminées' }).map(([value, label]) => ({ value, label }))
export const STATE_OF_CHOICE: Record<string, AccountState> = { valide: 'VALID', venir: 'UPCOMING', terminee: 'ENDED' }

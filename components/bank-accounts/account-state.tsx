import { CircleCheck, CircleOff, Hourglass, type LucideIcon } from 'lucide-react'
import { StatusPill, type StatusTone } from '@/components/ui/status-pill'
import { ACCOUNT_STATES, type AccountState } from '@/lib/bank-accounts/model/account-state'

const LOOKS: Record<AccountState, [tone: StatusTone, icon: LucideIcon]> = { VALID: ['good', CircleCheck], UPCOMING: ['busy', Hourglass], ENDED: ['neutral', CircleOff] }

export function AccountStatePill({ state }: { state: AccountState }) {
  const [tone, icon] = LOOKS[state]
  return <StatusPill tone={tone} icon={icon} label={ACCOUNT_STATES[state]} />
}

import { CircleCheck, CircleOff, Hourglass, type IconComponent } from '@/components/ui/icons'
import { StatusPill, type StatusTone } from '@/components/ui/status-pill'
import { ACCOUNT_STATES, type AccountState } from '@/lib/bank-accounts/model/account-state'

const LOOKS: Record<AccountState, [tone: StatusTone, icon: IconComponent]> = { VALID: ['good', CircleCheck], UPCOMING: ['busy', Hourglass], ENDED: ['neutral', CircleOff] }

export function AccountStatePill({ state }: { state: AccountState }) {
  const [tone, icon] = LOOKS[state]
  return <StatusPill tone={tone} icon={icon} label={ACCOUNT_STATES[state]} />
}

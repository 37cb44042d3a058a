import { Suspense, type ReactNode } from 'react'
import { SessionWarning } from '@/components/layout/session-warning'
import { SiteFrame } from '@/components/layout/site-frame'
import { requireActor } from '@/lib/access/session'
import { IDLE_SECONDS } from '@/lib/access/session-token'
import { frameFor } from '../frame'

/** Said five minutes before the session ends. */
const WARN_AFTER_MS = (IDLE_SECONDS - 5 * 60) * 1000

export default async function PortalLayout({ children }: { children: ReactNode }) {
  return (
    <SiteFrame frame={await frameFor(await requireActor())}>
      {children}
      <Suspense>
        <SessionWarning warnAfterMs={WARN_AFTER_MS} />
      </Suspense>
    </SiteFrame>
  )
}

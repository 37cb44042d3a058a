import type { ReactNode } from 'react'
import { LazyNews } from '@/components/invoices/correction/lazy-news'
import { SessionWarning } from '@/components/layout/session-warning'
import { SiteFrame } from '@/components/layout/site-frame'
import { reachOf } from '@/lib/access/permissions'
import { requireActor } from '@/lib/access/session'
import { IDLE_SECONDS } from '@/lib/access/session-token'
import { frameFor } from '../frame'
import { acknowledgeNews } from './factures-emises/[factureId]/actions'
import { newsOf } from './news-of'

/** Said five minutes before the session ends. */
const WARN_AFTER_MS = (IDLE_SECONDS - 5 * 60) * 1000

export default async function PortalLayout({ children }: { children: ReactNode }) {
  const actor = await requireActor()
  const [news, frame] = await Promise.all([reachOf(actor, 'invoice.read').length > 0 ? newsOf() : null, frameFor(actor)])
  return (
    <SiteFrame frame={frame}>
      {news && <LazyNews key={news.structureId} action={acknowledgeNews} {...news} />}
      {children}
      <SessionWarning warnAfterMs={WARN_AFTER_MS} />
    </SiteFrame>
  )
}

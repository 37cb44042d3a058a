import type { ReactNode } from 'react'
import { NewsNotice } from '@/components/invoices/correction/news-notice'
import { SiteFrame } from '@/components/layout/site-frame'
import { reachOf } from '@/lib/access/permissions'
import { requireActor } from '@/lib/access/session'
import { frameFor } from '../frame'
import { acknowledgeNews } from './factures-emises/[factureId]/actions'
import { newsOf } from './news-of'

export default async function PortalLayout({ children }: { children: ReactNode }) {
  const actor = await requireActor()
  const news = reachOf(actor, 'invoice.read').length > 0 ? await newsOf() : null
  return (
    <SiteFrame frame={await frameFor(actor)}>
      {news && <NewsNotice key={news.structureId} action={acknowledgeNews} {...news} />}
      {children}
    </SiteFrame>
  )
}

import type { ReactNode } from 'react'
import { SiteFrame } from '@/components/layout/site-frame'
import { requireActor } from '@/lib/access/session'
import { frameFor } from '../frame'

export default async function PortalLayout({ children }: { children: ReactNode }) {
  return <SiteFrame frame={await frameFor(await requireActor())}>{children}</SiteFrame>
}

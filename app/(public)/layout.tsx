import type { ReactNode } from 'react'
import { SiteFrame } from '@/components/layout/site-frame'
import { currentActor } from '@/lib/access/session'
import { frameFor } from '../frame'

export default async function PublicLayout({ children }: { children: ReactNode }) {
  return <SiteFrame frame={await frameFor(await currentActor())}>{children}</SiteFrame>
}

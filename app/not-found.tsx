import type { Metadata } from 'next'
import { NotFoundPage } from '@/components/layout/not-found-page'
import { SiteFrame } from '@/components/layout/site-frame'
import { currentActor } from '@/lib/access/session'
import { frameFor } from './frame'

export const metadata: Metadata = { title: 'Page introuvable' }

export default async function NotFound() {
  return (
    <SiteFrame frame={await frameFor(await currentActor())}>
      <NotFoundPage />
    </SiteFrame>
  )
}

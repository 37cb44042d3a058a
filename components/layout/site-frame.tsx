import type { ReactNode } from 'react'
import { SkipLink } from '@/components/ui/skip-link'
import { ApplicationTabs } from './application-tabs'
import { DemonstrationBanner } from './demonstration-banner'
import { Footer } from './footer'
import { Header } from './header'
import type { Frame } from './types'

/** Everything around a page, the same for all: what changes comes in as data. */
export function SiteFrame({ frame, children }: { frame: Frame; children: ReactNode }) {
  return (
    <div className="flex min-h-dvh flex-col">
      <SkipLink />
      {frame.demonstration && <DemonstrationBanner mailboxHref={frame.mailboxHref} />}
      <Header frame={frame} />
      <ApplicationTabs domains={frame.domains} />
      <main id="contenu" tabIndex={-1} className="flex-1">
        {children}
      </main>
      <Footer />
    </div>
  )
}

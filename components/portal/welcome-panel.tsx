import { ArrowRight, BookOpen } from '@/components/ui/icons'
import { Link } from '@/components/ui/link'
import { AUDIENCES, type Audience } from '@/lib/portal/model/audiences'
import { quickLinks } from '@/lib/portal/model/quick-links'
import { WelcomeArt } from './welcome-art'

interface WelcomePanelProps {
  audience: Audience
  /** Of the person connected; absent for visitors. */
  firstName?: string
}

/** « Bienvenue sur Cantate »: what the portal is for, and what is most often done in it. */
export function WelcomePanel({ audience, firstName }: WelcomePanelProps) {
  return (
    <section aria-labelledby="bienvenue" className="grid overflow-hidden rounded-md border border-line bg-surface lg:grid-cols-[7fr_5fr]">
      <div className="flex items-center gap-6 bg-pine-deep p-6 text-white sm:p-10">
        <div className="min-w-0 flex-1">
          <h1 id="bienvenue">Bienvenue sur Cantate{firstName && `, ${firstName}`}</h1>
          <p className="mt-4 max-w-reading">{AUDIENCES[audience].welcome}</p>
          <Link href="/aide" className="mt-6 inline-flex min-h-11 items-center gap-2 rounded-md border border-white px-4 py-2 font-medium outline-white hover:bg-pine">
            <BookOpen aria-hidden className="size-5" />
            Accéder à la documentation
          </Link>
        </div>
        <WelcomeArt className="w-60 flex-none max-md:hidden" />
      </div>
      <div className="p-6 sm:p-8">
        <h2>Fonctionnalités les plus utilisées</h2>
        <ul className="mt-3 divide-y divide-line">
          {quickLinks(firstName !== undefined).map(({ label, sentence, href }) => (
            <li key={href} className="group relative flex items-center gap-4 py-4">
              <div className="min-w-0 flex-1">
                <Link href={href} className="font-medium text-pine after:absolute after:inset-0 group-hover:underline group-hover:underline-offset-4">
                  {label}
                </Link>
                <p className="text-sm text-ink-soft">{sentence}</p>
              </div>
              <ArrowRight aria-hidden className="size-5 flex-none text-pine" />
            </li>
          ))}
        </ul>
      </div>
    </section>
  )
}

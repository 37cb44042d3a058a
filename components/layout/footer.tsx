import { Link } from '@/components/ui/link'

const LINKS = [
  { label: 'Aide', href: '/aide' },
  { label: 'Plan du site', href: '/plan-du-site' },
  { label: 'Vérifier une attestation', href: '/verifier-une-attestation' },
  { label: 'Accessibilité', href: '/accessibilite' },
  { label: 'Mentions légales', href: '/mentions-legales' },
] as const

/** At the foot of every page: what we are, and the pages one expects to find there. */
export function Footer() {
  return (
    <footer className="no-print mt-16 border-t border-line bg-surface">
      <div className="mx-auto flex max-w-list flex-wrap items-baseline justify-between gap-x-8 gap-y-3 px-4 py-8 text-sm xl:px-0">
        <p className="text-ink-soft">Cantate, le portail fournisseur de la facturation électronique publique.</p>
        <nav aria-label="Pied de page">
          <ul className="flex flex-wrap gap-x-6 gap-y-2">
            {LINKS.map(({ label, href }) => (
              <li key={href}>
                <Link href={href} className="inline-block py-0.5 underline decoration-line underline-offset-4 hover:text-pine hover:decoration-current">
                  {label}
                </Link>
              </li>
            ))}
          </ul>
        </nav>
      </div>
    </footer>
  )
}

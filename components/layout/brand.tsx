import { Link } from '@/components/ui/link'

/** Our own mark: the lines of an invoice, read like the lines of a score. */
export function BrandMark({ className = 'size-9' }: { className?: string }) {
  return (
    <svg viewBox="0 0 36 36" aria-hidden className={className}>
      <rect width="36" height="36" rx="9" className="fill-pine" />
      <path d="M9 11h18M9 18h11M9 25h7" className="stroke-white" strokeWidth="2.5" strokeLinecap="round" fill="none" />
      <path d="M26 15v9.2" className="stroke-white" strokeWidth="2.5" strokeLinecap="round" />
      <ellipse cx="23.4" cy="25" rx="3.2" ry="2.5" className="fill-white" />
    </svg>
  )
}

/** The name of the portal, at the left of every page; leads home. */
export function Brand() {
  return (
    <Link href="/" className="flex flex-none items-center gap-2.5 rounded-md">
      <BrandMark />
      <span className="leading-tight">
        <span className="block text-h2 font-semibold">Cantate</span>
        <span className="block text-sm text-ink-soft max-xl:sr-only">Le portail des fournisseurs</span>
      </span>
    </Link>
  )
}

/** An invoice whose fields have been read, drawn in our own colours; decoration only. */
export function WelcomeArt({ className = '' }: { className?: string }) {
  return (
    <svg viewBox="0 0 300 240" aria-hidden className={className} fill="none">
      <g transform="rotate(-4 150 120)">
        <rect x="56" y="22" width="164" height="206" rx="8" className="fill-pine" />
      </g>
      <g transform="rotate(3 150 120)">
        <rect x="72" y="18" width="164" height="206" rx="8" className="fill-white" />
        <rect x="90" y="38" width="30" height="30" rx="8" className="fill-pine-wash" />
        <path d="M130 46h54M130 58h34" className="stroke-line" strokeWidth="6" strokeLinecap="round" />
        <rect x="88" y="84" width="78" height="18" rx="4" className="fill-read-wash stroke-read-line" strokeWidth="1.5" />
        <path d="M96 93h54" className="stroke-ink-soft" strokeWidth="4" strokeLinecap="round" />
        <path d="M180 93h36M90 118h126M90 134h126M90 150h82" className="stroke-line" strokeWidth="5" strokeLinecap="round" />
        <path d="M146 182h26" className="stroke-line" strokeWidth="5" strokeLinecap="round" />
        <rect x="182" y="172" width="40" height="20" rx="4" className="fill-read-wash stroke-read-line" strokeWidth="1.5" />
        <path d="M190 182h24" className="stroke-ink-soft" strokeWidth="4" strokeLinecap="round" />
      </g>
      <g>
        <rect x="160" y="196" width="116" height="34" rx="17" className="fill-white stroke-green" strokeWidth="1.5" />
        <circle cx="179" cy="213" r="8" className="fill-green-wash stroke-green" strokeWidth="2" />
        <path d="m175.500 213 2.500 2.500 4.500-5" className="stroke-green" strokeWidth="2" strokeLinecap="round" strokeLinejoin="round" />
        <path d="M198 213h60" className="stroke-green" strokeWidth="5" strokeLinecap="round" />
      </g>
    </svg>
  )
}

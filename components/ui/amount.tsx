import { formatCents } from '@/lib/shared/amounts'

/** « 1 234,56 € » with figures that line up; `cents` is an integer number of hundredths. */
export function Amount({ cents, currency = 'EUR' }: { cents: bigint; currency?: string }) {
  return <span className="figures whitespace-nowrap">{formatCents(cents, currency)}</span>
}

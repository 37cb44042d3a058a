import { notFound } from 'next/navigation'

/**
 * Every address that is no page. A not-found.tsx at the root would say the same, and Next would make it, header and menus included, with
 * each page that is there.
 */
export default function UnknownAddressPage(): never {
  notFound()
}

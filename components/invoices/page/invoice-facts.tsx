'use client'

import { Card } from '@/components/ui/card'
import { DescriptionList } from '@/components/ui/description-list'
import { WrittenTime } from '@/components/ui/written-time'
import type { VatRow } from '@/lib/invoices/model/draft'
import type { Written } from '@/lib/shared/written'
import { VatTable } from './vat-table'

export interface Fact {
  term: string
  value: string | null | undefined | Written | { figures: string } | { name: string; siret: string; address: string }
}

interface InvoiceFactsProps {
  /** The totals are the last. */
  blocks: { title: string; facts: Fact[] }[]
  vat: VatRow[]
  currency: string
}

/** What an invoice says, in words: drawn by the server as a part of the page, it would be sent twice (decision 0080). */
export function InvoiceFacts({ blocks, vat, currency }: InvoiceFactsProps) {
  return blocks.map(({ title, facts }, index) => (
    <Card key={title} title={title}>
      <DescriptionList descriptions={facts.map(({ term, value }) => ({ term, value: shown(value) }))} />
      {index === blocks.length - 1 && vat.length > 0 && <VatTable rows={vat} currency={currency} />}
    </Card>
  ))
}

function shown(value: Fact['value']) {
  if (!value || typeof value === 'string') return value || undefined
  if ('figures' in value) return <span className="figures whitespace-nowrap">{value.figures}</span>
  if ('text' in value) return <WrittenTime {...value} />
  return (
    <>
      <span className="font-medium">{value.name}</span>
      <span className="figures block">{value.siret}</span>
      <span className="block text-sm text-ink-soft">{value.address}</span>
    </>
  )
}

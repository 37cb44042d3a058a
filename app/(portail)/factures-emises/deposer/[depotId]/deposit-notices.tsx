import { ChangeStructure } from '@/components/invoices/change-structure'
import { EmbeddedNotice } from '@/components/invoices/embedded-notice'
import { OtherSellerNotice } from '@/components/invoices/other-seller-notice'
import { ReadingNotice } from '@/components/invoices/reading-notice'
import { ScanReading } from '@/components/invoices/scan/scan-reading'
import { reachOf } from '@/lib/access/permissions'
import { requireActor } from '@/lib/access/session'
import { embeddedSides } from '@/lib/deposits/model/embedded-sides'
import type { Place } from '@/lib/invoices/model/places'
import { otherSeller } from '@/lib/invoices/model/printed-seller'
import type { InvoicePage } from '@/lib/invoices/queries/invoice-page'
import { moveDeposit } from '../lots/actions'
import { chooseSide, readScan } from './lecture/actions'

interface DepositNoticesProps {
  invoice: InvoicePage
  places: Place[]
  batchId: string | null
}

/** What the reading of the PDF gave, and what it says of the structure that deposits: before the form, which stays usable. */
export async function DepositNotices({ invoice: { id, version, fields, seller, reading }, places, batchId }: DepositNoticesProps) {
  const actor = await requireActor()
  const recognition = reading?.recognition
  const sides = recognition ? embeddedSides(recognition, fields) : null
  const structures = actor.memberships.map(({ structureId, identifierType, identifier, structureName }) => ({ id: structureId, identifierType, identifier, name: structureName }))
  const other = recognition ? otherSeller(recognition.fields, seller, structures) : null
  // Only where the whole structure is the person's to deposit for: elsewhere a service must be chosen first.
  const offered = reachOf(actor, 'invoice.write').flatMap(({ structureId, services }) => structures.find((one) => one.id === structureId && one.id !== seller.id && services === 'all') ?? [])
  const move = { action: moveDeposit, invoiceId: id, version, batchId }
  return (
    <>
      {reading?.failure === 'noText' && !reading.isImageRead ? <ScanReading action={readScan} depositId={id} /> : <ReadingNotice places={places} reading={reading} />}
      {other && <OtherSellerNotice other={other} seller={seller} move={other.own && offered.some((one) => one.id === other.own?.id) ? { ...move, toStructureId: other.own.id } : null} />}
      {sides && <EmbeddedNotice action={chooseSide} invoiceId={id} version={version} sides={sides} />}
      {offered.length > 0 && <ChangeStructure {...move} structures={offered.map(({ id: value, identifier, name }) => ({ value, label: `${identifier} - ${name}` }))} />}
    </>
  )
}

import type { InvoiceStatus } from '@/prisma/generated/enums'

export const SUPPLIERS = 2000
export const BUYERS = 20_000
const DAY = 86_400_000
const YEARS = 3
/** What is younger than a quarter is under way; what is older is paid, or was refused. */
const UNDER_WAY = 90 * DAY
const OPEN: InvoiceStatus[] = ['A_RECYCLER', 'SUSPENDUE', 'REJETEE', 'DEPOSEE', 'MISE_A_DISPOSITION', 'MISE_A_DISPOSITION', 'MISE_A_DISPOSITION', 'MANDATEE', 'COMPTABILISEE', 'COMPLETEE', 'MISE_EN_PAIEMENT', 'MISE_EN_PAIEMENT', 'BROUILLON']
const COLUMNS = [
  'id', 'structure_id', 'seller_service_id', 'status', 'status_at', 'is_rejection_handled', 'submission_mode', 'original_id', 'billing_framework', 'type_code', 'number', 'sent_number', 'sent_year', 'submitted_at', 'submission_key', 'issue_date',
  'preceding_number', 'buyer_id', 'buyer_siret', 'buyer_reference', 'purchase_order_reference', 'contract_reference', 'validator_id', 'validator_siret', 'bank_account_id',
  'total_without_vat', 'total_vat', 'total_with_vat', 'amount_due', 'created_by_id', 'created_at', 'updated_at',
]

export interface World {
  /** The first is the large one, the second the small one. */
  suppliers: string[]
  buyers: string[]
  /** Services and bank account of the large supplier. */
  services: string[]
  account: string
  authors: string[]
}

export interface Shape {
  count: number
  large: number
  small: number
}

/** The same numbers at every run. */
function seeded(seed: number) {
  let state = seed
  return (below: number) => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0
    return Math.floor((state / 4_294_967_296) * below)
  }
}
type Random = ReturnType<typeof seeded>

/** Few are often met, many rarely. */
const skewed = (random: Random, below: number) => Math.floor(((random(1_000_000) / 1_000_000) ** 3) * below)
const uuid = (head: string, index: number, version: number) => `${head.slice(0, 8)}-${head.slice(8, 12)}-${version}000-8000-${index.toString(16).padStart(12, '0')}`

/** Whose the invoice of this place is: the shares are exact, and spread over all the years. */
function supplierAt(index: number, { count, large, small }: Shape, random: Random): number {
  const isTurn = (share: number, offset: number) => Math.floor(((index + offset + 1) * share) / count) > Math.floor(((index + offset) * share) / count)
  if (isTurn(small, 0)) return 1
  return isTurn(large, 0) ? 0 : 2 + Math.floor(((random(1_000_000) / 1_000_000) ** 2) * (SUPPLIERS - 2))
}

function statusAt(age: number, random: Random): InvoiceStatus {
  if (age <= UNDER_WAY) return OPEN[random(OPEN.length)] as InvoiceStatus
  const draw = random(1000)
  return draw < 6 ? 'REJETEE' : draw < 8 ? 'SUSPENDUE' : draw < 10 ? 'MISE_A_DISPOSITION' : draw < 11 ? 'BROUILLON' : 'MISE_EN_PAIEMENT'
}

/** Rows of invoices for COPY: statuses by age, recipients and amounts skewed, engagements on half of them, services at the large supplier. */
export function inventedInvoices({ suppliers, buyers, services, account, authors }: World, shape: Shape) {
  const random = seeded(42)
  const now = Date.now()
  const step = (YEARS * 365 * DAY) / shape.count
  function rowAt(index: number): (string | number | boolean | null)[] {
    const at = new Date(now - (shape.count - index) * step)
    const seller = supplierAt(index, shape, random)
    const status = statusAt(now - at.getTime(), random)
    const [iso, number, isDraft] = [at.toISOString(), `FA-${at.getUTCFullYear()}-${String(index).padStart(8, '0')}`, status === 'BROUILLON']
    const [framework, type, isPdf] = [random(50) ? 'A1' : 'A9', random(30) ? '380' : '381', random(3) === 0]
    const net = 1000 + skewed(random, 5_000_000)
    // Each supplier has its own customers, as many as it is large.
    const buyer = (seller * 37 + skewed(random, seller === 0 ? 3000 : 60)) % BUYERS
    const [vat, head, isLarge] = [Math.round(net / 5), at.getTime().toString(16).padStart(12, '0'), seller === 0]
    const service = isLarge && random(10) < 7 ? services[random(services.length)]! : null
    return [
      uuid(head, index, 7), suppliers[seller]!, service, status, iso, status === 'REJETEE' && random(10) > 0, isPdf ? 'DEPOT_PDF_PORTAIL' : 'SAISIE_PORTAIL', isPdf ? uuid(head, index, 4) : null, framework, type, number, isDraft ? null : number, isDraft ? null : at.getUTCFullYear(), isDraft ? null : iso, isDraft ? null : uuid(head, index, 5), iso.slice(0, 10),
      type === '381' ? `FA-${String(random(shape.count)).padStart(8, '0')}` : null, buyers[buyer]!, String(2e13 + buyer), random(10) < 6 ? `SERV-${random(50)}` : null, random(2) ? `ENG-${random(1_000_000)}` : null, random(5) ? null : `M-${random(10_000)}`,
      framework === 'A9' ? suppliers[2 + random(200)]! : null, framework === 'A9' ? String(5e13 + 2 + random(200)) : null, isLarge && random(2) ? account : null,
      net, vat, net + vat, net + vat, authors[random(authors.length)]!, iso, iso,
    ]
  }
  return {
    columns: COLUMNS,
    *rows(from: number, to: number) {
      for (let index = from; index < to; index++) yield rowAt(index)
    },
  }
}

import { centsToPlain } from '@/lib/shared/amounts'

export interface RecordParty {
  name: string
  identifier: string
  vatNumber: string | null
  addressLines: (string | null)[]
  postalCode: string | null
  city: string | null
  country: string
  service: string | null
}

/** All that an archive says of its invoice; dates as YYYY-MM-DD, instants in ISO 8601, amounts in cents. */
export interface RecordFacts {
  number: string
  typeCode: string
  issueDate: string
  dueDate: string | null
  currency: string
  billingFramework: string
  precedingNumber: string | null
  buyerReference: string | null
  purchaseOrderReference: string | null
  contractReference: string | null
  comment: string | null
  seller: RecordParty
  buyer: RecordParty
  paymentMeans: string | null
  /** « FR76 … 0189 »; the invoice itself states the whole. */
  account: string | null
  vatRegime: string | null
  exemptionReason: string | null
  totalWithoutVat: bigint
  totalVat: bigint
  totalWithVat: bigint
  globalDiscount: bigint | null
  amountDue: bigint
  vat: { rate: string; base: bigint; vat: bigint }[]
  lines: { position: number; reference: string | null; label: string; quantity: string; unit: string; netPrice: string; discountPercent: string | null; discountAmount: bigint | null; vatRate: string; net: bigint }[]
  attachments: { description: string; type: string; name: string; sha256: string }[]
  portal: {
    officialId: string
    submissionMode: string
    submittedAt: string
    submittedBy: string
    status: string
    archivedAt: string
    keptUntil: string
    history: { at: string; status: string; label: string; reason: string | null; comment: string | null }[]
  }
}

const money = (cents: bigint | null) => (cents === null ? null : centsToPlain(cents))

const party = (isSeller: boolean, { name, identifier, vatNumber, addressLines, postalCode, city, country, service }: RecordParty) => {
  const [one, two, three] = addressLines
  return isSeller
    ? { 'BT-27 Seller name': name, 'BT-29 Seller identifier': identifier, 'BT-31 Seller VAT identifier': vatNumber, 'BT-35 Seller address line 1': one, 'BT-36 Seller address line 2': two, 'BT-162 Seller address line 3': three, 'BT-37 Seller city': city, 'BT-38 Seller post code': postalCode, 'BT-40 Seller country code': country, 'BT-41 Seller contact point': service }
    : { 'BT-44 Buyer name': name, 'BT-46 Buyer identifier': identifier, 'BT-48 Buyer VAT identifier': vatNumber, 'BT-50 Buyer address line 1': one, 'BT-51 Buyer address line 2': two, 'BT-163 Buyer address line 3': three, 'BT-52 Buyer city': city, 'BT-53 Buyer post code': postalCode, 'BT-55 Buyer country code': country, 'BT-56 Buyer contact point': service }
}

/**
 * The data of an invoice to be read by people and programs of another time: plain JSON, under the numbers and names of EN 16931-1.
 * What is not known is left out; amounts are decimals with a dot, as text.
 */
export function invoiceRecord(facts: RecordFacts): string {
  const record = {
    format: 'Cantate, archive de facture, version 1 ; noms des champs : EN 16931-1:2017',
    'BT-1 Invoice number': facts.number,
    'BT-2 Invoice issue date': facts.issueDate,
    'BT-3 Invoice type code': facts.typeCode,
    'BT-5 Invoice currency code': facts.currency,
    'BT-9 Payment due date': facts.dueDate,
    'BT-10 Buyer reference': facts.buyerReference,
    'BT-12 Contract reference': facts.contractReference,
    'BT-13 Purchase order reference': facts.purchaseOrderReference,
    'BT-22 Invoice note': facts.comment,
    'BT-23 Business process type': facts.billingFramework,
    'BG-3 PRECEDING INVOICE REFERENCE': facts.precedingNumber ? { 'BT-25 Preceding Invoice reference': facts.precedingNumber } : null,
    'BG-4 SELLER': party(true, facts.seller),
    'BG-7 BUYER': party(false, facts.buyer),
    'BG-16 PAYMENT INSTRUCTIONS': { 'BT-82 Payment means text': facts.paymentMeans, 'BT-84 Payment account identifier': facts.account },
    'BG-20 DOCUMENT LEVEL ALLOWANCES': facts.globalDiscount ? { 'BT-92 Document level allowance amount': money(facts.globalDiscount) } : null,
    'BG-22 DOCUMENT TOTALS': { 'BT-109 Invoice total amount without VAT': money(facts.totalWithoutVat), 'BT-110 Invoice total VAT amount': money(facts.totalVat), 'BT-112 Invoice total amount with VAT': money(facts.totalWithVat), 'BT-115 Amount due for payment': money(facts.amountDue) },
    'BG-23 VAT BREAKDOWN': facts.vat.map(({ rate, base, vat }) => ({ 'BT-116 VAT category taxable amount': money(base), 'BT-117 VAT category tax amount': money(vat), 'BT-119 VAT category rate': rate, 'BT-121 VAT exemption reason code': facts.exemptionReason })),
    'BG-24 ADDITIONAL SUPPORTING DOCUMENTS': facts.attachments.map(({ description, type, name, sha256 }) => ({ 'BT-123 Supporting document description': description, type, 'BT-125 Attached document': name, sha256 })),
    'BG-25 INVOICE LINE': facts.lines.map((line) => ({
      'BT-126 Invoice line identifier': String(line.position), 'BT-129 Invoiced quantity': line.quantity, 'BT-130 Invoiced quantity unit of measure code': line.unit, 'BT-131 Invoice line net amount': money(line.net),
      'BT-136 Invoice line allowance amount': money(line.discountAmount), 'BT-138 Invoice line allowance percentage': line.discountPercent, 'BT-146 Item net price': line.netPrice, 'BT-152 Invoiced item VAT rate': line.vatRate,
      'BT-153 Item name': line.label, 'BT-155 Item Seller’s identifier': line.reference,
    })),
    portail: { typeDeTva: facts.vatRegime, ...facts.portal },
  }
  return `${JSON.stringify(record, (_key, value: unknown) => (value === null || (Array.isArray(value) && value.length === 0) ? undefined : value), 2)}\n`
}

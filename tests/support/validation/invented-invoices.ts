import fc from 'fast-check'
import { EXEMPTION_REASONS, PAYMENT_MEANS, VAT_RATES, type TypeCode } from '@/lib/invoices/model/code-lists'
import type { EnteredLine } from '@/lib/invoices/model/entry/entered-line'
import { entryAmounts } from '@/lib/invoices/model/entry/entry-amounts'
import type { IssuedInvoice, IssuedParty } from '@/lib/invoices/model/issued-invoice'
import { UNITS } from '@/lib/invoices/model/units'
import type { BillingFramework, PaymentMeans, VatRegime } from '@/prisma/generated/enums'

/** A whole number written with so many decimals at most. */
const decimal = (max: number, decimals: number, min = 1) =>
  fc.tuple(fc.integer({ min, max }), fc.integer({ min: 0, max: decimals })).map(([digits, places]) => String(digits / 10 ** places)).filter((plain) => /^\d+(\.\d+)?$/.test(plain))

const words = fc.constantFrom('Escalier en chêne', 'Pose & dépose « sur mesure »', 'Formation <sécurité>', 'Œuvre d’art n° 3', 'Câble 3×2,5 mm²', 'Prestation "forfaitaire"', 'Maintenance 24 h / 24', 'L’entretien des espaces verts du collège Jean-Moulin, bâtiments A à F, y compris évacuation des déchets et fourniture des végétaux selon le cahier des clauses techniques particulières')

export const inventedLine: fc.Arbitrary<EnteredLine> = fc.record({
  reference: fc.option(fc.constantFrom('REF-1', 'A/12', 'Ø 20'), { nil: null }),
  label: words,
  quantity: decimal(99_999, 4),
  unit: fc.constantFrom(...Object.keys(UNITS)),
  netPrice: decimal(999_999, 6, 0),
  discount: fc.option(fc.oneof(fc.record({ kind: fc.constant('percent' as const), percent: fc.constantFrom('5', '12.5', '33.33', '100') }), fc.record({ kind: fc.constant('amount' as const), amount: fc.constant(0n) })), { nil: null }),
  vatRate: fc.constantFrom(...VAT_RATES.map(({ rate }) => rate), '7.07', '99.99'),
})

const SELLER: IssuedParty = { identifierType: 'SIRET', identifier: '12345678200010', name: 'Menuiserie Cantegril & fils', addressLines: ['12 rue du Four'], postalCode: '31000', city: 'Toulouse', country: 'FR', vatNumber: 'FR 32 123456782', rcsNumber: 'Toulouse B 123 456 782', service: null }
const BUYER: IssuedParty = { identifierType: 'SIRET', identifier: '22310001700423', name: 'Département de la Haute-Garonne', addressLines: ['1 boulevard de la Marquette', 'Bâtiment C', 'Étage 2', 'Porte 4'], postalCode: '31090', city: 'Toulouse Cedex 9', country: 'FR', vatNumber: 'FR12223100017', rcsNumber: null, service: null }

export const inventedSeller: fc.Arbitrary<IssuedParty> = fc.constantFrom<IssuedParty>(
  SELLER,
  { ...SELLER, vatNumber: null, rcsNumber: null, addressLines: [], postalCode: null },
  { ...SELLER, identifierType: 'UE_HORS_FRANCE', identifier: 'BE0123456749', name: 'Hout & Trap BV', country: 'BE', vatNumber: null },
  { ...SELLER, identifierType: 'HORS_UE', identifier: 'CHHelvetica', name: 'Helvetica SA', country: 'CH', vatNumber: null },
  { ...SELLER, identifierType: 'RIDET', identifier: '0123456789', name: 'Nouméa Bois', country: 'NC', vatNumber: null },
  { ...SELLER, identifierType: 'TAHITI', identifier: '123456789', name: 'Papeete Bois', country: 'PF', vatNumber: null },
  { ...SELLER, identifierType: 'PARTICULIER', identifier: 'DURANDJEAN', name: 'DURAND Jean', vatNumber: null },
)

/** VAT: each regime, each reason. Exports and intra-Community supplies need VAT numbers, which the command asks for. */
const choice = fc.oneof(
  { weight: 5, arbitrary: fc.constantFrom<VatRegime>('TVA_SUR_DEBIT', 'TVA_SUR_ENCAISSEMENT').map((vatRegime) => ({ vatRegime, exemptionReason: null })) },
  { weight: 4, arbitrary: fc.constantFrom(...Object.keys(EXEMPTION_REASONS)).map((exemptionReason) => ({ vatRegime: 'EXONERATION' as const, exemptionReason })) },
  { weight: 1, arbitrary: fc.constant({ vatRegime: 'SANS_TVA' as const, exemptionReason: null }) },
)
const NEEDS_VAT_NUMBER = new Set(['CGI_262', 'CGI_262TER_I'])

const header = fc.record({
  number: fc.constantFrom('F-2026-001', '20260000000000000014', 'A/B+C_1'),
  typeCode: fc.constantFrom<TypeCode>('380', '381'),
  issueDate: fc.constantFrom('2026-11-21', '2026-01-01', '2024-02-29'),
  dueDate: fc.option(fc.constantFrom('2026-12-21', '2027-01-31'), { nil: null }),
  currency: fc.constantFrom('EUR', 'EUR', 'EUR', 'XPF', 'USD'),
  billingFramework: fc.constantFrom<BillingFramework>('A1', 'A1', 'A2', 'A9', 'A12'),
  buyerReference: fc.option(fc.constant('ACHATS'), { nil: null }),
  purchaseOrderReference: fc.option(fc.constant('CP2026/X123456/1'), { nil: null }),
  contractReference: fc.option(fc.constant('2026-M-17'), { nil: null }),
  paymentMeans: fc.option(fc.constantFrom(...(Object.keys(PAYMENT_MEANS) as PaymentMeans[])), { nil: null }),
  account: fc.option(fc.constantFrom({ iban: 'FR7630006000011234567890189', bic: 'AGRIFRPP' }, { iban: 'FR7630006000011234567890189', bic: null }), { nil: null }),
  factor: fc.option(fc.constantFrom({ name: 'Affacturage Toulousain', siret: '55208131700012' }, { name: 'Factor sans SIRET', siret: null }), { nil: null, freq: 5 }),
  globalDiscountReason: fc.option(fc.constant('Remise de fin d’année'), { nil: null }),
  comment: fc.option(fc.constantFrom('Merci de votre confiance.', 'Ligne 1\nLigne 2 & <suite>'), { nil: null }),
})

/** An invoice or credit note of any kind that the portal may issue. */
export const inventedInvoice: fc.Arbitrary<IssuedInvoice> = fc
  .record({ header, choice, seller: inventedSeller, lines: fc.array(inventedLine, { minLength: 1, maxLength: 8 }), discount: fc.option(fc.bigInt({ min: 1n, max: 500_00n }), { nil: null }), paid: fc.option(fc.bigInt({ min: 0n, max: 1000_00n }), { nil: null, freq: 3 }) })
  .map(({ header: head, choice: vat, seller: anySeller, lines, discount, paid }) => {
    const seller = NEEDS_VAT_NUMBER.has(vat.exemptionReason ?? '') ? SELLER : anySeller
    const amounts = entryAmounts({ ...vat, lines, globalDiscount: discount, paid, billingFramework: head.billingFramework })
    const validator = head.billingFramework === 'A9' || head.billingFramework === 'A12' ? { name: 'Bâti Sud', identifier: '73282932000074' } : null
    return { ...head, ...vat, precedingNumber: head.typeCode === '381' ? 'F-2026-000' : null, precedingDate: head.typeCode === '381' ? '2025-12-01' : null, validator, seller, buyer: BUYER, lines, amounts }
  })

/** The same invoices at each run. */
export const inventedInvoices = (count: number): IssuedInvoice[] => fc.sample(inventedInvoice, { numRuns: count, seed: 16931 })

/** One invoice of so many lines. */
export const longInvoice = (count: number): IssuedInvoice => {
  const [invoice] = fc.sample(inventedInvoice, { numRuns: 1, seed: 7 }) as [IssuedInvoice]
  const lines = fc.sample(inventedLine, { numRuns: count, seed: 8 })
  return { ...invoice, vatRegime: 'TVA_SUR_DEBIT', exemptionReason: null, billingFramework: 'A1', validator: null, lines, amounts: entryAmounts({ ...invoice, vatRegime: 'TVA_SUR_DEBIT', exemptionReason: null, lines, globalDiscount: 1000n, paid: null, billingFramework: 'A1' }) }
}

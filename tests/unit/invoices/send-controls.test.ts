import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { draftFields, settleDraft } from '@/lib/invoices/model/draft'
import { totalOf } from '@/lib/invoices/model/totals'
import { checkBeforeSending, type SendFacts } from '@/lib/invoices/model/send-controls'

const good = { number: 'F-1', issueDate: '20/11/2026', buyerSiret: '12345678200051', vatRegime: 'TVA_SUR_DEBIT', paymentMeans: 'CHEQUE', totalWithoutVat: '100', totalVat: '20', amountDue: '120' }
const factsOf = (typed: Record<string, unknown> = {}, changes: Partial<SendFacts> = {}): SendFacts => ({
  today: '2026-11-21', mode: 'DEPOT_PDF_PORTAIL', isSellerActive: true, hasOriginal: true, isNumberTaken: false,
  recipient: { structure: { identifier: '12345678200051', isPublic: true, isActive: true, serviceRequired: false, commitmentRequired: false, serviceOrCommitmentRequired: false }, service: null, isCommitmentKnown: false },
  validators: { first: null, second: null, sellerIdentifier: '99000001000019' },
  twins: [], commitment: { known: [], ordered: null }, payment: { account: null, savedAccount: null, hasAccounts: true, printedIban: null }, attachments: { count: 0, asked: null }, printed: null, entry: null,
  fields: settleDraft(draftFields.parse({ ...good, ...typed })),
  ...changes,
})
const codes = (typed?: Record<string, unknown>, changes?: Partial<SendFacts>) => checkBeforeSending(factsOf(typed, changes)).map(({ code, blocking }) => `${blocking ? '' : '~'}${code.replace('invoice.', '')}`)

describe('the controls before sending (appendix B)', () => {
  it('a good invoice passes', () => expect(codes()).toEqual([]))
  it('what we know of the moment', () => {
    expect(codes({}, { isSellerActive: false })).toEqual(['inactive-seller'])
    expect(codes({}, { hasOriginal: false })).toEqual(['no-file'])
    expect(codes({}, { isNumberTaken: true })).toEqual(['duplicate-number'])
  })
  it('today passes, tomorrow does not', () => {
    expect(codes({ issueDate: '21/11/2026' })).toEqual([])
    expect(codes({ issueDate: '22/11/2026' })).toEqual(['future-date'])
    expect(codes({ issueDate: '21/11/2025' })).toEqual([])
    expect(codes({ issueDate: '20/11/2025' })).toEqual(['~old-date'])
    expect(codes({ dueDate: '19/11/2026' })).toEqual(['~early-due-date'])
  })
  it('totals that do not add up warn, by more than a cent', () => {
    expect(codes({ totalWithVat: '120,01', amountDue: '120,01' })).toEqual([])
    expect(codes({ totalWithVat: '120,02', amountDue: '120,02' })).toEqual(['~totals-differ'])
    expect(codes({ globalDiscount: '10', amountDue: '110' })).toEqual([])
    expect(codes({ globalDiscount: '121', amountDue: '0' })).toContain('discount-too-large')
    expect(codes({ amountDue: '121' })).toEqual(['~amount-due-too-large'])
    expect(codes({ amountDue: '100' })).toEqual(['~amount-due-differs'])
    expect(codes({ billingFramework: 'A2', amountDue: '0' })).toEqual([])
    expect(codes({ billingFramework: 'A2', amountDue: '120' })).toEqual(['paid-with-amount-due'])
    expect(codes({ totalWithoutVat: '0', totalVat: '0', amountDue: '0' })).toEqual(['~no-amount'])
  })
  it('the VAT breakdown warns when its sums differ', () => {
    expect(codes({ vat: [{ rate: '20', base: '100', vat: '20' }] })).toEqual([])
    expect(codes({ vat: [{ rate: '20', base: '90', vat: '18' }] })).toEqual(['~bases-differ', '~taxes-differ'])
    expect(codes({ vatRegime: 'SANS_TVA' })).toEqual(['~vat-without-regime'])
    expect(codes({ vat: [{ rate: '10', base: '100', vat: '20' }] })).toEqual(['~row-differs'])
    expect(codes({ vat: [{ rate: '19,6', base: '100', vat: '19,60' }], totalVat: '19,60', amountDue: '119,60' })).toEqual(['~unusual-rate'])
    expect(codes({ totalVat: '25', amountDue: '125' })).toEqual(['~unusual-rate'])
  })
  it('credit notes', () => {
    expect(codes({ typeCode: '381', paymentMeans: '' })).toEqual(['~credit-note-without-origin'])
    expect(codes({ typeCode: '381', precedingNumber: 'F-0' })).toEqual([])
    expect(factsOf({ precedingNumber: 'F-0' }).fields.precedingNumber).toBeNull()
    const facts = factsOf()
    expect(checkBeforeSending({ ...facts, fields: { ...facts.fields, precedingNumber: 'F-0' } }).map(({ code }) => code)).toEqual(['invoice.origin-without-credit-note'])
  })
  it('a transfer without account warns', () => expect(codes({ paymentMeans: 'VIREMENT' })).toEqual(['~no-bank-account']))
  it('every sentence ends, and no control throws whatever was typed', () => {
    const cents = fc.option(fc.bigInt({ min: 0n, max: 10n ** 14n }), { nil: null })
    fc.assert(
      fc.property(fc.record({ totalWithoutVat: cents, totalVat: cents, totalWithVat: cents, amountDue: cents, globalDiscount: cents }), (amounts) => {
        const facts = factsOf()
        for (const control of checkBeforeSending({ ...facts, fields: { ...facts.fields, ...amounts } })) expect(control.sentence).toMatch(/\.$/)
      }),
    )
  })
})

describe('a draft', () => {
  it('is settled: total computed, State named, SIRET cleaned', () => {
    expect(settleDraft(draftFields.parse({ totalWithoutVat: '1 000,10', totalVat: '200,02', globalDiscount: '0,12' })).totalWithVat).toBe(120_000n)
    expect(totalOf(1n, 1n, 5n)).toBe(0n)
    expect(settleDraft(draftFields.parse({ isState: 'oui' })).buyerSiret).toBe('11000201100044')
    expect(settleDraft(draftFields.parse({ isState: 'non', buyerSiret: '123 456 782 00028' })).buyerSiret).toBe('12345678200028')
  })
  it('refuses the same rate twice', () => {
    const rows = [{ rate: '20', base: '1', vat: '1' }, { rate: '20,0', base: '1', vat: '1' }]
    expect(draftFields.safeParse({ vat: rows }).error?.issues[0]?.path).toEqual(['vat'])
  })
})

import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { attachmentControls } from '@/lib/invoices/model/attachment-controls'
import { checkListOf } from '@/lib/invoices/model/check-list'
import { commitmentControls } from '@/lib/invoices/model/commitment-controls'
import { shapeOf, unlikeCommitments } from '@/lib/invoices/model/commitment-shape'
import { draftFields, settleDraft } from '@/lib/invoices/model/draft'
import { entryControls } from '@/lib/invoices/model/entry/entry-controls'
import { duplicateControls, isNearNumber, numberKey, type Twin } from '@/lib/invoices/model/duplicate-controls'
import { type AccountFacts, paymentControls } from '@/lib/invoices/model/payment-controls'
import type { Read } from '@/lib/invoices/model/places'
import { printedControls } from '@/lib/invoices/model/printed-controls'
import { readTyped } from '@/lib/invoices/model/read-typed'
import { checkBeforeSending, type SendFacts } from '@/lib/invoices/model/send-controls'

const codesOf = (controls: { code: string; blocking: boolean }[]) => controls.map(({ code, blocking }) => `${blocking ? '' : '~'}${code.replace('invoice.', '')}`)
const fieldsOf = (typed: Record<string, unknown>) => settleDraft(draftFields.parse(typed))

describe('the shapes of engagements', () => {
  const own = (...numbers: string[]) => numbers.map((number) => ({ number, isOwn: true }))
  it('keep letters, digits, case and signs apart', () => {
    expect(shapeOf('CP2026/B101/1')).toBe('A9/A9/9')
    expect(shapeOf('Cp 2026')).toBe('Aa 9')
  })
  it('say nothing of a recipient that is not known', () => expect(unlikeCommitments('anything', [])).toBeNull())
  it('let pass what looks like a known one, and give an example for what does not', () => {
    expect(unlikeCommitments('AP2027/99', own('AP2026/1234'))).toBeNull()
    expect(unlikeCommitments('ap2026/1234', own('AP2026/1234'))).toBe('AP2026/1234')
    expect(unlikeCommitments('AP2026-1234', own('AP2026/1234'))).toBe('AP2026/1234')
  })
  it('hold the length of a number against it once three agree', () => {
    expect(unlikeCommitments('130000123', own('1300001234', '1300001235'))).toBeNull()
    expect(unlikeCommitments('130000123', own('1300001234', '1300001235', '1512345678'))).toBe('1300001234')
    expect(unlikeCommitments('1300009999', own('1300001234', '1300001235', '1512345678'))).toBeNull()
  })
  it('never show the order of another supplier', () => {
    expect(unlikeCommitments('12', [{ number: 'AP2026/7788', isOwn: false }])).toBe('AP1234/1234')
    expect(unlikeCommitments('12', [{ number: 'AP2026/7788', isOwn: false }, ...own('AP2026/1')])).toBe('AP2026/1')
  })
  it('never warn about a number that is known', () => {
    fc.assert(fc.property(fc.array(fc.string({ minLength: 1 }), { minLength: 1 }), (numbers) => { expect(unlikeCommitments(numbers[0] as string, own(...numbers))).toBeNull() }))
  })
})

describe('the engagement', () => {
  const typed = fieldsOf({ purchaseOrderReference: 'AP2026/1', buyerReference: 'DVI', totalWithoutVat: '100', totalVat: '20' })
  const ordered = { id: 'x', serviceCode: 'DVI', amount: 200_00n, invoiced: 0n }
  it('warns of another service and of more than was ordered', () => {
    expect(commitmentControls(typed, { known: [], ordered })).toEqual([])
    expect(codesOf(commitmentControls(typed, { known: [], ordered: { ...ordered, serviceCode: 'DSI' } }))).toEqual(['~commitment-service'])
    expect(codesOf(commitmentControls(typed, { known: [], ordered: { ...ordered, invoiced: 80_00n } }))).toEqual([])
    const [control] = commitmentControls(typed, { known: [], ordered: { ...ordered, invoiced: 80_01n } })
    expect(control).toMatchObject({ code: 'invoice.commitment-exceeded', blocking: false, sentence: expect.stringContaining('Il reste 119,99') })
    expect(commitmentControls({ ...typed, typeCode: '381' }, { known: [], ordered: { ...ordered, invoiced: 200_00n } })).toEqual([])
  })
})

describe('numbers that are nearly the same', () => {
  it.each([['F-2026-12', 'f 2026 12'], ['F-012', 'F12'], ['2026-1-11', '2026-01-11'], ['FAC/0457', 'fac0457'], ['202612', '2026-12']])('%s and %s', (one, other) => expect(isNearNumber(one, other)).toBe(true))
  it.each([['F-1', 'F-2'], ['2026-1-11', '2026-11-1'], ['F-10', 'F-1'], ['A1', 'B1']])('not %s and %s', (one, other) => expect(isNearNumber(one, other)).toBe(false))
  it('is the same question asked from either side', () => {
    const number = fc.stringMatching(/^[A-Za-z0-9/+_-]{1,20}$/)
    fc.assert(fc.property(number, number, (one, other) => {
      expect(isNearNumber(one, one)).toBe(true)
      expect(isNearNumber(one, other)).toBe(isNearNumber(other, one))
      if (isNearNumber(one, other)) expect(numberKey(one)).toBe(numberKey(other))
    }))
  })
})

describe('duplicates', () => {
  const fields = fieldsOf({ number: 'F-012', issueDate: '20/11/2026', totalWithoutVat: '100', totalVat: '20' })
  const twin = (changes: Partial<Twin>): Twin => ({ id: 't', number: 'X', status: 'DEPOSEE', sentYear: 2026, hasSameAmount: false, ...changes })
  const found = (twins: Twin[], changes: object = {}) => duplicateControls(fields, { mode: 'DEPOT_PDF_PORTAIL', year: 2026, isNumberTaken: false, twins, ...changes })
  it('stop at the same number, and name the invoice that has it', () => {
    expect(found([twin({ number: 'F-012' })], { isNumberTaken: true })).toMatchObject([{ code: 'invoice.duplicate-number', blocking: true, link: { href: '/factures-emises/t' } }])
    expect(codesOf(found([], { isNumberTaken: true }))).toEqual(['duplicate-number'])
  })
  it('warn of a number that is written otherwise, of last year, or on a draft', () => {
    expect(found([twin({ number: 'F12' })])).toMatchObject([{ code: 'invoice.near-number', blocking: false, sentence: expect.stringContaining('F12 (Déposée, 2026)'), link: { label: 'Voir F12' } }])
    expect(codesOf(found([twin({ number: 'F-012', sentYear: 2025 })]))).toEqual(['~near-number'])
    expect(found([twin({ number: 'F-012', sentYear: null, status: 'BROUILLON' })])[0]?.sentence).toContain('(brouillon)')
  })
  it('warn of the same amount, once for each invoice, in one sentence', () => {
    expect(codesOf(found([twin({ hasSameAmount: true })]))).toEqual(['~same-amount'])
    expect(codesOf(found([twin({ number: 'F12', hasSameAmount: true })]))).toEqual(['~near-number'])
    expect(codesOf(found([twin({ number: 'F12' }), twin({ id: 'u', hasSameAmount: true })], { mode: 'SAISIE_PORTAIL' }))).toEqual(['~same-amount'])
    const [several, ...others] = found([twin({ number: 'B1', hasSameAmount: true }), twin({ id: 'u', number: 'C2', hasSameAmount: true })])
    expect([several?.sentence, others]).toEqual([expect.stringMatching(/que la facture B1 .* et la facture C2 /), []])
  })
})

describe('how it is paid', () => {
  const account: AccountFacts = { id: '019ac000-0000-7000-8000-000000000001', name: 'Courant', iban: 'FR7630006000011234567890189', masked: 'FR76 … 0189', isOffered: true, validUntil: null }
  const facts = { account: null, savedAccount: null, hasAccounts: true, printedIban: null }
  const by = (typed: object, changes: object = {}) => codesOf(paymentControls(fieldsOf({ paymentMeans: 'VIREMENT', bankAccountId: account.id, ...typed }), { ...facts, account, ...changes }))
  it('needs means, an account for a transfer, and one that is valid', () => {
    expect(by({})).toEqual([])
    expect(by({ paymentMeans: '' })).toEqual(['no-payment-means'])
    expect(by({ paymentMeans: '', typeCode: '381' })).toEqual([])
    expect(by({ bankAccountId: '' }, { account: null })).toEqual(['~no-bank-account'])
    expect(by({}, { account: { ...account, isOffered: false } })).toEqual(['ended-bank-account'])
    expect(by({}, { account: null })).toEqual(['ended-bank-account'])
    expect(by({ bankAccountId: '' }, { account: null, savedAccount: { ...account, isOffered: false, validUntil: '2026-01-31' } })).toEqual(['~ended-bank-account'])
  })
  it('compares with the page and with the day of payment', () => {
    expect(by({}, { printedIban: { iban: account.iban, masked: '' } })).toEqual([])
    expect(by({}, { printedIban: { iban: 'FR1420041010050500013M02606', masked: 'FR14 … 2606' } })).toEqual(['~other-iban'])
    expect(by({ dueDate: '31/12/2026' }, { account: { ...account, validUntil: '2026-12-30' } })).toEqual(['~ending-bank-account'])
    expect(by({ dueDate: '30/12/2026' }, { account: { ...account, validUntil: '2026-12-30' } })).toEqual([])
  })
})

describe('attachments', () => {
  const asked = { id: 'x', number: 'F-1', comment: 'Merci de joindre le bon de commande.' }
  it('are recalled when the comment or the recipient speaks of them', () => {
    expect(attachmentControls({ comment: 'Bonjour' }, { count: 0, asked: null })).toEqual([])
    expect(codesOf(attachmentControls({ comment: 'Voir le bon ci-joint.' }, { count: 0, asked: null }))).toEqual(['~announced-attachment'])
    expect(attachmentControls({ comment: null }, { count: 0, asked })).toMatchObject([{ code: 'invoice.asked-attachment', sentence: expect.stringContaining('bon de commande'), link: { href: '/factures-emises/x' } }])
    expect(attachmentControls({ comment: 'ci-joint' }, { count: 1, asked })).toEqual([])
  })
})

describe('what the page says otherwise', () => {
  const read = (value: string, changes: object = {}) => ({ value, printed: value, confidence: 1, certainty: 'read' as const, page: 1, box: [0, 0, 1, 1] as [number, number, number, number], rule: '', ...changes })
  const page = (fields: Read['fields'], source: Read['source'] = 'text'): Read => ({ fields, vatBreakdown: [], source })
  const fields = fieldsOf({ number: 'F-1', issueDate: '20/11/2026', totalWithoutVat: '100', totalVat: '20', amountDue: '120' })
  it('is advice, only of what was read for sure', () => {
    expect(printedControls(fields, page({ invoiceNumber: read('F-1'), totalWithoutTax: read('100.00'), totalWithTax: read('-120.00') }))).toEqual([])
    expect(printedControls(fields, page({ invoiceNumber: read('F-2') }))).toMatchObject([{ code: 'invoice.printed-otherwise', field: 'number', blocking: false, sentence: expect.stringContaining('le PDF porte « F-2 », le formulaire « F-1 »') }])
    expect(printedControls(fields, page({ totalWithTax: read('121.00') }))).toMatchObject([{ field: 'totalWithoutVat' }])
    expect(printedControls(fields, page({ contractReference: read('19M1') }))[0]?.sentence).toContain('le champ est vide')
    expect(printedControls(fields, page({ invoiceNumber: read('F-2', { certainty: 'toCheck' }) }))).toEqual([])
    expect(printedControls(fields, page({ invoiceNumber: read('F-2') }, 'ocr'))).toEqual([])
    expect(printedControls(fields, null)).toEqual([])
  })
})

describe('the check list', () => {
  const facts = (typed: Record<string, unknown>, changes: Partial<SendFacts> = {}): SendFacts => ({
    today: '2026-11-21', mode: 'DEPOT_PDF_PORTAIL', fields: fieldsOf(typed), isSellerActive: true, hasOriginal: true, isNumberTaken: false, twins: [],
    recipient: { structure: { identifier: '12345678200051', isPublic: true, isActive: true, serviceRequired: false, commitmentRequired: false, serviceOrCommitmentRequired: false }, service: null, isCommitmentKnown: false },
    commitment: { known: [], ordered: null }, validators: { first: null, second: null, sellerIdentifier: '1' }, payment: { account: null, savedAccount: null, hasAccounts: true, printedIban: null },
    attachments: { count: 0, asked: null }, printed: null, entry: null, ...changes,
  })
  const good = { number: 'F-1', issueDate: '20/11/2026', buyerSiret: '12345678200051', vatRegime: 'TVA_SUR_DEBIT', paymentMeans: 'CHEQUE', totalWithoutVat: '100', totalVat: '20', amountDue: '120' }
  const listOf = (known: SendFacts) => Object.fromEntries(checkListOf(checkBeforeSending(known), known).map(({ id, state }) => [id, state]))
  it('shows every point of a deposit, with its state', () => {
    expect(Object.values(listOf(facts(good))).every((state) => state === 'good')).toBe(true)
    expect(listOf(facts({ ...good, number: 'é', amountDue: '121' }))).toMatchObject({ number: 'wrong', amounts: 'doubtful', recipient: 'good' })
  })
  it('asks nothing of services before the recipient is known', () => {
    expect(listOf(facts({ ...good, buyerSiret: '' }, { recipient: { structure: null, service: null, isCommitmentKnown: false } }))).not.toHaveProperty('service')
    expect(listOf(facts(good))).toMatchObject({ service: 'good', commitment: 'good' })
  })
  it('has the mandate and the lines of an entered invoice', () => {
    const entry = { hasMandate: false, sellerVatNumber: 'FR1', buyerVatNumber: null, problems: Array.from({ length: 30 }, (_cell, row) => ({ row, field: 'quantity' as const, sentence: `Ligne ${row}.` })) }
    const known = facts({ ...good, number: '' }, { mode: 'SAISIE_PORTAIL', entry })
    const list = checkListOf(checkBeforeSending(known), known)
    expect(list.find(({ id }) => id === 'mandate')).toMatchObject({ state: 'wrong', findings: [{ link: { href: '/mandats' } }] })
    expect(list.find(({ id }) => id === 'lines')).toMatchObject({ state: 'wrong', findings: { length: 8 }, more: 22 })
    expect(list.some(({ id }) => id === 'number' || id === 'document')).toBe(false)
  })
  it('reads a form that holds nonsense, and says so at its field', () => {
    const { fields, unread } = readTyped({ ...good, issueDate: '31/02/2026', totalVat: 'abc', vat: [{ rate: '20', base: 'x', vat: '' }] }, false)
    expect(unread.map(({ field }) => field)).toEqual(['issueDate', 'totalVat', 'vat.0.base'])
    expect(fields).toMatchObject({ number: 'F-1', issueDate: null, totalVat: null, vat: [] })
    const points = checkListOf(unread, facts(good))
    expect(points.filter(({ state }) => state === 'wrong').map(({ id }) => id)).toEqual(['dates', 'amounts', 'vat'])
  })
  it('never throws, whatever a browser sends', () => {
    const cell = fc.oneof(fc.string(), fc.constant('1'), fc.array(fc.string()), fc.object())
    fc.assert(fc.property(fc.dictionary(fc.constantFrom('number', 'issueDate', 'vat', 'lines', 'totalVat', 'isState', 'paid', 'typeCode', 'bankAccountId'), cell), fc.boolean(), (typed, isEntry) => void readTyped(typed, isEntry)))
  })
})

describe('a line that is wrong', () => {
  it('is named by its number, far from its cell', () => {
    const facts = { hasMandate: true, sellerVatNumber: 'FR1', buyerVatNumber: null }
    const problems = [{ row: 3, field: 'quantity' as const, sentence: 'Indiquez la quantité.' }, { field: 'lines' as const, sentence: 'Ajoutez au moins une ligne à la facture.' }]
    expect(entryControls({ vatRegime: 'TVA_SUR_DEBIT', exemptionReason: null }, problems, facts)).toMatchObject([{ field: 'lines.3.quantity', sentence: 'Ligne 4 : indiquez la quantité.' }, { field: 'lines', sentence: 'Ajoutez au moins une ligne à la facture.' }])
  })
})

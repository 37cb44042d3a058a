import { beforeAll, describe, expect, it } from 'vitest'
import { writeCii } from '@/lib/invoices/model/factur-x/write-cii'
import type { IssuedInvoice } from '@/lib/invoices/model/issued-invoice'
import { VAT_RATES } from '@/lib/invoices/model/code-lists'
import { inventedInvoices, longInvoice } from '../../../support/validation/invented-invoices'
import { officialFormats, type OfficialChecks, readOfficialChecks } from '../../../support/validation/official'

const folder = officialFormats()
const LISTED = new Set(VAT_RATES.map(({ rate }) => rate))

/**
 * What the rules of the reform ask and public invoices do otherwise: BT-23 has the vocabulary of Chorus Pro (formats.md 2),
 * rates outside the list may be typed by hand, a currency that is not the euro comes without its rate, and a supplier without
 * SIRET has neither SIREN nor address in the French directory.
 */
const expected = ({ seller, currency, lines, vatRegime }: IssuedInvoice) => (rule: string) =>
  rule.startsWith('BR-FR-08') || (rule.startsWith('BR-FR-16') && (vatRegime === 'SANS_TVA' || lines.some(({ vatRate }) => !LISTED.has(vatRate)))) || (rule.startsWith('BR-FR-CO-12') && currency !== 'EUR') || (/^BR-FR-1[03]/.test(rule) && seller.identifierType !== 'SIRET')

describe.skipIf(!folder)('the official Factur-X 1.09, profile EN 16931', () => {
  let checks: OfficialChecks
  beforeAll(() => {
    checks = readOfficialChecks(folder as string)
  })

  it('takes five hundred invoices by its schema, and CII D22B too', { timeout: 120_000 }, () => {
    const { facturXSchema, ciiSchema } = checks
    const xmls = [...inventedInvoices(500).map(writeCii), writeCii(longInvoice(999))]
    expect(xmls.flatMap((xml) => [...facturXSchema(xml), ...ciiSchema(xml)])).toEqual([])
    expect(facturXSchema((xmls[0] as string).replace(/<ram:InvoiceCurrencyCode>.*?<.ram:InvoiceCurrencyCode>/, ''))).not.toEqual([])
  })

  it('takes invoices of every kind by its own rules; an empty delivery is warned of and asked for by the schema', { timeout: 240_000 }, () => {
    const failures = inventedInvoices(60).flatMap((invoice, index) => checks.facturX(writeCii(invoice)).map((failure) => ({ index, ...failure })))
    expect(failures.filter(({ rule, flag }) => !(rule === 'PEPPOL-EN16931-R008' && flag === 'warning'))).toEqual([])
  })

  it('meets the French rules of the reform, but for what public invoices do otherwise', { timeout: 240_000 }, () => {
    const failures = inventedInvoices(60).flatMap((invoice, index) => checks.french(writeCii(invoice)).filter(({ rule }) => !expected(invoice)(rule)).map((failure) => ({ index, ...failure })))
    expect(failures).toEqual([])
  })
})

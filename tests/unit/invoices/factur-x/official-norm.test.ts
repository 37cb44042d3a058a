import { beforeAll, describe, expect, it } from 'vitest'
import { writeCii } from '@/lib/invoices/model/factur-x/write-cii'
import { inventedInvoices, longInvoice } from '../../../support/validation/invented-invoices'
import { officialFormats, type OfficialChecks, readOfficialChecks } from '../../../support/validation/official'

const folder = officialFormats()
if (!folder) process.stdout.write('The official rules (../shared/formats) are not here: the XML is judged by our own subset only.\n')

describe.skipIf(!folder)('the rules of EN 16931 (European Commission)', () => {
  let norm: OfficialChecks['norm']
  beforeAll(() => {
    norm = readOfficialChecks(folder as string).norm
  })

  it('are met by two hundred invoices of every kind', { timeout: 300_000 }, () => {
    const failures = inventedInvoices(200).flatMap((invoice, index) => norm(writeCii(invoice)).map((failure) => ({ index, ...failure })))
    expect(failures).toEqual([])
  })

  it('are met by a long invoice', { timeout: 60_000 }, () => expect(norm(writeCii(longInvoice(80)))).toEqual([]))

  it('are not met by an invoice with a wrong sum, a wrong code or a missing name', () => {
    const xml = writeCii(longInvoice(3))
    const rules = (broken: string) => norm(broken).map(({ rule }) => rule)
    expect(rules(xml.replace(/<ram:GrandTotalAmount>\d+/, '<ram:GrandTotalAmount>1'))).toContain('BR-CO-15')
    expect(rules(xml.replace(/<ram:BasisAmount>\d+/, '<ram:BasisAmount>1'))).toContain('BR-S-08')
    expect(rules(xml.replace(/unitCode="[^"]+"/, 'unitCode="QQQ"'))).toContain('BR-CL-23')
    expect(rules(xml.replace(/<ram:SellerTradeParty>(.*?)<ram:Name>.*?<\/ram:Name>/, '<ram:SellerTradeParty>$1'))).toContain('BR-06')
  })
})

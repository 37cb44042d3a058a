import { describe, expect, it } from 'vitest'
import { otherSeller } from '@/lib/invoices/model/printed-seller'

const BAKERY = { identifierType: 'SIRET', identifier: '99000001800010', name: 'Boulangerie' }
const ATELIER = { identifierType: 'SIRET', identifier: '99000002600011', name: 'Atelier' }
const GENT = { identifierType: 'UE_HORS_FRANCE', identifier: 'BE0123456789', name: 'Gent' }
const read = (sellerSiret?: string, sellerVat?: string) => ({ ...(sellerSiret && { sellerSiret: { value: sellerSiret } }), ...(sellerVat && { sellerVat: { value: sellerVat } }) })
const other = (found: ReturnType<typeof read>, seller = BAKERY) => otherSeller(found, seller, [BAKERY, ATELIER, GENT])

describe('the supplier printed on the invoice', () => {
  it('is the structure that deposits, or is not read: nothing to say', () => {
    expect(other(read(BAKERY.identifier))).toBeNull()
    expect(other(read(undefined, 'FR12990000018'))).toBeNull()
    expect(other({})).toBeNull()
  })
  it('is somebody else', () => {
    expect(other(read('12345678200010'))).toEqual({ printed: 'le SIRET 123\u00a0456\u00a0782\u00a000010', own: null })
    expect(other(read(undefined, 'FR44123456782'))).toEqual({ printed: 'le numéro de TVA FR44123456782', own: null })
  })
  it('is another establishment of the same company', () => expect(other(read('99000001800028', 'FR12990000018'))?.printed).toContain('00028'))
  it('is another structure of the same person, which is named', () => {
    expect(other(read(ATELIER.identifier))?.own).toBe(ATELIER)
    expect(other(read(undefined, 'FR44990000026'))?.own).toBe(ATELIER)
  })
  it('is compared by its SIRET before its VAT number', () => expect(other(read(BAKERY.identifier, 'FR44123456782'))).toBeNull())
  it('of another country is compared by VAT number only', () => {
    expect(other(read('12345678200010', 'BE0123456789'), GENT)).toBeNull()
    expect(other(read('12345678200010'), GENT)).toBeNull()
    expect(other(read(undefined, 'BE0999999999'), GENT)?.printed).toBe('le numéro de TVA BE0999999999')
    expect(other(read(undefined, 'BE0999999999'))).toBeNull()
  })
})

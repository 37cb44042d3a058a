import type { IdentifierType } from '@/prisma/generated/enums'
import { branch, leaf, type XmlNode } from '@/lib/shared/xml'
import type { IssuedInvoice, IssuedParty } from '../issued-invoice'
import { exemptionOf } from '../vat-categories'

const SIRET = '0009'
const SIREN = '0002'
/** The address of a business in the French directory: its SIREN, then its establishment. */
const FRENCH_DIRECTORY = '0225'

/** ISO 6523 schemes of those who have no SIRET; without one the identifier stands alone. */
const SCHEMES: Partial<Record<IdentifierType, string>> = { UE_HORS_FRANCE: '0223', HORS_UE: '0227', RIDET: '0228', TAHITI: '0229' }

const sirenOf = ({ identifierType, identifier }: IssuedParty): string | null => (identifierType === 'SIRET' ? identifier.slice(0, 9) : null)

/** BT-31 and BT-48 begin with their country; anything else is no VAT number for EN 16931 (BR-CO-09). */
export function vatNumberOf({ vatNumber, identifierType, identifier }: IssuedParty): string | null {
  const number = (vatNumber ?? (identifierType === 'UE_HORS_FRANCE' ? identifier : '')).replace(/[\s.]/g, '').toUpperCase()
  return /^[A-Z]{2}[0-9A-Z+*]{2,}$/.test(number) ? number : null
}

function identity(party: IssuedParty): XmlNode[] {
  const siren = sirenOf(party)
  const scheme = SCHEMES[party.identifierType]
  return [
    !siren && !scheme ? leaf('ram:ID', party.identifier) : null,
    siren ? leaf('ram:GlobalID', party.identifier, { schemeID: SIRET }) : scheme ? leaf('ram:GlobalID', party.identifier, { schemeID: scheme }) : null,
    leaf('ram:Name', party.name),
    branch('ram:SpecifiedLegalOrganization', leaf('ram:ID', siren, { schemeID: SIREN })),
  ]
}

const address = ({ addressLines: [one, two, ...others], postalCode, city, country }: IssuedParty): XmlNode =>
  branch(
    'ram:PostalTradeAddress',
    leaf('ram:PostcodeCode', postalCode),
    leaf('ram:LineOne', one),
    leaf('ram:LineTwo', two),
    leaf('ram:LineThree', others.join(', ')),
    leaf('ram:CityName', city),
    leaf('ram:CountryID', country),
  )

const endpoint = (party: IssuedParty): XmlNode => {
  const siren = sirenOf(party)
  return branch('ram:URIUniversalCommunication', leaf('ram:URIID', siren && `${siren}_${party.identifier}`, { schemeID: FRENCH_DIRECTORY }))
}

const registration = (number: string | null, schemeID: 'VA' | 'FC'): XmlNode => branch('ram:SpecifiedTaxRegistration', leaf('ram:ID', number, { schemeID }))

/**
 * Seller (BG-4). Outside the scope of VAT no VAT number may stand (BR-O-02); who has none is known to the tax office by its
 * SIREN (BT-32), as the exempt must be by something (BR-E-02).
 */
export function sellerParty(invoice: IssuedInvoice): XmlNode {
  const { seller } = invoice
  const vatNumber = exemptionOf(invoice)?.category === 'O' ? null : vatNumberOf(seller)
  return branch('ram:SellerTradeParty', ...identity(seller), address(seller), endpoint(seller), vatNumber ? registration(vatNumber, 'VA') : registration(sirenOf(seller) ?? seller.identifier, 'FC'))
}

/** Buyer (BG-7). */
export function buyerParty(invoice: IssuedInvoice): XmlNode {
  const { buyer } = invoice
  const vatNumber = exemptionOf(invoice)?.category === 'O' ? null : vatNumberOf(buyer)
  return branch('ram:BuyerTradeParty', ...identity(buyer), address(buyer), endpoint(buyer), registration(vatNumber, 'VA'))
}

/** Payee (BG-10): the factor. */
export const payeeParty = ({ factor }: IssuedInvoice): XmlNode =>
  factor && branch('ram:PayeeTradeParty', leaf('ram:GlobalID', factor.siret, { schemeID: SIRET }), leaf('ram:Name', factor.name), branch('ram:SpecifiedLegalOrganization', leaf('ram:ID', factor.siret?.slice(0, 9), { schemeID: SIREN })))

/** BG-15, which an intra-Community supply must state (BR-IC-12): the recipient's country. */
export const shipToParty = ({ buyer }: IssuedInvoice): XmlNode => branch('ram:ShipToTradeParty', leaf('ram:Name', buyer.name), address(buyer))

import { describe, expect, it } from 'vitest'
import { recogniseWords } from '@/lib/recognition/recognise-words'
import type { Knowledge } from '@/lib/recognition/types'
import { STATE_SIRET } from '@/lib/shared/siret'
import { seeded, sirenOf, siretOf, vatOf } from '../../samples/facts'
import { pagesFromText } from '../../support/page-from-text'

const random = seeded(99)
const sellerSiren = sirenOf(random)
const SELLER = siretOf(random, sellerSiren)
const BUYER = siretOf(random, sirenOf(random))
const OTHER = siretOf(random, sirenOf(random))

function parties(text: string, knowledge: Knowledge = {}) {
  const { fields } = recogniseWords(pagesFromText(text), 1, 'text', knowledge)
  return { seller: fields.sellerSiret?.value, buyer: fields.buyerSiret?.value, vat: fields.sellerVat?.value, buyerCertainty: fields.buyerSiret?.certainty }
}

const unnamed = `Ateliers du Nord                          Office des forêts
1 rue A                                   2 rue B
SIRET ${SELLER}                      SIRET ${BUYER}
Facture n° 2024-12 du 12/03/2024`

describe('parties', () => {
  it('takes the left head for the seller and the right one for the buyer', () => {
    expect(parties(unnamed)).toMatchObject({ seller: SELLER, buyer: BUYER })
  })

  it('believes the connected structure before the place on the page', () => {
    expect(parties(unnamed, { seller: { siret: BUYER } })).toMatchObject({ seller: BUYER, buyer: SELLER })
  })

  it('believes the directory of public structures before the place on the page', () => {
    expect(parties(unnamed, { isPublicSiret: (siret) => siret === SELLER })).toMatchObject({ seller: BUYER, buyer: SELLER })
  })

  it('follows the headings of the blocks', () => {
    expect(parties(`Destinataire                              Fournisseur\nVille de X                                Société Y\nSIRET ${BUYER}                      SIRET ${SELLER}`)).toMatchObject({ seller: SELLER, buyer: BUYER })
  })

  it('does not take the delivery address for the buyer', () => {
    const text = `Société Y\nSIRET ${SELLER}\n\nAdresse de livraison :                    Client :\nÉcole Z                                   Ville de X\nSIRET ${OTHER}                      SIRET ${BUYER}`
    expect(parties(text)).toMatchObject({ seller: SELLER, buyer: BUYER })
  })

  it('names the State where a ministry is invoiced without a SIRET', () => {
    expect(parties(`Société Y\nSIRET ${SELLER}\n                              Ministère de la Culture\n                              3 rue de Valois`)).toMatchObject({ seller: SELLER, buyer: STATE_SIRET })
  })

  it('prefers a printed SIRET of the client to the name of a ministry', () => {
    expect(parties(`Société Y\nSIRET ${SELLER}\n                              Ministère de la Culture\n                              SIRET client : ${BUYER}`)).toMatchObject({ buyer: BUYER })
  })

  it('takes the SIRET that stands under the name of a ministry for its own', () => {
    expect(parties(`Société Y\nSIRET ${SELLER}\n                              Ministère de la Transition agricole\n                              Direction du numérique\n                              SIRET ${BUYER}`)).toMatchObject({ buyer: BUYER })
  })

  it('tells the connected establishment from its registered office', () => {
    const office = siretOf(random, sellerSiren)
    const text = `Établissement émetteur\nSIRET ${SELLER}\nFacture n° 12-2026\n\nSociété Y – siège social, SIRET siège ${office} – TVA ${vatOf(sellerSiren)}`
    expect(parties(text, { seller: { siret: SELLER } })).toMatchObject({ seller: SELLER })
    expect(parties(text, { seller: { siret: office } })).toMatchObject({ seller: office })
  })

  it('leaves the buyer empty rather than repeat the seller', () => {
    expect(parties(`Société Y\nSIRET ${SELLER}\nFacture n° 12-2024`)).toMatchObject({ seller: SELLER, buyer: undefined })
  })

  it('takes the VAT number that belongs to the seller’s SIREN', () => {
    const text = `Client : Société Z\nTVA ${vatOf(BUYER.slice(0, 9))}\n\nSociété Y - SARL au capital de 1 000 € - SIRET ${SELLER} - TVA ${vatOf(sellerSiren)}`
    expect(parties(text)).toMatchObject({ vat: vatOf(sellerSiren) })
  })

  it('never takes a trade item number for a SIRET that it is sure of', () => {
    const { fields } = recogniseWords(pagesFromText(`Facture n° 2024-12\nRef   Article\n59878541259874   Cahier    12,00`), 1, 'text', {})
    expect(fields.sellerSiret?.certainty ?? 'toCheck').toBe('toCheck')
    expect(fields.buyerSiret).toBeUndefined()
  })
})

describe('headings that end with a preposition', () => {
  it.each(['Facturé à', 'Adressée à :', 'Facturer à'])('« %s » opens the block of the buyer', (heading) => {
    expect(parties(['Facture n° 8-114', heading, 'Habitat du Fleuve', `SIRET ${BUYER}`].join('\n'))).toMatchObject({ seller: undefined, buyer: BUYER })
  })
})

describe('legal mentions cut in two', () => {
  const head = ['Facture n° 8-114', 'Maître d’ouvrage : Ville de Nord — SIRET ' + BUYER, '', '']
  const full = 'Règlement sur le compte habituel sous trente jours. Cabinet Larue, société à responsabilité limitée au capital'
  it('belong to the seller on their second line too', () => {
    expect(parties([...head, full, `de 12 000 €, SIRET ${SELLER}, ordre 4411`].join('\n'))).toMatchObject({ seller: SELLER, buyer: BUYER })
  })
  it('do not reach the line under a short one', () => {
    expect(parties(['Facture n° 8-114', 'Facturé à', 'Habitat SA au capital de 9 000 €', `SIRET ${BUYER}`].join('\n')).seller).toBeUndefined()
  })
})

describe('a block and what follows it', () => {
  it('has one SIRET: the next one, further down, is the other party’s', () => {
    const text = ['Facture n° 8-114', 'Ville de Lac', '2 quai Neuf', `SIRET ${BUYER}`, '', 'Location                 345,00 €', '', '', `Copies du Lac SAS – SIRET ${SELLER} – N° TVA ${vatOf(sellerSiren)}`].join('\n')
    expect(parties(text)).toMatchObject({ seller: SELLER, buyer: BUYER, vat: vatOf(sellerSiren) })
  })
})

import { describe, expect, it } from 'vitest'
import { recogniseWords } from '@/lib/recognition/recognise-words'
import type { FieldName } from '@/lib/recognition/types'
import { pagesFromText } from '../../support/page-from-text'

const read = (name: FieldName, ...lines: string[]) => recogniseWords(pagesFromText(lines.join('\n')), 1, 'text', {}).fields[name]?.value

describe('a reference in several groups', () => {
  it('keeps the groups of digits that end its cell', () => {
    expect(read('invoiceNumber', 'Facture N° TR 26 04 7781')).toBe('TR 26 04 7781')
    expect(read('purchaseOrderReference', 'Bon de commande n° : ACHAT 2026 0098', 'Objet : fournitures')).toBeUndefined()
    expect(read('purchaseOrderReference', 'Bon de commande n° : ACH 2026 0098', 'Objet : fournitures')).toBe('ACH 2026 0098')
  })
  it('is not guessed where words follow the digits', () => expect(read('invoiceNumber', 'Facture N° TR 2604 30 jours nets')).toBeUndefined())
  it('begins with capitals and a short number as well', () => {
    expect(read('invoiceNumber', 'Facture n°K26 1207 35')).toBe('K26 1207 35')
    expect(read('invoiceNumber', 'Facture n° K0451187 22')).toBe('K0451187')
  })
  it('stops at the date', () => expect(read('invoiceNumber', 'Facture N° TR 2604 du 03/11/2026')).toBe('TR 2604'))
})

describe('the number of another document', () => {
  it('is not the number of the invoice that has its title above', () => {
    expect(read('invoiceNumber', 'Facture LM2026-044', 'Devis signé n° 26-0518 du 30/09/2026')).toBe('LM2026-044')
    expect(read('invoiceNumber', 'Facture LM2026-044', 'Cde lycée n° LGT-117 du 30/09/2026')).toBe('LM2026-044')
  })
  it('nor is the down payment that a final invoice deducts', () => {
    expect(read('invoiceNumber', 'Facture de solde', 'FS-2026-0391', '', "Facture d'acompte : FS-2026-0310")).toBe('FS-2026-0391')
    expect(read('invoiceNumber', "Facture d'acompte : FS-2026-0310")).toBe('FS-2026-0310')
  })
})

describe('a down payment taken off', () => {
  const lines = ['FACTURE DÉFINITIVE N° TP-26-0771', '15 novembre 2026', '', 'Total TTC                                        18 000,00', "Facture d'acompte n° TP-26-0412 du 03/06/2026    -9 000,00", 'Solde dû                                          9 000,00']
  it('gives neither its number nor its date to the final invoice', () => {
    expect(read('invoiceNumber', ...lines)).toBe('TP-26-0771')
    expect(read('issueDate', ...lines)).toBe('2026-11-15')
  })
})

describe('a line of articles', () => {
  it('holds no code of a service', () => {
    expect(read('buyerReference', 'Libellé         Qté     PU HT     Total HT', 'Service          10     32,00      320,00')).toBeUndefined()
    expect(read('buyerReference', 'Code service : DAF-2')).toBe('DAF-2')
  })
})

describe('a number without words of its own', () => {
  it('is read above the title that stands alone under it', () => expect(read('invoiceNumber', 'F-2026-11-012', 'Facture')).toBe('F-2026-11-012'))
  it.each(['44000 NANTES', 'FR32626018154', '03/11/2026', '02-40-11-22-33'])('is not « %s »', (text) => expect(read('invoiceNumber', text, 'Facture')).toBeUndefined())
})

describe('a reference at the edge of the text', () => {
  it('is the first word of the next line of the sentence', () => {
    expect(read('contractReference', 'Objet : facture relative à votre demande du mois, marché n°', '26S0019. Affaire suivie par M. C.')).toBe('26S0019')
  })
  it('stands under heads that a rule of hyphens closes', () => {
    expect(read('invoiceNumber', 'FACTURE        DATE', '---------------------------', 'F0451187       31/10/2026')).toBe('F0451187')
  })
})

describe('the number of a term of EN 16931', () => {
  it.each([['contractReference', 'N° de marché : BT-12'], ['purchaseOrderReference', 'N° de commande : BT-13'], ['invoiceNumber', 'Facture n° BT-1']] as const)('is never a value: %s', (name, text) => expect(read(name, text)).toBeUndefined())
})

describe('short labels of orders', () => {
  it.each(['V/Cde : AF-44718 du 02/11/2026', 'V/Cde n° AF-44718', 'Votre cde : AF-44718'])('« %s »', (text) => expect(read('purchaseOrderReference', text)).toBe('AF-44718'))
  it('leave our own order alone', () => expect(read('purchaseOrderReference', 'N/Cde : 88172-A')).toBeUndefined())
})

describe('the date of another number on the line of the title', () => {
  it('is not the date of the invoice', () => {
    expect(read('issueDate', 'Facture N° FC0008871      Date : 12/11/2026      OR n° 44718 du 10/11/2026')).toBe('2026-11-12')
  })
  it('is, where the number is the invoice’s', () => expect(read('issueDate', 'FACTURE          N° 26/0933 du 09/11/2026')).toBe('2026-11-09'))
})

describe('words that say whose number it is', () => {
  it.each([
    ['purchaseOrderReference', 'n° engagement mairie        BDC260114', 'BDC260114'],
    ['purchaseOrderReference', 'N° d’engagement Chorus      1511 774 352', '1511774352'],
    ['purchaseOrderReference', 'Bon de commande mairie : AB-26-14.', 'AB-26-14'],
    ['purchaseOrderReference', 'Vos réf.   Engt 26-LP-0071 / Sce GESTION', '26-LP-0071'],
    ['buyerReference', 'Vos réf.   Engt 26-LP-0071 / Sce GESTION', 'GESTION'],
    ['buyerReference', 'Service à facturer : LGT-CFA', 'LGT-CFA'],
    ['buyerReference', 'Destinataire Chorus Pro : SIRET 200 052 587 00017 Service : DIRTRAV', 'DIRTRAV'],
    ['buyerReference', 'à déposer au profit du SIRET 24258396100014, service VOIRIE.', 'VOIRIE'],
    ['contractReference', 'Date : 28/02/2026   Contrat de sous-traitance n° ST-26-118   Commande BD-5521', 'ST-26-118'],
    ['invoiceNumber', 'Facture n° 110 254 897 3', '1102548973'],
    ['invoiceNumber', 'FACTURE N° IVL 26.10.0342', 'IVL 26.10.0342'],
    ['buyerReference', 'Votre commande : 4500112233     Service : FACT-UT', 'FACT-UT'],
  ] as const)('%s in « %s »', (name, text, value) => expect(read(name, text)).toBe(value))
  it('are none after a sign that parts two references', () => {
    const line = 'Identifiants Chorus Pro — Service : COMPTES · N° EJ : VOY-4B-27'
    expect([read('buyerReference', line), read('purchaseOrderReference', line)]).toEqual(['COMPTES', 'VOY-4B-27'])
  })
  it('are the code itself after « Code service »', () => expect(read('buyerReference', 'Code service : MAIRIE     Tél : 02 40 11 22 33')).toBe('MAIRIE'))
  it('leave the market of an insurance in', () => expect(read('contractReference', 'Assurance des véhicules – marché n° 2026-AS-1')).toBe('2026-AS-1'))
  it('leave the contract of an insurance alone', () => expect(read('contractReference', 'Assurance décennale Untel contrat n° 94 118 205 Z - zone : France')).toBeUndefined())
  it('leave a service alone that no order stands beside', () => expect(read('buyerReference', 'Service : APRES-VENTE')).toBeUndefined())
  it('leave the number of the next line, or of the next cell, to its own words', () => {
    expect(read('purchaseOrderReference', 'Prestations réalisées selon votre bon de commande', 'Facture n° F-2026-114 du 3 mars 2026')).toBeUndefined()
    expect(read('purchaseOrderReference', 'Bon de commande du 12/03/2026     N° 44781')).toBeUndefined()
  })
  it('run on to the next line of a sentence', () => {
    expect(read('buyerReference', 'Cette facture est déposée sur le portail, code service', 'SPORTS. Le règlement suit')).toBe('SPORTS')
    expect(read('purchaseOrderReference', 'selon notre convention du mois de mai et au bon de commande de', 'la commune no JD-2026-0041. Le présent mémoire correspond à dix heures')).toBe('JD-2026-0041')
  })
})

describe('« Numéro » alone', () => {
  it('is the invoice’s over its date', () => expect(read('invoiceNumber', 'FACTURE', '', '', '', 'Objet          12 bis', 'Numéro         A-2026-003', 'Établi le      24/11/2026')).toBe('A-2026-003'))
})

describe('a running number printed as a figure', () => {
  it('has its thousands apart at the end of its cell', () => expect(read('invoiceNumber', 'Facture N° H-117 208       M. Durand')).toBe('H-117 208'))
  it('may be a group of capitals and figures that ends its cell', () => {
    expect(read('invoiceNumber', 'n° de facture : M04178824 24E1')).toBe('M04178824 24E1')
    expect(read('invoiceNumber', 'n° de facture : M04178824 24E1 page 2/2')).toBeUndefined()
  })
  it('may hold nothing else', () => expect(read('invoiceNumber', 'Facture N°              7 418')).toBe('7418'))
  it('is no date where its signs differ', () => expect(read('invoiceNumber', 'Facture mensuelle n°26-03/11 mois de mars')).toBe('26-03/11'))
  it('ends before another word', () => expect(read('invoiceNumber', 'Facture N° F-117 208 pages')).toBe('F-117'))
  it('stands a little left of its head', () => expect(read('invoiceNumber', '  FACTURE        DATE', 'VO 20264417      26/11/2026')).toBe('VO 20264417'))
  it('is read above a title in two languages, centred', () => expect(read('invoiceNumber', ' CLY-2026-000731', 'Facture / Invoice')).toBe('CLY-2026-000731'))
})

import { describe, expect, it } from 'vitest'
import { labelKey } from '@/lib/recognition/fold'
import { labelsOf, printedLabel } from '@/lib/recognition/labels/label-index'
import { linesOf } from '@/lib/recognition/page-lines'
import { recogniseWords } from '@/lib/recognition/recognise-words'
import type { FieldName } from '@/lib/recognition/types'
import { pagesFromText } from '../../support/page-from-text'

const labels = (text: string) => labelsOf(linesOf(pagesFromText(text))).map((hit) => [printedLabel(hit), hit.meanings[0]?.target])
const field = (text: string, name: FieldName) => recogniseWords(pagesFromText(text), 1, 'text', {}).fields[name]

describe('label words', () => {
  it('makes the variants of « numéro » one', () => expect(['n°', 'Nº', 'Numéro', 'No', 'Nr.', '#'].map(labelKey)).toEqual(Array(6).fill('no')))
  it('keeps the last part of a German compound, unless it names another invoice', () => expect([labelKey('Handelsrechnung'), labelKey('Ursprungsrechnung')]).toEqual(['rechnung', 'ursprungsrechnung']))
  it('tells « dû » from « du »', () => expect([labelKey('dû'), labelKey('du')]).toEqual(['owed', 'du']))
})

describe('labels', () => {
  it('takes the longest phrase', () => expect(labels('Date d’échéance : 01/02/2024')).toEqual([['Date d’échéance', 'dueDate']]))
  it('reads across a colon and without accents', () => expect(labels('NUMERO DE FACTURE : 12')[0]).toEqual(['NUMERO DE FACTURE', 'invoiceNumber']))
  it('does not join words of two cells', () => expect(labels('Facture      n° 12')[0]?.[1]).toBe('invoiceTitle'))
  it('joins a word that kerning broke', () => expect(labels('Zahlbetr ag 12,00')[0]?.[1]).toBe('due'))
})

describe('documented keywords', () => {
  it.each([
    ['engagement', 'Engagement : 2024-00451'], ['EJ', 'EJ 2024-00451'], ['commande', 'Commande n° 2024-00451'], ['n° EJ', 'N° d’EJ : 2024-00451'],
    ['bon de commande', 'Bon de commande : 2024-00451'], ['BC', 'BC n° 2024-00451'], ['numéro d’engagement juridique', 'Numéro d’engagement juridique : 2024-00451'],
  ])('engagement: %s', (_word, line) => expect(field(`FACTURE n° 77-12\n${line}`, 'purchaseOrderReference')?.value).toBe('2024-00451'))

  it.each(['Code service : SRV_1/A-2', 'Service exécutant : SRV_1/A-2', 'Code service exécutant   SRV_1/A-2', 'Service destinataire : SRV_1/A-2'])('service: %s', (line) => {
    expect(field(`FACTURE n° 77-12\n${line}`, 'buyerReference')?.value).toBe('SRV_1/A-2')
  })

  it.each(['Marché n° AP2020/1234', 'N° de marché : AP2020/1234', 'Réf. marché   AP2020/1234', 'Marché public : AP2020/1234'])('market: %s', (line) => {
    expect(field(`FACTURE n° 77-12\n${line}`, 'contractReference')?.value).toBe('AP2020/1234')
  })
})

describe('traps', () => {
  it.each([
    ['purchaseOrderReference', 'Franco de port (commande > 300 € HT)'], ['contractReference', '9 place du Marché 13200 Arles'], ['buyerReference', 'SERVICE SCOLAIRE\n69100 VILLE'],
    ['invoiceNumber', 'Devis n° D2024-118'], ['invoiceNumber', 'Facture à régler par virement sous 30 jours'], ['issueDate', 'Période du 01/05/2024 au 31/05/2024'],
    ['issueDate', 'Date de livraison : 02/03/2024'], ['purchaseOrderReference', 'Référence client : C40091'],
  ] as const)('%s stays empty for « %s »', (name, text) => expect(field(text, name)).toBeUndefined())

  it('keeps the number of the credit note and not of the invoice it corrects', () => {
    expect(field('AVOIR N° AV-12\nFacture n° F-2024-99 du 01/02/2024', 'invoiceNumber')?.value).toBe('AV-12')
  })
})

describe('labels stacked on the left', () => {
  it('are not joined when each has its value beside it', () => {
    const text = ['FACTURE N° 44-871', 'Mairie de Rives                DATE            07/05/2025', 'Place du Lac                   COMMANDE        RV-25-1190'].join('\n')
    expect([field(text, 'purchaseOrderReference')?.value, field(text, 'issueDate')?.value]).toEqual(['RV-25-1190', '2025-05-07'])
  })
  it('are still joined in the head of a table', () => {
    expect(field(['Numéro          Date de          Total', 'de facture      livraison        du mois', 'LK-2291         04/02/2025       12'].join('\n'), 'invoiceNumber')?.value).toBe('LK-2291')
  })
})

describe('references of an unusual shape', () => {
  it('joins digits, capitals and digits', () => expect(field('FACTURE n° 77-12\nMarché n° 23 AO 0417 – lot 2', 'contractReference')?.value).toBe('23 AO 0417'))
  it('does not join the word before a date', () => expect(field('FACTURE n° 77-12\nBON DE COMMANDE 4512 DU 120 JOURS', 'purchaseOrderReference')?.value).toBe('4512'))
  it('reads the dash of a word processor as a hyphen', () => expect(field('Facture n° 2025–K–019', 'invoiceNumber')?.value).toBe('2025-K-019'))
})

describe('dates of other documents', () => {
  it('does not take the date of the invoice that a credit note corrects', () => {
    const text = ['AVOIR N° AV-12', 'Date : 09/06/25', 'Facture d’origine : FK-25-0871 du 14/05/2025'].join('\n')
    expect(field(text, 'issueDate')?.value).toBe('2025-06-09')
  })
  it('nor that of a quotation', () => expect(field('FACTURE N° 12-8\nDevis n° 881 du 14/05/2025', 'issueDate')).toBeUndefined())
})

describe('references among other words', () => {
  it('joins two labels that announce one value together', () => expect(field('FACTURE n° 77-12\nVotre réf. engagement    25P0771', 'purchaseOrderReference')?.value).toBe('25P0771'))
  it('keeps the number of the invoice from that of a credit note it deducts', () => {
    expect(field('FACTURE 25FX00771\n\nTTC                   900,00 €\nAvoir AX-31 déduit   -100,00 €\nReste à régler        800,00 €', 'invoiceNumber')?.value).toBe('25FX00771')
  })
  it('makes whole a reference that the edge of the text cut', () => {
    const text = 'Facture n° 8-114 — travaux de la rue Haute, tranche ferme, lot unique — Engagement n° 2025-\nVX-0771 notifié'
    expect(field(text, 'purchaseOrderReference')?.value).toBe('2025-VX-0771')
  })
  it('reads a date behind the name of its day', () => {
    expect(field('Facture n° 8-114\nMarché    M9-12 notifié le 12/02/2024\nÉmise le             mardi 4 mars 2025', 'issueDate')?.value).toBe('2025-03-04')
  })
})

import type { Facts } from './facts'
import { date, ibanSpaced, money, rate, sirenSpaced, siretDotted, siretSpaced, vatSpaced } from './print'
import { Sheet, type Drawn } from './sheet'
import { truthOf } from './truth'

/** Classic layouts, drawn text by text: office software, management software, accountant's letter. */

/** Seller top left, buyer right, « SIRET client », engagement and code service in a reference box. */
export function office(f: Facts): Drawn {
  const s = new Sheet(9)
  s.stack(50, 50, [f.seller.name, f.seller.street, f.seller.city, `Tél. : ${f.seller.phone}`, `SIRET : ${siretSpaced(f.seller.siret)}`, `TVA intracommunautaire : ${f.seller.vat}`])
  s.at(360, 50, f.number.startsWith('AV') || f.gross < 0 ? 'AVOIR' : 'FACTURE', { size: 18, bold: true })
  s.stack(360, 80, [`N° ${f.number}`, `Date : ${date(f.date)}`, `Échéance : ${date(f.due)}`])
  s.stack(360, 140, [f.buyer.name, f.buyer.street, f.buyer.city, `SIRET client : ${siretSpaced(f.buyer.siret)}`], { size: 10 })
  s.stack(50, 210, [`Code service : ${f.buyer.service}`, `N° d'engagement : ${f.order}`, `N° de marché : ${f.market}`, `Devis n° ${f.quote} accepté`])
  s.row(280, [[50, 'Désignation'], [330, 'Qté', 'right'], [410, 'P.U. HT', 'right'], [470, 'TVA', 'right'], [545, 'Montant HT', 'right']], { bold: true })
  f.lines.forEach((line, i) => s.row(298 + i * 16, [[50, line.label], [330, String(line.quantity), 'right'], [410, money(line.price, 'fr'), 'right'], [470, rate(line.rate), 'right'], [545, money(line.net, 'fr'), 'right']]))
  const y = 320 + f.lines.length * 16
  s.row(y, [[400, 'Total HT'], [545, money(f.net), 'right']]).row(y + 15, [[400, 'Total TVA'], [545, money(f.tax), 'right']]).row(y + 30, [[400, 'Total TTC'], [545, money(f.gross), 'right']], { bold: true })
  if (f.paid > 0) s.row(y + 45, [[400, 'Acompte versé'], [545, money(f.paid), 'right']])
  s.row(y + 60, [[400, 'Net à payer'], [545, money(f.due_amount), 'right']], { bold: true })
  s.at(50, y + 90, `Règlement par virement – IBAN : ${ibanSpaced(f.seller.iban)}`)
  s.at(297, 800, `${f.seller.name} au capital de ${f.seller.capital} - RCS ${f.seller.rcs} ${sirenSpaced(f.seller.siret)} - APE ${f.seller.ape}`, { size: 7, anchor: 'middle' })
  return { sheet: s, truth: truthOf(f) }
}

/** Header table whose labels stand over their values; both SIRETs under the same word; footer mentions. */
export function headerTable(f: Facts): Drawn {
  const s = new Sheet(9)
  s.at(40, 45, f.seller.name, { size: 15, bold: true })
  s.stack(40, 70, [f.seller.street, f.seller.city, `SIRET ${f.seller.siret}`])
  s.stack(330, 110, [f.buyer.name, f.buyer.street, f.buyer.city, `SIRET ${f.buyer.siret}`], { size: 10 })
  s.row(200, [[40, 'Facture n°'], [140, 'Date de facture'], [240, 'Code client'], [330, 'Bon de commande'], [440, 'Date d’échéance']], { bold: true })
  s.row(214, [[40, f.number], [140, date(f.date)], [240, f.client], [330, f.order], [440, date(f.due)]])
  s.row(250, [[40, 'Libellé'], [340, 'Quantité'], [420, 'Prix unitaire'], [500, 'Total HT']], { bold: true })
  f.lines.forEach((line, i) => s.row(266 + i * 15, [[40, line.label], [340, String(line.quantity)], [420, money(line.price, 'plain')], [500, money(line.net, 'plain')]]))
  const y = 300 + f.lines.length * 15
  s.row(y, [[60, 'Taux'], [130, 'Base HT'], [220, 'Montant TVA']])
  f.rates.forEach((row, i) => s.row(y + 14 + i * 13, [[60, rate(row.rate)], [130, money(row.base, 'plain')], [220, money(row.tax, 'plain')]]))
  s.row(y, [[360, 'TOTAL HT'], [440, 'TOTAL TVA'], [510, 'TOTAL TTC']], { bold: true })
  s.row(y + 15, [[360, money(f.net, 'plain')], [440, money(f.tax, 'plain')], [510, money(f.gross, 'plain')]])
  s.row(y + 50, [[360, 'NET A PAYER'], [510, `${money(f.due_amount, 'plain')} EUR`]], { bold: true, size: 11 })
  s.at(40, y + 80, 'Mode de règlement : virement à 30 jours. TVA acquittée sur les débits.')
  s.at(40, 805, `${f.seller.name} – capital ${f.seller.capital} – RCS ${f.seller.rcs} – N° TVA ${vatSpaced(f.seller.vat)} – IBAN ${ibanSpaced(f.seller.iban)}`, { size: 7 })
  return { sheet: s, truth: truthOf(f, ['buyerReference', 'contractReference'], { vatRegime: 'TVA_SUR_DEBIT', paymentMeans: 'VIREMENT' }) }
}

/** A letter: the date after the town, the number in a sentence, totals in a column of dotted lines. */
export function letter(f: Facts): Drawn {
  const s = new Sheet(10.5)
  s.stack(70, 60, [f.seller.name, f.seller.street, f.seller.city, `Tél : ${f.seller.phone}`, `N° SIRET : ${siretDotted(f.seller.siret)}`])
  s.stack(340, 150, ['Destinataire :', f.buyer.name, f.buyer.street, f.buyer.city, `SIRET : ${siretDotted(f.buyer.siret)}`])
  s.at(340, 240, `${f.seller.rcs}, le ${date(f.date, 'words')}`)
  s.at(70, 280, `FACTURE N° ${f.number}`, { bold: true, size: 13 })
  s.at(70, 300, `Votre commande n° ${f.order} — marché n° ${f.market}`)
  s.at(70, 316, `Prestations réalisées du ${date(f.start)} au ${date(f.end)}`)
  f.lines.forEach((line, i) => s.row(350 + i * 18, [[70, line.label], [520, money(line.net), 'right']]))
  const y = 380 + f.lines.length * 18
  s.row(y, [[300, 'Montant total HT ..........'], [520, money(f.net), 'right']])
  s.row(y + 17, [[300, 'TVA ........................'], [520, money(f.tax), 'right']])
  s.row(y + 34, [[300, 'Montant total TTC .........'], [520, money(f.gross), 'right']], { bold: true })
  s.at(70, y + 70, `Payable avant le ${date(f.due)} par virement : ${ibanSpaced(f.seller.iban)}`)
  s.at(70, y + 90, 'Indemnité forfaitaire pour frais de recouvrement : 40 €')
  s.at(70, 790, `Numéro de TVA intracommunautaire : ${f.seller.vat}`, { size: 8 })
  return { sheet: s, truth: truthOf(f, ['buyerReference']) }
}

/** Craftsman without VAT (article 293 B): one total, no VAT number. */
export function exempt(f: Facts): Drawn {
  const s = new Sheet(10)
  s.at(297, 50, 'Facture', { size: 22, anchor: 'middle' })
  s.stack(60, 90, [f.seller.name.replace(/ \w+$/, ' EI'), f.seller.street, f.seller.city, `Siret : ${f.seller.siret}`, 'Dispensé d’immatriculation au RCS'])
  s.stack(350, 90, ['Client :', f.buyer.name, f.buyer.street, f.buyer.city])
  s.stack(60, 190, [`Facture numéro : ${f.number}`, `Émise le : ${date(f.date, 'words')}`, `Échéance : ${date(f.due, 'words')}`])
  s.row(260, [[60, 'Description'], [380, 'Quantité'], [500, 'Total', 'right']], { bold: true })
  f.lines.forEach((line, i) => s.row(280 + i * 18, [[60, line.label], [390, String(line.quantity)], [500, money(line.net), 'right']]))
  const y = 320 + f.lines.length * 18
  s.row(y, [[380, 'Total à payer'], [500, money(f.net), 'right']], { bold: true, size: 12 })
  s.at(60, y + 40, 'TVA non applicable, art. 293 B du CGI')
  s.at(60, y + 60, `IBAN ${f.seller.iban}`)
  const truth = truthOf({ ...f, tax: 0, gross: f.net, due_amount: f.net }, ['sellerVat', 'buyerSiret', 'buyerReference', 'purchaseOrderReference', 'contractReference'], { vatRegime: 'SANS_TVA' })
  return { sheet: s, truth }
}

/** Values on page 3; page 4 contradicts them and must not be read. */
export function longStatement(f: Facts): Drawn {
  const s = new Sheet(9)
  s.stack(50, 50, [`Emetteur`, f.seller.name, f.seller.street, f.seller.city, `SIRET : ${f.seller.siret}`, `TVA : ${f.seller.vat}`])
  s.stack(330, 50, ['Destinataire', f.buyer.name, f.buyer.street, f.buyer.city, `SIRET : ${f.buyer.siret}`])
  s.stack(50, 150, [`Numéro de facture : ${f.number}`, `Date d'émission : ${date(f.date, 'dot')}`, `Référence engagement : ${f.order}`, `Service exécutant : ${f.buyer.service}`])
  for (let page = 1; page <= 2; page += 1) {
    s.page = page
    for (let i = 0; i < 24; i += 1) s.row(230 + i * 20, [[50, `Relevé de compteur n° ${page}${i + 10}`], [520, money(1000 + i * 37 * page, 'fr'), 'right']])
    s.at(297, 810, `Page ${page} sur 4`, { anchor: 'middle' })
  }
  s.page = 3
  s.row(80, [[300, 'Total HT (EUR)'], [520, money(f.net, 'fr'), 'right']]).row(98, [[300, 'Total TVA (EUR)'], [520, money(f.tax, 'fr'), 'right']]).row(116, [[300, 'Total TTC (EUR)'], [520, money(f.gross, 'fr'), 'right']])
  s.at(50, 150, `Virement bancaire (IBAN ${ibanSpaced(f.seller.iban)})`)
  s.at(297, 810, 'Page 3 sur 4', { anchor: 'middle' })
  s.page = 4
  s.row(80, [[300, 'Total HT (EUR)'], [520, '99,00', 'right']]).row(98, [[300, 'Total TVA (EUR)'], [520, '19,80', 'right']]).row(116, [[300, 'Total TTC (EUR)'], [520, '118,80', 'right']])
  s.stack(50, 200, ['Numéro de facture : ANNEXE-0001', 'Date d’émission : 01/01/2001', 'Code service : ANNEXE'])
  return { sheet: s, truth: truthOf(f, ['dueDate', 'contractReference']) }
}

/** The State: « Ministère », a service code, « EJ », and no SIRET of the recipient. */
export function state(f: Facts): Drawn {
  const s = new Sheet(9.5)
  s.at(50, 50, f.seller.name, { bold: true, size: 12 })
  s.stack(50, 68, [f.seller.street, f.seller.city, `${f.seller.mail} - ${f.seller.phone}`])
  s.stack(320, 130, [f.buyer.name, 'Direction des affaires financières', f.buyer.street, f.buyer.city])
  s.row(220, [[50, f.gross < 0 ? 'Avoir' : 'Facture', 'left']], { bold: true, size: 16 })
  s.stack(50, 245, [`Réf. : ${f.number}`, `Date : ${date(f.date, 'dash')}`, `EJ : ${f.order}`, `Service exécutant : ${f.buyer.service}`])
  s.row(320, [[50, 'Prestation'], [420, 'Taux TVA'], [545, 'Prix HT', 'right']], { bold: true })
  f.lines.forEach((line, i) => s.row(338 + i * 16, [[50, line.label], [420, rate(line.rate)], [545, money(line.net, 'nbsp-eur'), 'right']]))
  const y = 370 + f.lines.length * 16
  s.row(y, [[380, 'Total hors taxes'], [545, money(f.net, 'nbsp-eur'), 'right']]).row(y + 16, [[380, 'T.V.A.'], [545, money(f.tax, 'nbsp-eur'), 'right']]).row(y + 32, [[380, 'Total T.T.C.'], [545, money(f.gross, 'nbsp-eur'), 'right']])
  s.stack(50, 770, [`${f.seller.name} au capital de ${f.seller.capital} – Siège : ${f.seller.street} ${f.seller.city}`, `RCS ${f.seller.rcs} – SIRET ${f.seller.siret} – TVA ${f.seller.vat}`, `Banque : IBAN ${ibanSpaced(f.seller.iban)}`], { size: 7 })
  return { sheet: s, truth: truthOf(f, ['dueDate', 'contractReference']) }
}

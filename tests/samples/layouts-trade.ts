import type { Facts } from './facts'
import { date, ibanSpaced, money, rate, sirenSpaced, siretSpaced } from './print'
import { Sheet, type Drawn } from './sheet'
import { truthOf } from './truth'

/** Trade layouts: forms with key and value, works, overseas, New Caledonia, credit notes. */

/** A form: keys in one column, values in the next; delivery, period and capital as traps. */
export function form(f: Facts): Drawn {
  const s = new Sheet(9)
  s.at(297, 40, `FACTURE ${f.number}`, { bold: true, size: 14, anchor: 'middle' })
  const keys: [string, string][] = [
    ['Date de facturation', date(f.date)], ['Date de livraison', date(f.delivery)], ['Période', `${date(f.start)} - ${date(f.end)}`], ['Date d’échéance', date(f.due)],
    ['N° de client', f.client], ['Numéro d’engagement juridique', f.order], ['Code service exécutant', f.buyer.service], ['Référence du marché', f.market],
  ]
  keys.forEach(([key, value], i) => s.row(70 + i * 14, [[50, key], [230, value]]))
  s.at(50, 200, 'FOURNISSEUR', { bold: true }).at(310, 200, 'ACHETEUR', { bold: true })
  s.stack(50, 216, [f.seller.name, f.seller.street, f.seller.city, `SIREN / SIRET : ${siretSpaced(f.seller.siret)}`, `N° TVA : ${f.seller.vat}`, `Capital social : ${f.seller.capital}`])
  s.stack(310, 216, [f.buyer.name, f.buyer.street, f.buyer.city, `SIREN / SIRET : ${siretSpaced(f.buyer.siret)}`])
  s.row(320, [[50, 'Désignation'], [350, 'Qté'], [420, 'PU HT'], [545, 'Montant HT', 'right']], { bold: true })
  f.lines.forEach((line, i) => s.row(336 + i * 14, [[50, line.label], [350, String(line.quantity)], [420, money(line.price, 'dot-thousand')], [545, money(line.net, 'dot-thousand'), 'right']]))
  const y = 370 + f.lines.length * 14
  s.row(y, [[545, `Montant HT : ${money(f.net, 'dot-thousand')}`, 'right']])
  f.rates.forEach((row, i) => s.row(y + 14 + i * 14, [[545, `TVA ${rate(row.rate)} : ${money(row.tax, 'dot-thousand')}`, 'right']]))
  const z = y + 14 + f.rates.length * 14
  if (f.rates.length > 1) s.row(z, [[545, `Montant TVA : ${money(f.tax, 'dot-thousand')}`, 'right']])
  s.row(z + 14, [[545, `Montant TTC : ${money(f.gross, 'dot-thousand')}`, 'right']], { bold: true })
  s.at(50, z + 40, `Coordonnées bancaires : ${ibanSpaced(f.seller.iban)}`)
  return { sheet: s, truth: truthOf(f) }
}

/** Works with reverse charge by the main contractor: no VAT printed. */
export function reverseCharge(f: Facts): Drawn {
  const s = new Sheet(9)
  s.stack(45, 45, [f.seller.name, `${f.seller.street} - ${f.seller.city}`, `RCS ${f.seller.rcs} ${sirenSpaced(f.seller.siret)} - SIRET ${f.seller.siret} - TVA ${f.seller.vat}`])
  s.stack(330, 110, ['Facturé à :', f.buyer.name, f.buyer.street, f.buyer.city, `N° SIRET : ${f.buyer.siret}`])
  s.row(200, [[45, `Facture de situation n° ${f.number}`], [330, `Du ${date(f.date)}`]], { bold: true, size: 11 })
  s.at(45, 220, `Marché n° ${f.market} du ${date(f.start)}`)
  f.lines.forEach((line, i) => s.row(260 + i * 16, [[45, line.label], [545, money(line.net), 'right']]))
  const y = 290 + f.lines.length * 16
  s.row(y, [[380, 'TOTAL H.T.'], [545, money(f.net), 'right']], { bold: true })
  s.row(y + 16, [[380, 'NET A REGLER'], [545, money(f.net), 'right']], { bold: true })
  s.at(45, y + 50, 'Autoliquidation de la TVA – article 283-2 nonies du CGI')
  s.at(45, y + 66, `Échéance au ${date(f.due)} – virement sur le compte ${ibanSpaced(f.seller.iban)}`)
  return { sheet: s, truth: truthOf({ ...f, tax: 0, gross: f.net, due_amount: f.net }, ['buyerReference', 'purchaseOrderReference']) }
}

/** Overseas department: 8,5 % and 2,1 %. */
export function overseas(f: Facts): Drawn {
  const s = new Sheet(9)
  s.at(50, 48, f.seller.name, { bold: true, size: 14 })
  s.stack(50, 70, [f.seller.street, f.seller.city, `Siret ${f.seller.siret} - Code APE ${f.seller.ape}`])
  s.stack(330, 60, ['Adressé à', f.buyer.name, f.buyer.street, f.buyer.city, `Siret ${f.buyer.siret}`])
  s.stack(50, 150, [`Référence facture : ${f.number}`, `Date facture : ${date(f.date)}`, `Votre bon de commande : ${f.order}`])
  s.row(220, [[50, 'Article'], [400, 'TVA'], [545, 'Net HT', 'right']], { bold: true })
  f.lines.forEach((line, i) => s.row(236 + i * 15, [[50, line.label], [400, rate(line.rate)], [545, money(line.net, 'fr'), 'right']]))
  const y = 270 + f.lines.length * 15
  s.row(y, [[300, 'Sous-total HT'], [545, `${money(f.net, 'fr')} €`, 'right']])
  f.rates.forEach((row, i) => s.row(y + 15 + i * 15, [[300, `TVA à ${rate(row.rate)} sur ${money(row.base, 'fr')}`], [545, `${money(row.tax, 'fr')} €`, 'right']]))
  const z = y + 15 + f.rates.length * 15
  s.row(z, [[300, 'Total TVA'], [545, `${money(f.tax, 'fr')} €`, 'right']])
  s.row(z + 15, [[300, 'TOTAL GENERAL TTC'], [545, `${money(f.gross, 'fr')} €`, 'right']], { bold: true })
  s.at(50, 800, `N° TVA intracommunautaire ${f.seller.vat} – IBAN ${f.seller.iban}`, { size: 7.5 })
  return { sheet: s, truth: truthOf(f, ['dueDate', 'buyerReference', 'contractReference']) }
}

/** New Caledonia: RIDET instead of SIRET, francs, TGC; nothing of it may become a SIRET. */
export function caledonia(f: Facts): Drawn {
  const s = new Sheet(9)
  s.stack(50, 50, [f.seller.name, 'BP 4521', '98845 NOUMÉA CEDEX', 'RIDET : 1 234 567.001', `Tél. ${f.seller.phone}`])
  s.stack(330, 100, [f.buyer.name, f.buyer.street, '98800 Nouméa'])
  s.stack(50, 160, [`Facture n° : ${f.number}`, `Date : ${date(f.date)}`, `Engagement : ${f.order}`])
  const net = Math.round(f.net / 100) * 100
  const tax = Math.round((net * 0.06) / 100) * 100
  const francs = (cents: number) => `${String(cents / 100).replace(/\B(?=(\d{3})+(?!\d))/g, ' ')} XPF`
  s.row(230, [[50, 'Prestation globale'], [545, francs(net), 'right']])
  s.row(280, [[350, 'Total HT'], [545, francs(net), 'right']]).row(296, [[350, 'TGC 6 %'], [545, francs(tax), 'right']]).row(312, [[350, 'Total TTC'], [545, francs(net + tax), 'right']])
  const truth = truthOf({ ...f, net, tax, gross: net + tax, due_amount: net + tax }, ['dueDate', 'sellerSiret', 'sellerVat', 'buyerSiret', 'buyerReference', 'contractReference', 'iban'], { currency: 'XPF' })
  return { sheet: s, truth }
}

/** Credit note that names the invoice it cancels: its number is a trap. */
export function creditNote(f: Facts): Drawn {
  const s = new Sheet(9)
  s.stack(50, 50, [f.seller.name, f.seller.street, f.seller.city, `SIRET : ${f.seller.siret}`, `N° TVA : ${f.seller.vat}`])
  s.stack(340, 50, ['SIRET destinataire : ' + f.buyer.siret, f.buyer.name, f.buyer.street, f.buyer.city])
  s.at(50, 150, `AVOIR N° ${f.number}`, { bold: true, size: 13 })
  s.stack(50, 175, [`Date de l'avoir : ${date(f.date)}`, `Facture d'origine : F2023-0077 du ${date(f.start)}`, `Commande : ${f.order}`])
  f.lines.forEach((line, i) => s.row(250 + i * 15, [[50, line.label], [545, money(line.net), 'right']]))
  const y = 290 + f.lines.length * 15
  s.row(y, [[380, 'Montant HT'], [545, money(f.net), 'right']]).row(y + 15, [[380, 'Montant TVA'], [545, money(f.tax), 'right']]).row(y + 30, [[380, 'Montant TTC'], [545, money(f.gross), 'right']])
  s.row(y + 50, [[380, 'Net à votre crédit'], [545, money(f.due_amount), 'right']], { bold: true })
  return { sheet: s, truth: truthOf(f, ['dueDate', 'buyerReference', 'contractReference', 'iban']) }
}

/** Two establishments of the seller in the footer, « SIRET dest. » beside the buyer, amounts without thousand blanks. */
export function twoSites(f: Facts): Drawn {
  const s = new Sheet(8.5)
  s.at(545, 40, 'F A C T U R E', { size: 16, anchor: 'right' })
  s.stack(40, 60, [f.seller.name, f.seller.street, f.seller.city])
  s.stack(320, 90, [f.buyer.name, f.buyer.street, f.buyer.city, `SIRET dest. ${siretSpaced(f.buyer.siret)}`, `Code serv. ${f.buyer.service}`])
  s.row(180, [[40, `Facture : ${f.number}`], [200, `Le : ${date(f.date)}`], [320, `N° EJ ${f.order}`], [450, `Contrat ${f.market}`]])
  s.row(210, [[40, 'Référence'], [120, 'Désignation'], [400, 'Quantité', 'right'], [470, 'Prix', 'right'], [550, 'Total', 'right']])
  f.lines.forEach((line, i) => s.row(224 + i * 13, [[40, `REF${1000 + i}`], [120, line.label], [400, money(line.quantity * 100, 'plain'), 'right'], [470, money(line.price, 'plain'), 'right'], [550, money(line.net, 'plain'), 'right']]))
  const y = 260 + f.lines.length * 13
  s.row(y, [[420, 'HT', 'right'], [550, `${money(f.net, 'plain')} €`, 'right']]).row(y + 14, [[420, 'TVA', 'right'], [550, `${money(f.tax, 'plain')} €`, 'right']]).row(y + 28, [[420, 'TTC', 'right'], [550, `${money(f.gross, 'plain')} €`, 'right']])
  s.at(297, 790, `${f.seller.name} – Siège : ${f.seller.street}, ${f.seller.city} – SIRET ${siretSpaced(f.seller.siret)} – NAF ${f.seller.ape}`, { size: 7, anchor: 'middle' })
  s.at(297, 800, `TVA intracom. ${f.seller.vat} – SA au capital de ${f.seller.capital} – ${ibanSpaced(f.seller.iban)}`, { size: 7, anchor: 'middle' })
  return { sheet: s, truth: truthOf(f, ['dueDate']) }
}

import type { Facts } from './facts'
import { date, ibanSpaced, money, rate, siretDotted, siretSpaced, vatSpaced } from './print'
import { Sheet, type Drawn } from './sheet'
import { truthOf } from './truth'

/** Layouts held out: measured, never looked at one by one while writing the rules. */

const page = (body: string, style = '') => `<!doctype html><meta charset="utf-8"><style>@page{size:A4;margin:12mm}body{font:9.5px DejaVu Sans,Verdana,sans-serif}table{width:100%;border-collapse:collapse}td,th{padding:2px 4px;text-align:left}.r{text-align:right}.g{display:grid;grid-template-columns:1fr 1fr;gap:20px}${style}</style>${body}`
const rows = (f: Facts, cells: (line: Facts['lines'][number]) => string) => f.lines.map((line) => `<tr>${cells(line)}</tr>`).join('')

export function mirrored(f: Facts): Drawn {
  const html = page(`<div class=g><div>À l'attention de<br><b>${f.buyer.name}</b><br>${f.buyer.street}<br>${f.buyer.city}<br>N° SIRET ${siretSpaced(f.buyer.siret)}</div><div class=r><b>${f.seller.name}</b><br>${f.seller.street}<br>${f.seller.city}<br>N° SIRET ${siretSpaced(f.seller.siret)}<br>N° TVA ${f.seller.vat}</div></div>
  <h2>FACTURE</h2><table style="width:60%"><tr><td>Numéro<td>${f.number}<tr><td>Date<td>${date(f.date)}<tr><td>Date limite de paiement<td>${date(f.due)}<tr><td>Bon de commande<td>${f.order}<tr><td>Service<td>${f.buyer.service}</table>
  <table>${rows(f, (l) => `<td>${l.label}<td>${l.quantity}<td class=r>${money(l.net)}`)}</table><table style="width:35%;margin-left:65%"><tr><td>Montant HT<td class=r>${money(f.net)}<tr><td>Montant TVA<td class=r>${money(f.tax)}<tr><td>Montant TTC<td class=r>${money(f.gross)}</table>`)
  return { html, truth: truthOf(f, ['contractReference', 'iban']) }
}

export function titleBar(f: Facts): Drawn {
  const html = page(`<div style="border-bottom:2px solid">FACTURE N° ${f.number} DU ${date(f.date)}</div><p>De : ${f.seller.name}, ${f.seller.street}, ${f.seller.city}, SIRET ${f.seller.siret}, TVA intra ${f.seller.vat}</p><p>Facturé à : ${f.buyer.name}, ${f.buyer.street}, ${f.buyer.city}, SIRET ${f.buyer.siret}</p><p>Engagement n° ${f.order} / Marché public n° ${f.market} / Code service : ${f.buyer.service}</p>
  <table><tr><th>Désignation<th>Qté<th>PU HT<th>TVA<th>Total HT<th>Total TTC</tr>${rows(f, (l) => `<td>${l.label}<td>${l.quantity}<td>${money(l.price)}<td>${rate(l.rate)}<td>${money(l.net)}<td>${money(l.net + Math.round((l.net * l.rate) / 10_000))}`)}</table>
  <p class=r>Total HT : ${money(f.net)}<br>Total TVA : ${money(f.tax)}<br>Total TTC : ${money(f.gross)}<br>Reste à payer : ${money(f.due_amount)}</p><p>Paiement à 30 jours, soit le ${date(f.due)}. IBAN ${f.seller.iban}</p>`)
  return { html, truth: truthOf(f, ['dueDate']) }
}

export function utility(f: Facts): Drawn {
  const html = page(`<div class=g><div><h3>${f.seller.name}</h3>Service clients : ${f.seller.phone}<br>Référence client : ${f.client}<br>Compte de facturation : 7788${f.client.slice(1)}</div><div style="padding-top:60px">${f.buyer.name}<br>${f.buyer.street}<br>${f.buyer.city}</div></div><h2>Votre facture du ${date(f.date, 'words')}</h2><p>Facture n° ${f.number} · Consommation du ${date(f.start)} au ${date(f.end)}</p>
  <table><tr><td>Abonnement et consommation (HT)<td class=r>${money(f.net)}<tr><td>Montant total TVA<td class=r>${money(f.tax)}<tr><td><b>Total TTC</b><td class=r>${money(f.gross)}<tr><td><b>Montant à prélever le ${date(f.due)}</b><td class=r><b>${money(f.due_amount)}</b></table><p>Marché n° ${f.market}</p><p style="font-size:7px">${f.seller.name}, capital ${f.seller.capital}, RCS ${f.seller.rcs} ${f.seller.siret.slice(0, 9)}, SIRET ${f.seller.siret}, TVA ${f.seller.vat}</p>`)
  return { html, truth: truthOf(f, ['dueDate', 'buyerSiret', 'buyerReference', 'purchaseOrderReference', 'iban']) }
}

export function narrow(f: Facts): Drawn {
  const s = new Sheet(8)
  s.stack(30, 30, [f.seller.name.toUpperCase(), f.seller.street, f.seller.city, `SIRET : ${siretDotted(f.seller.siret)}`, `ID TVA : ${vatSpaced(f.seller.vat)}`])
  s.stack(300, 30, [`Facture n°: ${f.number}`, `Date facturation: ${date(f.date, 'short')}`, `Date échéance: ${date(f.due, 'short')}`, `Code client: ${f.client}`, `Réf. commande: ${f.order}`])
  s.stack(300, 110, ['Adressé à', f.buyer.name, f.buyer.street, f.buyer.city, `Siret acheteur: ${f.buyer.siret}`])
  s.at(565, 195, 'Montants exprimés en Euros', { anchor: 'right', size: 7 })
  s.row(205, [[30, 'Désignation'], [330, 'TVA'], [390, 'P.U. HT'], [460, 'Qté'], [565, 'Total HT', 'right']])
  f.lines.forEach((line, i) => s.row(220 + i * 12, [[30, line.label], [330, rate(line.rate).replace(' ', '')], [390, money(line.price, 'plain')], [460, String(line.quantity)], [565, money(line.net, 'plain'), 'right']]))
  const y = 250 + f.lines.length * 12
  s.row(y, [[400, 'Total HT'], [565, money(f.net, 'fr'), 'right']])
  f.rates.forEach((row, i) => s.row(y + 12 + i * 12, [[400, `Total TVA ${rate(row.rate).replace(' ', '')}`], [565, money(row.tax, 'fr'), 'right']]))
  s.row(y + 12 + f.rates.length * 12, [[400, 'Total TTC'], [565, money(f.gross, 'fr'), 'right']], { bold: true })
  s.stack(30, y, ['Conditions de règlement: 30 jours', 'Mode de règlement: Chèque', `Code IBAN: ${ibanSpaced(f.seller.iban)}`])
  return { sheet: s, truth: truthOf(f, ['buyerReference', 'contractReference'], { paymentMeans: 'CHEQUE', ...(f.rates.length > 1 ? {} : {}) }) }
}

export function association(f: Facts): Drawn {
  const s = new Sheet(11)
  s.at(297, 60, 'Association Les Chemins de Traverse', { bold: true, size: 14, anchor: 'middle' })
  s.at(297, 80, `${f.seller.street} – ${f.seller.city} – SIRET ${siretSpaced(f.seller.siret)}`, { anchor: 'middle', size: 9 })
  s.stack(330, 130, [f.buyer.name, f.buyer.street, f.buyer.city])
  s.at(60, 220, `Facture n° ${f.number}`, { bold: true })
  s.at(60, 240, `Fait à ${f.seller.rcs}, le ${date(f.date, 'words')}`)
  f.lines.forEach((line, i) => s.row(290 + i * 18, [[60, line.label], [500, money(line.net), 'right']]))
  s.row(320 + f.lines.length * 18, [[60, 'Montant dû'], [500, money(f.net), 'right']], { bold: true })
  s.at(60, 360 + f.lines.length * 18, 'Association non assujettie à la TVA')
  return { sheet: s, truth: truthOf({ ...f, tax: 0, gross: f.net, due_amount: f.net }, ['dueDate', 'sellerVat', 'buyerSiret', 'buyerReference', 'purchaseOrderReference', 'contractReference', 'iban'], { vatRegime: 'SANS_TVA' }) }
}

export function stacked(f: Facts): Drawn {
  const s = new Sheet(9)
  s.at(45, 45, 'Facture', { size: 24, bold: true })
  const cell = (x: number, y: number, key: string, value: string) => s.at(x, y, key, { size: 7 }).at(x, y + 12, value, { size: 10 })
  cell(45, 90, 'Numéro de facture', f.number)
  cell(180, 90, 'Date d’émission', date(f.date))
  cell(315, 90, 'Date d’échéance', date(f.due))
  cell(450, 90, 'N° engagement', f.order)
  cell(45, 130, 'Code service', f.buyer.service)
  cell(180, 130, 'N° de marché', f.market)
  s.stack(45, 180, ['Vendeur', f.seller.name, f.seller.street, f.seller.city, `SIRET : ${f.seller.siret}`, `N° TVA : ${f.seller.vat}`])
  s.stack(315, 180, ['Acheteur', f.buyer.name, f.buyer.street, f.buyer.city, `SIRET : ${f.buyer.siret}`])
  f.lines.forEach((line, i) => s.row(300 + i * 15, [[45, line.label], [360, String(line.quantity)], [550, money(line.net), 'right']]))
  const y = 330 + f.lines.length * 15
  cell(45, y, 'Montant HT', money(f.net))
  cell(180, y, 'Montant TVA', money(f.tax))
  cell(315, y, 'Montant TTC', money(f.gross))
  cell(450, y, 'Reste à payer', money(f.due_amount))
  return { sheet: s, truth: truthOf(f, ['iban']) }
}

export function ministry(f: Facts): Drawn {
  const html = page(`<p>${f.seller.name}<br>${f.seller.street}<br>${f.seller.city}</p><p style="margin-left:55%">${f.buyer.name}<br>Secrétariat général<br>${f.buyer.street}<br>${f.buyer.city}</p><p><b>Facture n° ${f.number}</b> — ${date(f.date)}</p><p>Numéro d’EJ : ${f.order}<br>Service exécutant : ${f.buyer.service}<br>Réf. marché : ${f.market}</p><table>${rows(f, (l) => `<td>${l.label}<td class=r>${money(l.net)}`)}</table><p class=r>Base HT ${money(f.net)}<br>TVA ${money(f.tax)}<br>Total à payer TTC ${money(f.gross)}</p><hr><p style="font-size:7px;text-align:center">${f.seller.name} – SIRET : ${f.seller.siret} – TVA : ${f.seller.vat} – ${f.seller.iban}</p>`)
  return { html, truth: truthOf(f, ['dueDate']) }
}

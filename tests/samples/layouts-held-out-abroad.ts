import type { Facts } from './facts'
import { date, ibanSpaced, money, rate, siretSpaced } from './print'
import { Sheet, type Drawn } from './sheet'
import { truthOf } from './truth'

/** More layouts held out: other languages, credit notes, works, odd orders. */

const page = (body: string) => `<!doctype html><meta charset="utf-8"><style>@page{size:A4;margin:15mm}body{font:10px Liberation Serif,Times,serif}table{width:100%;border-collapse:collapse}td,th{padding:3px;text-align:left}.r{text-align:right}</style>${body}`
const rows = (f: Facts, cells: (line: Facts['lines'][number]) => string) => f.lines.map((line) => `<tr>${cells(line)}</tr>`).join('')
const en = (cents: number) => money(cents, 'en')
const de = (cents: number) => money(cents, 'dot-thousand')

export function english(f: Facts): Drawn {
  const html = page(`<h1>INVOICE</h1><table style="width:50%"><tr><td>Invoice number<td>${f.number}<tr><td>Date of issue<td>${new Date(f.date).toLocaleDateString('en-US', { year: 'numeric', month: 'long', day: 'numeric', timeZone: 'UTC' })}<tr><td>Date due<td>${new Date(f.due).toLocaleDateString('en-US', { year: 'numeric', month: 'long', day: 'numeric', timeZone: 'UTC' })}<tr><td>PO number<td>${f.order}</table><table><tr><td><b>${f.seller.name}</b><br>${f.seller.street}<br>${f.seller.city}<br>VAT ${f.seller.vat}<td><b>Bill to</b><br>${f.buyer.name}<br>${f.buyer.street}<br>${f.buyer.city}</table><h2>${en(f.due_amount)} due</h2><table><tr><th>Description<th class=r>Qty<th class=r>Unit price<th class=r>Amount</tr>${rows(f, (l) => `<td>${l.label}<td class=r>${l.quantity}<td class=r>${en(l.price)}<td class=r>${en(l.net)}`)}<tr><td><td><td>Subtotal<td class=r>${en(f.net)}<tr><td><td><td>VAT<td class=r>${en(f.tax)}<tr><td><td><td>Total<td class=r>${en(f.gross)}<tr><td><td><td><b>Amount due</b><td class=r>${en(f.due_amount)}</table>`)
  return { html, truth: truthOf(f, ['sellerSiret', 'buyerSiret', 'buyerReference', 'contractReference', 'iban']) }
}

export function german(f: Facts): Drawn {
  const s = new Sheet(10)
  s.at(70, 50, `${f.seller.name} · ${f.seller.street} · ${f.seller.city}`, { size: 7 })
  s.stack(70, 70, [f.buyer.name, f.buyer.street, f.buyer.city])
  s.row(180, [[350, 'Rechnungsdatum:'], [460, date(f.date, 'dot')]]).row(194, [[350, 'Rechnungs-Nr.:'], [460, f.number]]).row(208, [[350, 'Kunden-Nr.:'], [460, f.client]]).row(222, [[350, 'Ihre Bestellnummer:'], [460, f.order]])
  s.at(70, 240, 'Rechnung', { size: 16, bold: true })
  f.lines.forEach((line, i) => s.row(290 + i * 16, [[70, `${i + 1}`], [100, line.label], [400, `${line.quantity} Stk`], [530, de(line.net), 'right']]))
  const y = 320 + f.lines.length * 16
  s.row(y, [[350, 'Nettobetrag'], [530, de(f.net), 'right']])
  f.rates.forEach((row, i) => s.row(y + 15 + i * 15, [[350, `zzgl. ${rate(row.rate)} MwSt.`], [530, de(row.tax), 'right']]))
  s.row(y + 15 + f.rates.length * 15, [[350, 'Rechnungsbetrag'], [530, de(f.gross), 'right']], { bold: true })
  s.at(70, y + 70, `Zahlbar bis ${date(f.due, 'dot')} ohne Abzug. Leistungszeitraum: ${date(f.start, 'dot')} - ${date(f.end, 'dot')}`)
  s.row(800, [[70, `IBAN: ${ibanSpaced(f.seller.iban)}`], [320, `USt-IdNr.: DE${f.seller.siret.slice(0, 9)}`], [460, 'Geschäftsführer: K. Muster']], { size: 7 })
  return { sheet: s, truth: truthOf(f, ['sellerSiret', 'buyerSiret', 'buyerReference', 'contractReference'], { sellerVat: `DE${f.seller.siret.slice(0, 9)}` }) }
}

export function refund(f: Facts): Drawn {
  const html = page(`<table><tr><td>${f.seller.name}<br>${f.seller.city}<br>SIRET ${f.seller.siret}<td class=r><b>Avoir ${f.number}</b><br>Date : ${date(f.date)}<br>Sur facture n° F-77120 du ${date(f.start)}</table><p>Client<br>${f.buyer.name}<br>${f.buyer.city}<br>SIRET ${f.buyer.siret}</p><table>${rows(f, (l) => `<td>${l.label}<td class=r>${money(l.net)}`)}</table><table style="width:45%;margin-left:55%"><tr><td>Total HT<td class=r>${money(f.net)}<tr><td>TVA ${rate(f.rates[0]?.rate ?? 2000)}<td class=r>${money(f.tax)}<tr><td>Total TTC<td class=r>${money(f.gross)}</table><p>TVA intracommunautaire : ${f.seller.vat}</p>`)
  return { html, truth: truthOf(f, ['dueDate', 'buyerReference', 'purchaseOrderReference', 'contractReference', 'iban']) }
}

export function deposit(f: Facts): Drawn {
  const s = new Sheet(9)
  s.stack(50, 40, [f.seller.name, f.seller.street, f.seller.city, `Siret : ${siretSpaced(f.seller.siret)}`, `N° intracommunautaire : ${f.seller.vat}`])
  s.row(130, [[50, 'FACTURE'], [180, `N° ${f.number}`], [330, `Date ${date(f.date)}`]], { bold: true })
  s.row(150, [[50, 'Client'], [180, 'Commande'], [330, 'Marché'], [450, 'Service exécutant']]).row(163, [[50, f.client], [180, f.order], [330, f.market], [450, f.buyer.service]])
  s.stack(330, 40, [f.buyer.name, f.buyer.street, f.buyer.city, `SIRET ${siretSpaced(f.buyer.siret)}`])
  f.lines.forEach((line, i) => s.row(210 + i * 14, [[50, line.label], [545, money(line.net), 'right']]))
  const y = 240 + f.lines.length * 14
  s.row(y, [[350, 'Total HT'], [545, money(f.net), 'right']]).row(y + 14, [[350, 'Total TVA'], [545, money(f.tax), 'right']]).row(y + 28, [[350, 'Total TTC'], [545, money(f.gross), 'right']]).row(y + 42, [[350, 'Acomptes versés'], [545, money(-f.paid), 'right']]).row(y + 56, [[350, 'Solde à payer'], [545, money(f.due_amount), 'right']], { bold: true })
  return { sheet: s, truth: truthOf(f, ['dueDate', 'iban']) }
}

export function inline(f: Facts): Drawn {
  const html = page(`<p style="text-align:center"><b>${f.seller.name}</b><br>${f.seller.street} - ${f.seller.city}<br>Siret : ${f.seller.siret} - N° TVA Intracom : ${f.seller.vat}<br>IBAN : ${ibanSpaced(f.seller.iban)}</p><p class=r>${f.buyer.name}<br>${f.buyer.street}<br>${f.buyer.city}<br>Siret client : ${f.buyer.siret}<br>Numéro d'engagement : ${f.order}</p><p>FACTURE : ${f.number}   Date : ${date(f.date)}   Échéance : ${date(f.due)}</p><table><tr><th>Prestations<th class=r>HT</tr>${rows(f, (l) => `<td>${l.label}<td class=r>${money(l.net)}`)}</table><p class=r>Montant HT ${money(f.net)} - Montant TVA ${money(f.tax)} - Montant TTC ${money(f.gross)}</p>`)
  return { html, truth: truthOf(f, ['buyerReference', 'contractReference']) }
}

export function rightKeys(f: Facts): Drawn {
  const s = new Sheet(9.5)
  s.at(550, 40, 'FACTURE', { size: 20, anchor: 'right', bold: true })
  const keys: [string, string][] = [['Facture n°', f.number], ['Date', date(f.date, 'dot')], ['Échéance', date(f.due, 'dot')], ['Réf. engagement', f.order], ['Réf. contrat', f.market]]
  keys.forEach(([key, value], i) => s.row(70 + i * 14, [[440, `${key} :`, 'right'], [550, value, 'right']]))
  s.stack(40, 40, [f.seller.name, f.seller.street, f.seller.city, `SIRET ${f.seller.siret}`])
  s.stack(40, 150, ['FACTURER À', f.buyer.name, f.buyer.street, f.buyer.city, `SIRET ${f.buyer.siret} — Code service ${f.buyer.service}`])
  f.lines.forEach((line, i) => s.row(270 + i * 15, [[40, line.label], [380, String(line.quantity), 'right'], [460, money(line.price), 'right'], [550, money(line.net), 'right']]))
  const y = 300 + f.lines.length * 15
  s.row(y, [[450, 'Sous-total', 'right'], [550, money(f.net), 'right']]).row(y + 15, [[450, 'TVA', 'right'], [550, money(f.tax), 'right']]).row(y + 30, [[450, 'Total', 'right'], [550, money(f.gross), 'right']], { bold: true })
  s.at(40, y + 60, `TVA intracommunautaire ${f.seller.vat} · Virement : ${ibanSpaced(f.seller.iban)}`)
  return { sheet: s, truth: truthOf(f) }
}

export function bothServices(f: Facts): Drawn {
  const html = page(`<table><tr><td>Titulaire : ${f.seller.name}<br>SIRET : ${f.seller.siret}<br>TVA : ${f.seller.vat}<td>Pouvoir adjudicateur : ${f.buyer.name}<br>SIRET : ${f.buyer.siret}<br>Service : ${f.buyer.service}</table><p>Facture n° ${f.number} — ${date(f.date)} — Marché n° ${f.market} — Bon de commande n° ${f.order}</p><table>${rows(f, (l) => `<td>${l.label}<td class=r>${money(l.net, 'nbsp-eur')}`)}</table><table><tr><th>Montant HT<th>TVA<th>Montant TTC<tr><td>${money(f.net, 'nbsp-eur')}<td>${money(f.tax, 'nbsp-eur')}<td>${money(f.gross, 'nbsp-eur')}</table><p>Exigibilité : TVA sur les encaissements</p>`)
  return { html, truth: truthOf(f, ['dueDate', 'iban'], { vatRegime: 'TVA_SUR_ENCAISSEMENT' }) }
}

export function roundNumbers(f: Facts): Drawn {
  const s = new Sheet(9)
  s.stack(50, 50, ['Prestataire', f.seller.name, f.seller.street, f.seller.city, f.seller.siret, f.seller.vat])
  s.stack(300, 50, ['Client', f.buyer.name, f.buyer.street, f.buyer.city, f.buyer.siret])
  s.stack(50, 150, [`Facture ${f.number} du ${date(f.date)}`, `Commande n° ${f.order}`])
  f.lines.forEach((line, i) => s.row(220 + i * 14, [[50, line.label], [545, money(line.net, 'fr'), 'right']]))
  const y = 250 + f.lines.length * 14
  s.row(y, [[400, 'Total € HT'], [545, money(f.net, 'fr'), 'right']]).row(y + 14, [[400, 'TVA'], [545, money(f.tax, 'fr'), 'right']]).row(y + 28, [[400, 'Total € TTC'], [545, money(f.gross, 'fr'), 'right']])
  return { sheet: s, truth: truthOf(f, ['dueDate', 'buyerReference', 'contractReference', 'iban']) }
}

import type { Facts } from './facts'
import { date, ibanSpaced, money, rate, siretSpaced } from './print'
import type { Drawn } from './sheet'
import { truthOf } from './truth'

/** Layouts of web software, printed by a browser: cards, tables, flex columns. */

const page = (body: string, style = '') => `<!doctype html><meta charset="utf-8"><style>@page{size:A4;margin:14mm}body{font:10px Liberation Sans,Arial,sans-serif}table{width:100%;border-collapse:collapse}td,th{padding:3px;text-align:left}.r{text-align:right}.two{display:flex;justify-content:space-between}${style}</style>${body}`
const rows = (f: Facts, cells: (line: Facts['lines'][number]) => string) => f.lines.map((line) => `<tr>${cells(line)}</tr>`).join('')

/** Cards side by side: « Émetteur » and « Destinataire ». */
export function cards(f: Facts): Drawn {
  const html = page(`<h1>Facture ${f.number}</h1><p>Émise le ${date(f.date, 'words')} · À régler avant le ${date(f.due, 'words')}</p>
  <div class="two"><div><b>Émetteur</b><br>${f.seller.name}<br>${f.seller.street}<br>${f.seller.city}<br>SIRET ${f.seller.siret}<br>TVA ${f.seller.vat}</div>
  <div><b>Destinataire</b><br>${f.buyer.name}<br>${f.buyer.street}<br>${f.buyer.city}<br>SIRET ${f.buyer.siret}<br>Code service ${f.buyer.service}</div></div>
  <p>N° d’engagement : <b>${f.order}</b><br>Marché : <b>${f.market}</b></p>
  <table><tr><th>Description<th class=r>Quantité<th class=r>Prix unitaire HT<th class=r>TVA<th class=r>Total HT</tr>${rows(f, (l) => `<td>${l.label}<td class=r>${l.quantity}<td class=r>${money(l.price)}<td class=r>${rate(l.rate)}<td class=r>${money(l.net)}`)}</table>
  <table style="width:40%;margin-left:60%"><tr><td>Total HT<td class=r>${money(f.net)}<tr><td>TVA<td class=r>${money(f.tax)}<tr><td><b>Total TTC</b><td class=r><b>${money(f.gross)}</b></table>
  <p>Règlement : virement bancaire<br>IBAN : ${ibanSpaced(f.seller.iban)}</p><footer>${f.seller.name} au capital de ${f.seller.capital}</footer>`)
  return { html, truth: truthOf(f, [], { paymentMeans: 'VIREMENT' }) }
}

/** A management software's grid: reference cells with their label above. */
export function grid(f: Facts): Drawn {
  const html = page(`<div class="two"><div><h2>${f.seller.name}</h2>${f.seller.street}, ${f.seller.city}<br>Téléphone ${f.seller.phone}</div><div style="width:45%;border:1px solid;padding:6px">${f.buyer.name}<br>${f.buyer.street}<br>${f.buyer.city}</div></div>
  <table border=1 style="margin:14px 0"><tr><th>N° de facture<th>Date facture<th>N° client<th>Votre référence<th>Échéance</tr><tr><td>${f.number}<td>${date(f.date)}<td>${f.client}<td>${f.order}<td>${date(f.due)}</tr></table>
  <table border=1><tr><th>SIRET du client<th>Service destinataire<th>Période</tr><tr><td>${f.buyer.siret}<td>${f.buyer.service}<td>${date(f.start)} au ${date(f.end)}</tr></table>
  <table border=1 style="margin-top:14px"><tr><th>Libellé<th>Taux<th class=r>Montant HT</tr>${rows(f, (l) => `<td>${l.label}<td>${rate(l.rate)}<td class=r>${money(l.net, 'fr')}`)}</table>
  <table style="margin-top:10px"><tr><th>Base HT<th>Taux<th>Montant TVA<th>Total HT<th>Total TVA<th>Total TTC</tr>${f.rates.map((row, i) => `<tr><td>${money(row.base, 'fr')}<td>${rate(row.rate)}<td>${money(row.tax, 'fr')}${i === 0 ? `<td>${money(f.net, 'fr')}<td>${money(f.tax, 'fr')}<td>${money(f.gross, 'fr')}` : ''}</tr>`).join('')}</table>
  <p class=r>${f.paid > 0 ? `Acomptes déjà versés : ${money(f.paid)}<br>` : ''}<b>Net à payer : ${money(f.due_amount)}</b></p>
  <p style="font-size:7px">SIRET ${siretSpaced(f.seller.siret)} · R.C.S. ${f.seller.rcs} · TVA ${f.seller.vat} · Capital ${f.seller.capital} · RIB ${ibanSpaced(f.seller.iban)}</p>`)
  return { html, truth: truthOf(f, ['contractReference']) }
}

/** Minimal: no recipient identifiers at all, and a telephone and a quote that look like numbers. */
export function minimal(f: Facts): Drawn {
  const html = page(`<p><b>${f.seller.name}</b> — ${f.seller.street} — ${f.seller.city} — ${f.seller.phone}</p><p class=r>${f.buyer.name}<br>${f.buyer.city}</p>
  <p>Facture no ${f.number} en date du ${date(f.date)}<br>Selon devis n° ${f.quote} du ${date(f.start)}</p>
  <table>${rows(f, (l) => `<td>${l.label}<td class=r>${money(l.net)}`)}<tr><td class=r>Total hors taxes<td class=r>${money(f.net)}<tr><td class=r>TVA<td class=r>${money(f.tax)}<tr><td class=r>Total toutes taxes comprises<td class=r>${money(f.gross)}</table>
  <p>Siret ${f.seller.siret} — RCS ${f.seller.rcs} — assurance décennale n° 774411228855</p>`)
  return { html, truth: truthOf(f, ['dueDate', 'sellerVat', 'buyerSiret', 'buyerReference', 'purchaseOrderReference', 'contractReference', 'iban']) }
}

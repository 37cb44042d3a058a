/** Invented invoices: companies, numbers and amounts that belong to nobody, drawn from a seed so that the files never change. */

export interface Facts {
  seller: { name: string; street: string; city: string; siret: string; vat: string; rcs: string; capital: string; phone: string; iban: string; ape: string; mail: string }
  buyer: { name: string; street: string; city: string; siret: string; service: string; state: boolean }
  number: string
  date: string
  due: string
  start: string
  end: string
  delivery: string
  quote: string
  client: string
  order: string
  market: string
  lines: { label: string; quantity: number; price: number; rate: number; net: number }[]
  rates: { rate: number; base: number; tax: number }[]
  net: number
  tax: number
  gross: number
  paid: number
  due_amount: number
}

/** Small seeded generator (mulberry32). */
export function seeded(seed: number): () => number {
  let state = seed >>> 0
  return () => {
    state = (state + 0x6d2b79f5) >>> 0
    let t = state
    t = Math.imul(t ^ (t >>> 15), t | 1)
    t ^= t + Math.imul(t ^ (t >>> 7), t | 61)
    return ((t ^ (t >>> 14)) >>> 0) / 4294967296
  }
}

const pick = <T>(random: () => number, list: readonly T[]): T => list[Math.floor(random() * list.length)] as T
const digits = (random: () => number, count: number) => Array.from({ length: count }, () => Math.floor(random() * 10)).join('')

function luhnKey(body: string): string {
  let sum = 0
  for (let i = 0; i < body.length; i += 1) {
    const digit = Number(body[body.length - 1 - i])
    sum += i % 2 === 1 ? digit : digit > 4 ? digit * 2 - 9 : digit * 2
  }
  return String((10 - (sum % 10)) % 10)
}

export function sirenOf(random: () => number): string {
  const body = String(1 + Math.floor(random() * 9)) + digits(random, 7)
  return body + luhnKey(body)
}

export function siretOf(random: () => number, siren: string): string {
  const body = siren + '000' + String(10 + Math.floor(random() * 80)).padStart(2, '0').slice(0, 1)
  return body + luhnKey(body)
}

export const vatOf = (siren: string) => `FR${String((12 + 3 * (Number(siren) % 97)) % 97).padStart(2, '0')}${siren}`

export function ibanOf(random: () => number): string {
  const body = '30004' + digits(random, 5) + digits(random, 11) + digits(random, 2)
  let rest = 0
  for (const digit of body + '152700') rest = (rest * 10 + Number(digit)) % 97
  return `FR${String(98 - rest).padStart(2, '0')}${body}`
}

const SELLERS = ['Menuiserie Kervadec', 'Ateliers Noroît', 'Papeterie du Bélier', 'Sécurité Vauban Services', 'Hydro-Conseil Garonne', 'Imprimerie des Trois Ponts', 'Transports Lescure', 'Paysages Marjolaine', 'Numérique Sans Détour', 'Clim Confort Alpilles', 'Restauration Tournesol', 'Études Fontvieille', 'Propreté Azuline', 'Bâti Rénov Morvan'] as const
const FORMS = ['SARL', 'SAS', 'SASU', 'EURL', 'SA', 'SCOP'] as const
const STREETS = ['12 rue des Tanneurs', '4 bis avenue du Moulin', '27 quai de la Fosse', 'ZA des Peupliers', '3 impasse du Puits', '118 boulevard Carnot', '9 place du Marché', '55 chemin des Crêtes'] as const
const CITIES = ['49100 ANGERS', '31000 Toulouse', '67000 STRASBOURG', '29200 Brest', '97400 Saint-Denis', '97110 POINTE-À-PITRE', '13200 Arles', '59000 Lille', '63000 Clermont-Ferrand'] as const
const BUYERS = ['Commune de Saint-Aubin-les-Bois', 'Mairie de Rochebrune', 'Conseil départemental du Val-Clair', 'Centre hospitalier de Montfleury', 'Université de Basse-Loire', 'Communauté de communes du Haut Pays', 'Syndicat mixte des Eaux Vives', 'Lycée Hélène-Boucher'] as const
const GOODS = ['Fourniture de peinture acrylique', 'Prestation de conseil', 'Entretien des espaces verts', 'Ramettes papier A4 80 g', 'Maintenance préventive', 'Location de nacelle', 'Repas livrés', 'Remplacement de vitrage', 'Formation du personnel', 'Nettoyage des locaux'] as const
const SERVICES = ['SRV-TECH', 'FACTURES_PUBLIQUES', 'D07505', 'CSP-DAF-02', 'ACHATS', 'EXE0042', '1034-DST'] as const

export interface Wish {
  rates?: number[]
  paid?: boolean
  credit?: boolean
  state?: boolean
  numbering?: 'dashes' | 'plain' | 'slashes' | 'letters'
}

const iso = (year: number, month: number, day: number) => new Date(Date.UTC(year, month, day)).toISOString().slice(0, 10)

/** Facts of one invoice. */
export function factsOf(seed: number, wish: Wish = {}): Facts {
  const random = seeded(seed * 7919 + 13)
  const siren = sirenOf(random)
  const buyerSiren = sirenOf(random)
  const year = 2024 + Math.floor(random() * 3)
  const month = Math.floor(random() * 12)
  const day = 1 + Math.floor(random() * 28)
  const rates = wish.rates ?? pick(random, [[2000], [2000, 550], [2000, 1000], [1000]])
  const sign = wish.credit === true ? -1 : 1
  const lines = Array.from({ length: 2 + Math.floor(random() * 4) }, (_, index) => {
    const quantity = 1 + Math.floor(random() * 12)
    const price = 500 + Math.floor(random() * 90_000)
    return { label: pick(random, GOODS), quantity: quantity * sign, price, rate: rates[index % rates.length] as number, net: quantity * price * sign }
  })
  const grouped = rates.map((rate) => ({ rate, base: lines.filter((line) => line.rate === rate).reduce((sum, line) => sum + line.net, 0) })).filter((row) => row.base !== 0)
  const withTax = grouped.map((row) => ({ ...row, tax: Math.round((row.base * row.rate) / 10_000) }))
  const net = withTax.reduce((sum, row) => sum + row.base, 0)
  const tax = withTax.reduce((sum, row) => sum + row.tax, 0)
  const paid = wish.paid === true ? Math.round((net + tax) * 0.3) : 0
  const serial = String(Math.floor(random() * 9000) + 1000)
  const number = { dashes: `FA-${year}-${serial}`, plain: `${year}${serial}`, slashes: `${serial}/${String(year).slice(2)}`, letters: `${pick(random, ['FC', 'FV', 'AV', 'INV'])}${year}${serial}` }[wish.numbering ?? pick(random, ['dashes', 'plain', 'slashes', 'letters'])]
  const name = pick(random, SELLERS)
  const city = pick(random, CITIES)
  return {
    seller: { name: `${name} ${pick(random, FORMS)}`, street: pick(random, STREETS), city, siret: siretOf(random, siren), vat: vatOf(siren), rcs: city.replace(/^\d+ /, ''), capital: `${pick(random, ['7 500', '10 000', '38 112', '150 000'])} €`, phone: `0${1 + Math.floor(random() * 5)} ${digits(random, 2)} ${digits(random, 2)} ${digits(random, 2)} ${digits(random, 2)}`, iban: ibanOf(random), ape: '4322A', mail: 'contact@exemple.test' },
    buyer: { name: wish.state === true ? 'Ministère de la Transition écologique' : pick(random, BUYERS), street: pick(random, STREETS), city: pick(random, CITIES), siret: siretOf(random, buyerSiren), service: pick(random, SERVICES), state: wish.state === true },
    number,
    date: iso(year, month, day), due: iso(year, month, day + 30), start: iso(year, month - 1, 1), end: iso(year, month, 0), delivery: iso(year, month, day - 3),
    quote: `D${year}-${digits(random, 3)}`, client: `C${digits(random, 5)}`, order: pick(random, [`45${digits(random, 8)}`, `BC-${year}-${digits(random, 3)}`, `EJ${digits(random, 6)}`, digits(random, 6)]), market: pick(random, [`${year}-M-${digits(random, 3)}`, `${year}${digits(random, 6)}`, `AOO/${year}/${digits(random, 2)}`, `${year}TX${digits(random, 3)}`]),
    lines, rates: withTax, net, tax, gross: net + tax, paid, due_amount: net + tax - paid,
  }
}

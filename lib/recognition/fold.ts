const ASCII = /^[\x20-\x7e]*$/

/** Lower case, no accents, one kind of apostrophe: the form in which words are compared. */
export function fold(text: string): string {
  if (ASCII.test(text)) return text.toLowerCase()
  return text
    .normalize('NFKD')
    .replace(/[\u0300-\u036f]/g, '')
    .replace(/[’‘`´]/g, "'")
    .replace(/ß/g, 'ss')
    .replace(/[łŁ]/g, 'l')
    .replace(/[øØ]/g, 'o')
    .replace(/[æÆ]/g, 'ae')
    .toLowerCase()
}

const SAME = new Map<string, string>([
  ...['n', 'num', 'numero', 'number', 'nummer', 'nr', 'nro', 'nos', 'nb', 'numer', '№'].map((word): [string, string] => [word, 'no']),
  ...['reference', 'references', 'refs', 'referenz', 'referentie', 'referencia', 'riferimento'].map((word): [string, string] => [word, 'ref']),
  ['tot', 'total'],
  ['totaux', 'total'],
  ['totale', 'total'],
  ['totals', 'total'],
  ['mt', 'montant'],
  ['mnt', 'montant'],
  ['montants', 'montant'],
  ['services', 'service'],
  ['clients', 'client'],
  ['taxes', 'taxe'],
  ['factures', 'facture'],
  ['avoirs', 'avoir'],
  ['euros', 'eur'],
  ['euro', 'eur'],
  ['dt', 'date'],
  ['dus', 'owed'],
  ['dues', 'owed'],
])

const INVOICE_COMPOUND = /^(?!ursprung|original|gutschrift|storno|ab|korrektur|vor|zu|proforma)[a-z]{3,}rechnung$/

/**
 * Key of a word inside a label: letters and digits only, usual variants made one (n°, nº, numéro, Nr. → `no`).
 * German compounds keep their last part, so that « Handelsrechnung » announces an invoice as « Rechnung » does.
 */
export function labelKey(text: string): string {
  const known = KEYS.get(text)
  if (known !== undefined) return known
  const key = computeKey(text)
  if (KEYS.size < MOST_KEYS) KEYS.set(text, key)
  return key
}

// Invoices repeat the same few thousand words: their keys are worked out once.
const KEYS = new Map<string, string>()
const MOST_KEYS = 20_000

function computeKey(text: string): string {
  const key = fold(text).replace(/[^a-z0-9%€$]/g, '')
  if (key === '' && text.includes('#')) return 'no'
  if (key === 'facture' && /[éÉ]$/.test(text)) return 'facturee'
  if (key === 'du' && /[ûÛ]/.test(text)) return 'owed'
  const same = SAME.get(key)
  if (same !== undefined) return same
  return INVOICE_COMPOUND.test(key) ? 'rechnung' : key
}

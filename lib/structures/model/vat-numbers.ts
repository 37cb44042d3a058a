/** Bodies of the VAT numbers of the European Union outside France, by prefix (portal A.8). EL is Greece, XI Northern Ireland. */
const BODIES: Record<string, RegExp> = {
  AT: /^U\d{8}$/,
  BE: /^[01]\d{9}$/,
  BG: /^\d{9,10}$/,
  CY: /^\d{8}[A-Z]$/,
  CZ: /^\d{8,10}$/,
  DE: /^\d{9}$/,
  DK: /^\d{8}$/,
  EE: /^\d{9}$/,
  EL: /^\d{9}$/,
  ES: /^[A-Z0-9]\d{7}[A-Z0-9]$/,
  FI: /^\d{8}$/,
  HR: /^\d{11}$/,
  HU: /^\d{8}$/,
  IE: /^\d[A-Z0-9+*]\d{5}[A-Z]{1,2}$/,
  IT: /^\d{11}$/,
  LT: /^(\d{9}|\d{12})$/,
  LU: /^\d{8}$/,
  LV: /^\d{11}$/,
  MT: /^\d{8}$/,
  NL: /^[A-Z0-9+*]{12}$/,
  PL: /^\d{10}$/,
  PT: /^\d{9}$/,
  RO: /^\d{2,10}$/,
  SE: /^\d{12}$/,
  SI: /^\d{8}$/,
  SK: /^\d{10}$/,
  XI: /^(\d{9}|\d{12}|GD\d{3}|HA\d{3})$/,
}

const OWN_COUNTRY: Record<string, string> = { EL: 'GR', XI: 'GB' }

/** ISO country of a VAT prefix; null outside the European Union. */
export const countryOfVatPrefix = (prefix: string): string | null => (prefix in BODIES ? (OWN_COUNTRY[prefix] ?? prefix) : null)

/** ISO codes of the member states other than France. */
export const EU_COUNTRIES: readonly string[] = Object.keys(BODIES)
  .filter((prefix) => prefix !== 'XI')
  .map((prefix) => OWN_COUNTRY[prefix] ?? prefix)

/** Does the number have the usual shape of its country? Unusual ones exist: the person may insist. */
export const hasUsualVatShape = (number: string): boolean => BODIES[number.slice(0, 2)]?.test(number.slice(2)) ?? false

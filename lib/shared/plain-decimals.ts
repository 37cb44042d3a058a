/**
 * A number as people type or paste it, in French or in English, as a plain decimal with a dot: « 1 234,5 » → `1234.5`.
 * One mark alone is the decimal mark (« 1,234 » is a little more than one): quantities have up to four decimals. With both
 * marks, the last one is the decimal mark and the other must stand between groups of three.
 * @returns null for what is no number; the sign is kept.
 */
export function parseDecimal(typed: string): string | null {
  let text = typed.replace(/[\s\u00a0\u202f']/g, '').replace(/^−/, '-')
  const [comma, dot] = [text.lastIndexOf(','), text.lastIndexOf('.')]
  if (comma >= 0 && dot >= 0) {
    const [thousands, mark] = comma > dot ? ['.', ','] : [',', '.']
    const [whole = ''] = text.split(mark)
    if (!/^[+-]?\d{1,3}$/.test(whole.split(thousands)[0] ?? '') || whole.split(thousands).slice(1).some((group) => group.length !== 3)) return null
    text = text.replaceAll(thousands, '')
  }
  const match = /^([+-]?)(\d*)(?:\.(\d*))?$/.exec(text.replace(',', '.'))
  if (!match || !(match[2] || match[3])) return null
  const whole = (match[2] ?? '').replace(/^0+(?=\d)/, '') || '0'
  const decimals = (match[3] ?? '').replace(/0+$/, '')
  const plain = decimals ? `${whole}.${decimals}` : whole
  return match[1] === '-' && plain !== '0' ? `-${plain}` : plain
}

/** How many digits stand after the dot of a plain decimal. */
export const decimalsOf = (plain: string): number => plain.split('.')[1]?.length ?? 0

/** `1234.5` → « 1 234,5 », for reading. */
export function formatDecimal(plain: string): string {
  const [whole = '0', decimals] = plain.replace('-', '').split('.')
  const grouped = whole.replace(/\B(?=(\d{3})+$)/g, '\u202f')
  return `${plain.startsWith('-') ? '−' : ''}${decimals ? `${grouped},${decimals}` : grouped}`
}

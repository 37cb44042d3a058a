/** First match wins: browsers name those they descend from. */
const BROWSERS: [RegExp, string][] = [
  [/\bEdgA?\/|\bEdgiOS\//, 'Edge'],
  [/\bOPR\/|\bOpera\b/, 'Opera'],
  [/\bSamsungBrowser\//, 'Samsung Internet'],
  [/\bFirefox\/|\bFxiOS\//, 'Firefox'],
  [/\bChrome\/|\bCriOS\/|\bHeadlessChrome\//, 'Chrome'],
  [/\bSafari\//, 'Safari'],
]

const SYSTEMS: [RegExp, string][] = [
  [/\biPhone\b/, 'un iPhone'],
  [/\biPad\b/, 'un iPad'],
  [/\bAndroid\b.*\bMobile\b/, 'un téléphone Android'],
  [/\bAndroid\b/, 'une tablette Android'],
  [/\bWindows\b/, 'Windows'],
  [/\bMac OS X\b|\bMacintosh\b/, 'un Mac'],
  [/\bCrOS\b/, 'ChromeOS'],
  [/\bLinux\b|\bX11\b/, 'Linux'],
]

const firstOf = (table: [RegExp, string][], text: string) => table.find(([pattern]) => pattern.test(text))?.[1]

/** A browser in plain words: « Firefox sur Windows ». What names itself otherwise stays unknown; nothing is guessed. */
export function deviceWords(userAgent: string | null): string {
  const text = userAgent ?? ''
  const [browser, system] = [firstOf(BROWSERS, text), firstOf(SYSTEMS, text)]
  if (browser && system) return `${browser} sur ${system}`
  return browser ?? (system ? `Un navigateur sur ${system}` : 'Navigateur inconnu')
}

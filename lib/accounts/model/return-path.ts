/**
 * Where a person wanted to go before logging in: a path of the portal and nothing else, so that a link from elsewhere
 * cannot send people away after their login.
 * @returns null for anything that could lead out of the portal.
 */
export function localPath(wanted: unknown): string | null {
  if (typeof wanted !== 'string' || wanted.length > 500 || !wanted.startsWith('/')) return null
  if (/[\\\u0000-\u001f]/.test(wanted)) return null
  const base = 'http://portal.invalid'
  const url = URL.parse(wanted, base)
  return url && url.origin === base && !wanted.startsWith('//') ? url.pathname + url.search + url.hash : null
}

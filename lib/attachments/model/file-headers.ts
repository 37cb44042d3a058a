/** Shown in the page when asked for; everything else is only ever saved. */
const VIEWABLE = new Set(['application/pdf', 'image/png', 'image/jpeg'])

/**
 * Headers of a file that somebody else made: never sniffed, never run, never kept by a shared cache. The name is given twice
 * (RFC 6266): in ASCII for old readers, and as it is.
 */
export function fileHeaders({ name, mediaType, size }: { name: string; mediaType: string; size: number }, isDownload: boolean): Record<string, string> {
  const disposition = isDownload || !VIEWABLE.has(mediaType) ? 'attachment' : 'inline'
  const ascii = name.normalize('NFD').replace(/\p{M}/gu, '').replace(/[^\x20-\x7e]|["\\%]/g, '_')
  const encoded = encodeURIComponent(name).replace(/['()*]/g, (sign) => `%${sign.charCodeAt(0).toString(16).toUpperCase()}`)
  return {
    'Content-Type': mediaType,
    'Content-Length': String(size),
    'Content-Disposition': `${disposition}; filename="${ascii}"; filename*=UTF-8''${encoded}`,
    'Content-Security-Policy': "default-src 'none'; sandbox",
    'X-Content-Type-Options': 'nosniff',
    'Cross-Origin-Resource-Policy': 'same-origin',
    'Cache-Control': 'private, no-store',
  }
}

import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { attachmentProblem, cleanFileName, mediaTypeOf } from '@/lib/attachments/model/attachment-rules'
import { fileHeaders } from '@/lib/attachments/model/file-headers'

const MB = 2 ** 20

describe('an attached file', () => {
  it('passes with a known extension, at most 50 characters, at most 10 MB', () => {
    expect(attachmentProblem({ name: 'bon de commande.PDF', size: 1 }, 0)).toBeNull()
    expect(attachmentProblem({ name: `${'a'.repeat(46)}.pdf`, size: 10 * MB }, 110 * MB)).toBeNull()
  })
  it.each([
    ['sans extension', { name: 'bon', size: 1 }, 0, 'extension'],
    ['extension refusée', { name: 'virus.exe', size: 1 }, 0, '.exe'],
    ['nom de 51 caractères', { name: `${'a'.repeat(47)}.pdf`, size: 1 }, 0, '51 caractères'],
    ['vide', { name: 'a.pdf', size: 0 }, 0, 'vide'],
    ['plus de 10 Mo', { name: 'a.pdf', size: 10 * MB + 1 }, 0, '10 Mo'],
    ['plus de 120 Mo en tout', { name: 'a.pdf', size: 10 * MB }, 110 * MB + 1, '120 Mo'],
  ])('is refused: %s', (_case, file, others, words) => expect(attachmentProblem(file, others)).toContain(words))

  it('loses folders and signs of control', () => {
    expect(cleanFileName('C:\\Users\\moi\\bon.pdf')).toBe('bon.pdf')
    expect(cleanFileName('../../etc/passwd')).toBe('passwd')
    expect(cleanFileName('fac\u202Efdp.exe\n')).toBe('facfdp.exe')
  })
  it('is never served as something a browser runs', () => {
    for (const name of ['a.html', 'a.htm', 'a.svg', 'a.xml', 'a.xhtml', 'a']) expect(mediaTypeOf(name)).toBe('application/octet-stream')
  })
})

describe('headers of a file', () => {
  it('hold one safe line each, whatever the name', () => {
    fc.assert(
      fc.property(fc.oneof(fc.string({ unit: 'binary', maxLength: 40 }), fc.constant('\ud800')), fc.boolean(), (raw, isDownload) => {
        const name = `${cleanFileName(raw)}.pdf`
        const headers = new Headers(fileHeaders({ name, mediaType: 'application/pdf', size: 3 }, isDownload))
        const disposition = headers.get('content-disposition') ?? ''
        expect(decodeURIComponent(/filename\*=UTF-8''(.*)$/.exec(disposition)?.[1] ?? '')).toBe(name)
        expect(disposition.startsWith(isDownload ? 'attachment' : 'inline')).toBe(true)
      }),
    )
  })
  it.each(['image/svg+xml', 'text/html', 'application/xhtml+xml', 'text/xml'])('never show %s, which could run', (mediaType) => {
    const headers = fileHeaders({ name: 'a', mediaType, size: 1 }, false)
    expect(headers).toMatchObject({ 'X-Content-Type-Options': 'nosniff', 'Content-Security-Policy': expect.stringContaining('sandbox') })
    expect(headers['Content-Disposition']).toMatch(/^attachment/)
  })
  it('save what is not a page or a picture', () => expect(fileHeaders({ name: 'a.txt', mediaType: 'text/plain', size: 1 }, false)['Content-Disposition']).toContain('attachment'))
})

import type PDFDocument from 'pdfkit'

export type Doc = InstanceType<typeof PDFDocument>
export type Node = ReturnType<Doc['struct']>

export const MARGIN = 56
export const FOOT = 24
export const INK = '#16202C'
export const SOFT = '#4A5766'
export const PINE = '#0F5B4F'
export const LINE = '#DFDCD3'

/** Width between the margins. */
export const contentWidth = (doc: Doc): number => doc.page.width - 2 * MARGIN

/** Starts a new page when less than this height is left. @returns whether it did. */
export function keepTogether(doc: Doc, height: number): boolean {
  if (doc.y + height <= doc.page.height - doc.page.margins.bottom) return false
  doc.addPage()
  return true
}

/** A line that only looks: no reader is told of it. */
export function rule(doc: Doc, top: number, left: number, width: number, colour = LINE, thickness = 0.5): void {
  doc.markContent('Artifact', { type: 'Layout' })
  doc.moveTo(left, top).lineTo(left + width, top).lineWidth(thickness).strokeColor(colour).stroke()
  doc.endMarkedContent()
}

interface Glyphs { _font: { font: { hasGlyphForCodePoint: (codePoint: number) => boolean } } }
/** Letters that Unicode does not take apart. */
const shown = new Map([['Ł', 'L'], ['ł', 'l'], ['Đ', 'D'], ['đ', 'd'], ['ı', 'i']])

/**
 * Text as the fonts can draw it. PDF/A forbids a missing glyph: a letter that the font lacks loses its accent, and what then
 * still lacks becomes « ? ». U+202F is drawn too wide by some readers: on paper the no-break space does.
 */
export function printable(doc: Doc, text: string): string {
  const { font } = (doc as unknown as Glyphs)._font
  const has = (character: string) => font.hasGlyphForCodePoint(character.codePointAt(0) ?? 0)
  return [...text.replaceAll('\u202f', '\u00a0').replaceAll('\t', ' ').replaceAll('\r\n', '\n')].map((character) => {
    if (character === '\n') return character
    const known = shown.get(character) ?? (has(character) ? character : (character.normalize('NFKD').match(/[\x20-\x7e]/g)?.join('') ?? (/\p{C}|\p{M}/u.test(character) ? '' : '?')))
    shown.set(character, known)
    return known
  }).join('')
}

/** Text put as one element of the document's structure. */
export function tagged(doc: Doc, parent: Node, tag: string, draw: () => void): void {
  parent.add(doc.struct(tag, {}, draw))
}

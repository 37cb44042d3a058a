export type Piece = { text: string } | { href: string }

const ADDRESS = /https?:\/\/[^\s<>"]+/g

/** A text cut into plain pieces and addresses, so that a page can show the addresses as links. */
export function linkify(text: string): Piece[] {
  const pieces: Piece[] = []
  let from = 0
  for (const match of text.matchAll(ADDRESS)) {
    if (match.index > from) pieces.push({ text: text.slice(from, match.index) })
    pieces.push({ href: match[0] })
    from = match.index + match[0].length
  }
  if (from < text.length) pieces.push({ text: text.slice(from) })
  return pieces
}

import { SaxesParser } from 'saxes'

/** An element by its local name: the invoices of the field use every prefix there is. */
export interface XmlElement {
  name: string
  namespace: string
  attributes: Record<string, string>
  children: XmlElement[]
  text: string
}

const MAX_BYTES = 5 * 2 ** 20
const MAX_DEPTH = 40
const MAX_ELEMENTS = 200_000

/** The XML cannot be used: not well formed, hostile or beyond measure. */
export class XmlRefused extends Error {}

/**
 * Reads a whole XML document, strictly, at most 5 MB, 40 levels and 200,000 elements.
 * A document type declaration is refused, so no entity can be declared, expanded or fetched.
 * @throws XmlRefused
 */
export function parseXml(bytes: Uint8Array): XmlElement {
  if (bytes.length > MAX_BYTES) throw new XmlRefused('too large')
  const document: XmlElement = { name: '', namespace: '', attributes: {}, children: [], text: '' }
  const open = [document]
  let elements = 0
  const parser = new SaxesParser({ xmlns: true })
  const addText = (text: string) => {
    const current = open[open.length - 1]
    if (current) current.text += text
  }
  parser.on('doctype', () => parser.fail('document type declaration'))
  parser.on('error', (error) => {
    throw new XmlRefused(error.message)
  })
  parser.on('text', addText)
  parser.on('cdata', addText)
  parser.on('opentag', (tag) => {
    if (open.length > MAX_DEPTH || ++elements > MAX_ELEMENTS) parser.fail('too deep or too long')
    const attributes = Object.fromEntries(Object.values(tag.attributes).map(({ local, value }) => [local, value]))
    const element = { name: tag.local, namespace: tag.uri, attributes, children: [], text: '' }
    open[open.length - 1]?.children.push(element)
    open.push(element)
  })
  parser.on('closetag', () => open.pop())
  parser.write(decode(bytes)).close()
  const root = document.children[0]
  if (!root) throw new XmlRefused('no element')
  return root
}

/** UTF-8 unless a byte order mark or the declaration says otherwise (XML 1.0, appendix F). */
function decode(bytes: Uint8Array): string {
  const [first, second] = bytes
  if ((first === 0xff && second === 0xfe) || (first === 0x3c && second === 0)) return new TextDecoder('utf-16le').decode(bytes)
  if ((first === 0xfe && second === 0xff) || (first === 0 && second === 0x3c)) return new TextDecoder('utf-16be').decode(bytes)
  const declaration = String.fromCharCode(...bytes.subarray(0, 200))
  const declared = /^[^<]*<\?xml[^>]*?encoding\s*=\s*["']([\w.-]+)["']/.exec(declaration)?.[1] ?? 'utf-8'
  try {
    return new TextDecoder(declared, { fatal: true }).decode(bytes)
  } catch {
    throw new XmlRefused(`not in ${declared}`)
  }
}

/** Elements at the end of a path of local names; a step may offer several names, `A|B`. */
export function elementsAt(element: XmlElement | undefined, path: string): XmlElement[] {
  let found = element ? [element] : []
  for (const step of path.split('/')) {
    const names = step.split('|')
    found = found.flatMap(({ children }) => children.filter(({ name }) => names.includes(name)))
  }
  return found
}

/** The first such element. */
export function elementAt(element: XmlElement | undefined, path: string): XmlElement | undefined {
  return elementsAt(element, path)[0]
}

/** Its text without blanks around, or nothing where it is absent or empty. */
export function textAt(element: XmlElement | undefined, path: string): string | undefined {
  for (const { text } of elementsAt(element, path)) if (text.trim() !== '') return text.trim()
  return undefined
}

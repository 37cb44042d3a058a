/** A small writer of XML: elements without an empty content are not written, so that an absent value is an absent element. */
export type XmlNode = string | null

const FORBIDDEN = /[^\t\n\r\u0020-\uD7FF\uE000-\uFFFD\u{10000}-\u{10FFFF}]/gu

/** Text as XML 1.0 can carry it: what it forbids is dropped, what it reserves is escaped. */
export const escapeXml = (text: string): string =>
  text.replace(FORBIDDEN, '').replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;').replaceAll('"', '&quot;').replaceAll('\r', '&#13;')

const startTag = (name: string, attributes: Record<string, string>) => `<${name}${Object.entries(attributes).map(([key, value]) => ` ${key}="${escapeXml(value)}"`).join('')}>`

/** An element that holds a text; nothing when the text is blank. */
export const leaf = (name: string, text: string | null | undefined, attributes: Record<string, string> = {}): XmlNode => {
  const content = text && escapeXml(text.trim())
  return content ? `${startTag(name, attributes)}${content}</${name}>` : null
}

/** An element that holds others; nothing when none is there. */
export const branch = (name: string, ...children: (XmlNode | XmlNode[])[]): XmlNode => {
  const content = children.flat().filter(Boolean).join('')
  return content ? `<${name}>${content}</${name}>` : null
}

/** An element that is written even when it holds nothing, because its schema wants it. */
export const required = (name: string, ...children: (XmlNode | XmlNode[])[]): string => branch(name, ...children) ?? `<${name}/>`

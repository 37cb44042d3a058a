/** Rules of attached files (portal 7.4, formats 1.5). */

export const MAX_FILE_BYTES = 10 * 2 ** 20
/** The invoice's PDF and its attachments together. */
export const MAX_TOTAL_BYTES = 120 * 2 ** 20
/** With the extension. */
export const MAX_NAME_LENGTH = 50
export const MAX_DESCRIPTION_LENGTH = 100

const EXTENSIONS =
  'bmp gif fax odt ppt tiff xls bz2 gz jpeg p7s rtf txt xml csv gzip jpg pdf svg xhtml xlsx doc htm odp png tgz xlc zip docx html ods pps tif xlm pptx'.split(' ')

/** For the `accept` of the file field. */
export const ACCEPTED_EXTENSIONS = EXTENSIONS.map((extension) => `.${extension}`).join(',')

export const extensionOf = (name: string): string => /\.([A-Za-z0-9]+)$/.exec(name)?.[1]?.toLowerCase() ?? ''

/** Half a character, which no address or database can hold, becomes the sign for it. */
const wellFormed = (text: string): string => new TextDecoder().decode(new TextEncoder().encode(text))

/** A name as it is kept: without the folders some browsers send, and without signs that cannot be in a file's name. */
export const cleanFileName = (name: string): string =>
  (wellFormed(name).split(/[/\\]/).at(-1) ?? '').normalize('NFC').replace(/[\u0000-\u001f\u007f-\u009f"<>|:*?\u202a-\u202e\u2066-\u2069]/g, '').trim()

/**
 * What is wrong with a file, as a sentence for its field; null when nothing is.
 * @param others bytes already attached, the invoice's PDF included.
 */
export function attachmentProblem(file: { name: string; size: number }, others: number): string | null {
  const extension = extensionOf(file.name)
  if (extension === '') return 'Le nom du fichier n’a pas d’extension (.pdf, .jpg…). Renommez-le, puis ajoutez-le de nouveau.'
  if (!EXTENSIONS.includes(extension)) return `Les fichiers .${extension} ne sont pas acceptés. Enregistrez-le par exemple en PDF.`
  if (file.name.length > MAX_NAME_LENGTH) return `Le nom du fichier a ${file.name.length} caractères, il en faut ${MAX_NAME_LENGTH} au plus avec l’extension. Renommez-le.`
  if (file.size === 0) return 'Ce fichier est vide. Choisissez-en un autre.'
  if (file.size > MAX_FILE_BYTES) return 'Ce fichier dépasse 10 Mo. Réduisez-le ou partagez-le en plusieurs.'
  if (others + file.size > MAX_TOTAL_BYTES) return 'La facture et ses pièces jointes dépasseraient 120 Mo en tout. Retirez une pièce jointe.'
  return null
}

const MEDIA_TYPES: Record<string, string> = {
  pdf: 'application/pdf', png: 'image/png', jpg: 'image/jpeg', jpeg: 'image/jpeg', gif: 'image/gif', bmp: 'image/bmp', tif: 'image/tiff', tiff: 'image/tiff',
  txt: 'text/plain', csv: 'text/csv', zip: 'application/zip',
}

/** From the extension and never from the browser; what could run in a browser is plain bytes. */
export const mediaTypeOf = (name: string): string => MEDIA_TYPES[extensionOf(name)] ?? 'application/octet-stream'

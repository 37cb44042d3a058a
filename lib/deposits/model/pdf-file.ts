/** What can be said of a deposited file before anything parses it. Pure: bytes in, sentence out. */

/** Error 413 of the official portal (formats 1.4). */
export const MAX_PDF_BYTES = 10 * 2 ** 20
const HEADER_WINDOW = 1024
const DAMAGED = 'Vérifiez que le fichier s’ouvre sur votre ordinateur, enregistrez-le de nouveau en PDF, puis déposez-le.'

export type PdfProblem = 'empty' | 'tooHeavy' | 'notPdf' | 'encrypted' | 'truncated'

/** What is wrong and what to do, for the field « Choix du fichier à importer ». */
export const PDF_PROBLEMS: Record<PdfProblem, string> = {
  empty: `Ce fichier est vide. ${DAMAGED}`,
  tooHeavy: 'Ce fichier dépasse 10 Mo. Réduisez-le, par exemple en baissant la qualité des images, puis déposez-le de nouveau.',
  notPdf: 'Ce fichier n’est pas un PDF. Enregistrez votre facture en PDF, puis déposez-la.',
  encrypted: 'Ce PDF est protégé par un mot de passe. Enregistrez-le sans protection, puis déposez-le : le destinataire doit pouvoir l’ouvrir.',
  truncated: `Ce PDF est incomplet : sa fin manque. ${DAMAGED}`,
}

/** One character for each byte, so that marks can be searched as text. */
const latin1 = (bytes: Uint8Array) => new TextDecoder('latin1').decode(bytes)

/** Why bytes are refused at once, or null. Whatever else is odd in a PDF is no reason to refuse an invoice. */
export function pdfProblem(bytes: Uint8Array): PdfProblem | null {
  if (bytes.length === 0) return 'empty'
  if (bytes.length > MAX_PDF_BYTES) return 'tooHeavy'
  if (!latin1(bytes.subarray(0, HEADER_WINDOW)).includes('%PDF-')) return 'notPdf'
  // Every PDF ends by saying where its table stands; a download that broke off does not.
  return latin1(bytes).includes('startxref') ? null : 'truncated'
}

/** A PAdES signature (formats 1.4): a signature dictionary with the range of bytes it signs. */
export function isSigned(bytes: Uint8Array): boolean {
  const text = latin1(bytes)
  return /\/ByteRange\s*\[/.test(text) && /\/SubFilter\s*\/(adbe\.pkcs7\.(detached|sha1)|ETSI\.CAdES\.detached|adbe\.x509\.rsa_sha1)/.test(text)
}

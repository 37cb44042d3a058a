import { formatFileSize } from '@/lib/shared/file-size'

/** The most a PDF may weigh, in bytes (portal 7.4: 10 MB). */
export const MAX_BYTES = 10 * 1024 * 1024

export interface CheckedFile {
  /** What is wrong, in a sentence for the field; null when the file may be sent. */
  problem: string | null
  /** « FORMAT DE DÉPÔT », as far as the browser can tell. */
  format: string
}


/** A first look before anything is sent: the server's own controls decide. */
export async function checkFile(file: File): Promise<CheckedFile> {
  const refuse = (problem: string): CheckedFile => ({ problem, format: '' })
  if (file.size === 0) return refuse('Ce fichier est vide. Choisissez le PDF de la facture.')
  if (file.size > MAX_BYTES) return refuse(`Ce fichier pèse ${formatFileSize(file.size)}, il en faut 10 au plus. Réduisez-le, par exemple en l’imprimant en PDF.`)
  const text = new TextDecoder('latin1').decode(await file.arrayBuffer())
  // A PDF may begin with a few bytes of something else, as readers allow.
  if (!text.slice(0, 1024).includes('%PDF-')) return refuse('Ce fichier n’est pas un PDF. Enregistrez votre facture au format PDF, puis choisissez-la de nouveau.')
  return { problem: null, format: /\/ByteRange\s*\[/.test(text) && /\/Type\s*\/Sig\b|\/SubFilter/.test(text) ? 'PDF signé' : 'PDF non signé' }
}

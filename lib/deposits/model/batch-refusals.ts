import { PDF_PROBLEMS, type PdfProblem } from './pdf-file'

/** Why a file of a batch is not deposited. */
export type BatchRefusal = PdfProblem | 'sameInBatch' | 'alreadyDeposited'

const SENTENCES: Record<BatchRefusal, string> = {
  ...PDF_PROBLEMS,
  sameInBatch: 'Ce fichier est deux fois dans le lot, octet pour octet : il n’est déposé qu’une fois.',
  alreadyDeposited: 'Ce fichier a déjà été déposé, octet pour octet. Si la facture est à refaire, déposez le PDF corrigé, sous un nouveau numéro.',
}

/** What a browser can see before it sends anything. */
export const SEEN_REFUSALS = ['empty', 'tooHeavy', 'notPdf'] as const satisfies readonly BatchRefusal[]

/** The sentence of a stored code. */
export const refusalSentence = (code: string): string => (code in SENTENCES ? SENTENCES[code as BatchRefusal] : PDF_PROBLEMS.truncated)

/** The problem that a refusal of the deposit names (`deposit.notPdf`); null when it is another kind of refusal. */
export function problemOf(code: string): PdfProblem | null {
  const problem = code.replace(/^deposit\./, '')
  return problem in PDF_PROBLEMS ? (problem as PdfProblem) : null
}

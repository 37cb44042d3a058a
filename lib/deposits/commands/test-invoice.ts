import type { z } from 'zod'
import { getPublicStructure } from '@/lib/directory/queries/get-public-structure'
import { missingReferences } from '@/lib/directory/model/obligations'
import type { PublicStructure } from '@/lib/directory/model/directory-entry'
import { db } from '@/lib/platform/db'
import { adviceOn, type RecipientCheck } from '@/lib/recognition/advice'
import type { Recognition } from '@/lib/recognition/types'
import { invalid } from '@/lib/shared/errors'
import { type InvoiceTest, type invoiceTestSchema, testedFields } from '../model/invoice-test'
import { MAX_PDF_BYTES, PDF_PROBLEMS, pdfProblem } from '../model/pdf-file'
import { directoryOf } from '../recognise-file'
import { recogniseInSandbox } from '../recognise-in-sandbox'

/**
 * Reads a PDF as a deposit would, for anybody, and says what to improve. The bytes stay in memory: no row, no file and no
 * line of the log is made of them. Images are not read here: that is slow, and the advice would be the same.
 * @throws what a deposit would refuse: empty, over 10 MB, no PDF, cut off, behind a password
 */
export async function examineInvoice({ file }: z.output<typeof invoiceTestSchema>): Promise<InvoiceTest> {
  if (file.size > MAX_PDF_BYTES) throw invalid('deposit.tooHeavy', PDF_PROBLEMS.tooHeavy, 'file')
  const bytes = new Uint8Array(await file.arrayBuffer())
  const problem = pdfProblem(bytes)
  if (problem) throw invalid(`deposit.${problem}`, PDF_PROBLEMS[problem], 'file')
  const answer = await recogniseInSandbox(bytes, { isPublicSiret: directoryOf(db()) }, { ocr: 'never' })
  if ('failure' in answer) {
    if (answer.failure === 'encrypted') throw invalid('deposit.encrypted', PDF_PROBLEMS.encrypted, 'file')
    const failure = answer.failure === 'cancelled' ? 'tooComplicated' : answer.failure
    return { fields: [], pageCount: 0, recipient: null, embedded: null, advice: adviceOn({ recognition: null, failure, recipient: null }) }
  }
  const { recognition } = answer
  const siret = recognition.fields.buyerSiret?.value
  const structure = siret ? await getPublicStructure({ identifier: siret }) : null
  return {
    fields: testedFields(recognition),
    pageCount: recognition.pageCount,
    recipient: structure && { name: structure.name, obligations: structure.obligations.sentences },
    embedded: recognition.embedded ? { fileName: recognition.embedded.fileName, differences: recognition.embedded.differences.map(({ sentence }) => sentence) } : null,
    advice: adviceOn({ recognition, failure: null, recipient: structure && checkOf(structure, recognition) }),
  }
}

function checkOf(structure: PublicStructure, { fields }: Recognition): RecipientCheck {
  const code = fields.buyerReference?.value ?? null
  const service = structure.services.find((one) => one.code === code) ?? null
  const references = missingReferences(structure, service, { serviceCode: code, commitmentNumber: fields.purchaseOrderReference?.value ?? null })
  const forService = structure.obligations.service === 'either' ? 'exige un code service ou un numéro d’engagement.' : 'exige un code service.'
  const missing = references.map(({ reference }) => ({ reference, sentence: reference === 'service' ? forService : 'exige un numéro d’engagement.' }))
  return { name: structure.name, missing, isServiceUnknown: code !== null && service === null }
}

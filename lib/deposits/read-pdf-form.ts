import { MAX_PDF_BYTES, PDF_PROBLEMS } from './model/pdf-file'
import { formToObject } from '@/lib/platform/form-values'
import { readBody } from '@/lib/platform/read-body'
import { invalid } from '@/lib/shared/errors'

/** The other fields of the form and the marks between them. */
const FORM_OVERHEAD = 32 * 1024

/** A form with one PDF, read by pieces and never kept past the limit. @returns the refusal when it is too heavy @throws invalid when it broke off */
export async function readPdfForm(request: Request) {
  const body = await readBody(request, MAX_PDF_BYTES + FORM_OVERHEAD)
  if (!body) return Response.json({ code: 'deposit.tooHeavy', message: PDF_PROBLEMS.tooHeavy, field: 'file' }, { status: 413 })
  const form = await new Response(body, { headers: { 'content-type': request.headers.get('content-type') ?? '' } }).formData().catch(() => {
    throw invalid('form.unreadable', 'L’envoi du fichier s’est interrompu. Choisissez-le de nouveau, puis recommencez.', 'file')
  })
  return formToObject(form)
}

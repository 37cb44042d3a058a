import type { AttachmentDoor } from '@/components/invoices/form/attachments-block'
import { listReusable } from '@/lib/attachments/queries/list-library'
import { getPublicStructure } from '@/lib/directory/queries/get-public-structure'
import { DEPOSIT_FORMATS } from '@/lib/invoices/model/code-lists'
import { formValuesOf, vatRowsOf } from '@/lib/invoices/model/form-values'
import { isDraft } from '@/lib/invoices/model/status'
import { checkSending } from '@/lib/invoices/queries/check-sending'
import { getDepositForm } from '@/lib/invoices/queries/get-deposit-form'
import type { InvoicePage } from '@/lib/invoices/queries/invoice-page'
import { countryName } from '@/lib/shared/countries'
import { formatFileSize } from '@/lib/shared/file-size'
import { STATE_SIRET } from '@/lib/shared/siret'

/** What the form of an invoice starts with: its values, and the choices of its seller and recipient. */
export async function formOf({ id: invoiceId, status, fields, seller, submissionMode, attachments }: InvoicePage, doors: Record<'add' | 'remove' | 'reuse', AttachmentDoor>) {
  const [structures, checks, recipient, library] = await Promise.all([getDepositForm({}), isDraft(status) ? checkSending({ invoiceId }) : [], fields.buyerSiret ? getPublicStructure({ identifier: fields.buyerSiret }) : null, listReusable({ structureId: seller.id })])
  const own = structures.find(({ structureId }) => structureId === seller.id)
  const isState = fields.buyerSiret === null ? undefined : fields.buyerSiret === STATE_SIRET ? ('oui' as const) : ('non' as const)
  return {
    checks,
    values: formValuesOf(fields),
    vatRows: vatRowsOf(fields),
    recipient: { structure: recipient, isState },
    choices: {
      structure: `${seller.identifier} - ${seller.name}`,
      services: own?.services.map(({ id, code, name }) => ({ value: id, label: `${code} - ${name}` })) ?? [],
      isServiceRequired: own?.isServiceRequired ?? false,
      bankAccounts: own?.bankAccounts.map(({ id, name, masked, factor }) => ({ value: id, label: `${name} (${masked})`, factor: factor && `${factor.name}, ${factor.identifier} (${countryName(factor.country)})` })) ?? [],
    },
    format: DEPOSIT_FORMATS[submissionMode],
    attachments: {
      ...doors,
      library: library.map(({ id, isOwn, description, typeLabel, name, size }) => ({ id, isOwn, description, detail: `${typeLabel}, ${name} (${formatFileSize(size)})` })),
      rows: attachments.map(({ id, attachmentId, typeLabel, description, name, size }) => ({ fileId: id, attachmentId, typeLabel, description, name, weight: formatFileSize(size) })),
    },
  }
}

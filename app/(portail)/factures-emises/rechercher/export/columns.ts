import { TYPE_CODES, type TypeCode } from '@/lib/invoices/model/code-lists'
import { frameworkLabel } from '@/lib/invoices/model/frameworks'
import { SUBMISSION_MODES } from '@/lib/invoices/model/search-criteria'
import { isRefusal, statusRow } from '@/lib/invoices/model/status'
import { reasonOf } from '@/lib/invoices/model/treatment-reasons'
import type { ExportedInvoice } from '@/lib/invoices/queries/export-invoices'
import type { ExportColumn } from '@/lib/platform/spreadsheet'
import { columnToCivil, shortDate, shortInstant } from '@/lib/shared/dates'

const day = (date: Date | null) => (date ? shortDate(columnToCivil(date)) : '')
const instant = (at: Date | null) => (at ? shortInstant(at) : '')
/** Euros as a number: amounts have at most fourteen digits, which a double holds. */
const euros = (cents: bigint | null) => (cents === null ? '' : Number(cents) / 100)

/** The columns of the official result (portal 7.2), those that this portal has. */
export const EXPORT_COLUMNS: ExportColumn<ExportedInvoice>[] = [
  { header: 'Fournisseur', value: ({ structure }) => structure.name },
  { header: 'SIRET du fournisseur', value: ({ structure }) => structure.identifier },
  { header: 'Service fournisseur', value: ({ sellerService }) => sellerService && `${sellerService.code} : ${sellerService.name}` },
  { header: 'Destinataire', value: ({ buyer }) => buyer?.name, width: 32 },
  { header: 'SIRET du destinataire', value: ({ buyer, buyerSiret }) => buyer?.identifier ?? buyerSiret },
  { header: 'Code service du destinataire', value: ({ buyerReference }) => buyerReference },
  { header: 'Service du destinataire', value: ({ buyerService }) => buyerService?.name },
  { header: 'Cadre de facturation', value: ({ billingFramework }) => frameworkLabel(billingFramework), width: 32 },
  { header: 'Type', value: ({ typeCode }) => TYPE_CODES[typeCode as TypeCode] ?? typeCode },
  { header: 'Numéro', value: ({ number }) => number },
  { header: 'Date de facture', value: ({ issueDate }) => day(issueDate) },
  { header: 'Date de dépôt', value: ({ submittedAt }) => instant(submittedAt) },
  { header: 'Montant HT', value: ({ totalWithoutVat }) => euros(totalWithoutVat) },
  { header: 'Montant TTC', value: ({ totalWithVat }) => euros(totalWithVat) },
  { header: 'Net à payer', value: ({ amountDue }) => euros(amountDue) },
  { header: 'Devise', value: ({ currency }) => currency },
  { header: 'Statut', value: ({ status }) => statusRow(status).label, width: 32 },
  { header: 'Date du statut', value: ({ statusAt }) => instant(statusAt) },
  { header: 'Motif', value: ({ status, statusReason }) => reasonOf(status, statusReason)?.label, width: 32 },
  { header: 'Commentaire du statut', value: ({ statusComment }) => statusComment, width: 40 },
  { header: 'Numéro du marché', value: ({ contractReference }) => contractReference },
  { header: 'N° d’engagement', value: ({ purchaseOrderReference }) => purchaseOrderReference },
  { header: 'Valideur 1', value: ({ validator, validatorSiret }) => validator?.name ?? validatorSiret },
  { header: 'Valideur 2', value: ({ secondValidator, secondValidatorSiret }) => secondValidator?.name ?? secondValidatorSiret },
  { header: 'N° de facture d’origine', value: ({ precedingNumber }) => precedingNumber },
  { header: 'Mode de dépôt', value: ({ submissionMode }) => SUBMISSION_MODES[submissionMode] },
  { header: 'Coordonnée bancaire', value: ({ bankAccount }) => bankAccount?.name },
  { header: 'Affactureur', value: ({ bankAccount }) => bankAccount?.factorName },
  { header: 'Créée par', value: ({ createdBy }) => `${createdBy.firstName} ${createdBy.lastName}` },
  { header: 'Taille du PDF (octets)', value: ({ original }) => original?.size },
  { header: 'Rejet traité', value: ({ status, isRejectionHandled }) => (isRefusal(status) ? (isRejectionHandled ? 'oui' : 'non') : '') },
]

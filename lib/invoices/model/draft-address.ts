import { routes } from '@/lib/shared/routes'
import type { SubmissionMode } from '@/prisma/generated/enums'

/** The form in which a draft is completed: typed in on the portal, or beside the PDF that was deposited. */
export const draftAddress = (invoiceId: string, mode: SubmissionMode): string => (mode === 'SAISIE_PORTAIL' ? routes.entryForm(invoiceId) : routes.depositForm(invoiceId))

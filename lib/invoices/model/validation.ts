import { z } from 'zod'
import type { InvoiceStatus } from '@/prisma/generated/enums'
import { VALIDATION_REASONS } from './treatment-reasons'

/** Silence of a validator is agreement after this long (portal 8.1). */
export const TACIT_AFTER_DAYS = 15
/** Validators are reminded so many days before that. */
export const REMINDED_BEFORE_DAYS = 3

/** When silence about an invoice that waits since then becomes agreement. */
export const tacitAt = (since: Date): Date => new Date(since.getTime() + TACIT_AFTER_DAYS * 86_400_000)

/** The level at which an invoice waits for a validator; null when it waits for none. */
export const levelOf = (status: InvoiceStatus): 1 | 2 | null => (status === 'A_VALIDER_1' ? 1 : status === 'A_VALIDER_2' ? 2 : null)

const FIRST: readonly InvoiceStatus[] = ['A_VALIDER_1', 'VALIDEE_1', 'REFUSEE_1', 'ABSENCE_VALIDATION_1_HORS_DELAI', 'ERREUR_FOURNISSEUR_SUR_VALIDEUR']
const SECOND: readonly InvoiceStatus[] = ['A_VALIDER_2', 'VALIDEE_2', 'REFUSEE_2', 'ABSENCE_VALIDATION_2_HORS_DELAI', 'ERREUR_COTRAITANT_SUR_VALIDEUR']
const AFTER: readonly InvoiceStatus[] = ['DEPOSEE', 'EN_COURS_ACHEMINEMENT', 'MISE_A_DISPOSITION', 'A_RECYCLER', 'SUSPENDUE', 'COMPLETEE', 'REJETEE', 'SERVICE_FAIT', 'MANDATEE', 'MISE_A_DISPOSITION_COMPTABLE', 'COMPTABILISEE', 'MISE_EN_PAIEMENT']

/** What the first validator sees of an invoice that names him; not while the supplier looks for another. */
export const SEEN_BY_FIRST: readonly InvoiceStatus[] = [...FIRST.filter((status) => status !== 'ERREUR_FOURNISSEUR_SUR_VALIDEUR'), ...SECOND, ...AFTER]
/** The second sees it once the first has agreed; not while the first looks for another. */
export const SEEN_BY_SECOND: readonly InvoiceStatus[] = [...SECOND.filter((status) => status !== 'ERREUR_COTRAITANT_SUR_VALIDEUR'), ...AFTER]

/** What waits for the first validator, and for the second. */
export const WAITING_FIRST: readonly InvoiceStatus[] = ['A_VALIDER_1', 'ERREUR_COTRAITANT_SUR_VALIDEUR']
export const WAITING_SECOND: readonly InvoiceStatus[] = ['A_VALIDER_2']

export const DECISIONS = [
  { value: 'validate', label: 'Accepter' },
  { value: 'refuse', label: 'Refuser' },
  { value: 'denyValidator', label: 'Ce n’est pas pour moi' },
] as const

const version = z.coerce.number('Rechargez la page, puis recommencez.').int()
const invoiceId = z.uuid('Cette facture n’existe pas.')

export const decideSchema = z
  .object({
    invoiceId,
    version,
    decision: z.enum(['validate', 'refuse', 'denyValidator'], 'Choisissez votre réponse.'),
    reason: z.string().default(''),
    comment: z.string().trim().max(2000, '2000 caractères au plus.').default('').transform((typed) => typed || null),
    file: z.instanceof(File).optional(),
  })
  .superRefine(({ decision, reason, comment }, context) => {
    if (decision !== 'refuse') return
    if (!VALIDATION_REASONS.some(({ code }) => code === reason)) context.addIssue({ code: 'custom', path: ['reason'], message: 'Choisissez un motif : le fournisseur doit savoir quoi corriger.' })
    else if (reason === 'AUTRE' && !comment) context.addIssue({ code: 'custom', path: ['comment'], message: 'Précisez le motif en une phrase.' })
  })

/** « Erreur sur valideur »: another one is named (portal 7.10). */
export const correctValidatorSchema = z.object({
  invoiceId,
  version,
  validatorSiret: z.string().trim().min(1, 'Indiquez le SIRET du bon valideur.').max(18, '18 caractères au plus.'),
  validatorService: z.string().trim().max(100, '100 caractères au plus.').default('').transform((typed) => typed || null),
})

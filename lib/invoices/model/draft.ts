import { z } from 'zod'
import type { PaymentMeans, VatRegime } from '@/prisma/generated/enums'
import type { Cents } from '@/lib/shared/money'
import { cleanIdentifier, STATE_SIRET } from '@/lib/shared/siret'
import { CREDIT_NOTE, CURRENCIES, EXEMPTION_REASONS, PAYMENT_MEANS, TYPE_CODES, type TypeCode, VAT_REGIMES } from './code-lists'
import { amount, chosenId, code, date, rate, text } from './form-fields'
import { needsValidator, OFFERED_FRAMEWORKS } from './frameworks'
import { cleanNumber, MAX_NUMBER_LENGTH } from './invoice-number'
import { totalOf } from './totals'

/** One row of « Détail TVA » (BG-23). */
export interface VatRow {
  /** BT-119, percent with a dot. */
  rate: string
  /** BT-116 */
  base: Cents
  /** BT-117 */
  vat: Cents
}

const keys = <T extends object>(table: T) => Object.keys(table) as (keyof T & string)[]

const vatRow = z
  .object({ rate, base: amount, vat: amount })
  .superRefine(({ rate, base, vat }, context) => {
    if (rate === null && base === null && vat === null) return
    if (rate === null) context.addIssue({ code: 'custom', path: ['rate'], message: 'Indiquez le taux de cette ligne.' })
    if (base === null) context.addIssue({ code: 'custom', path: ['base'], message: 'Indiquez la base HT de cette ligne.' })
    if (vat === null) context.addIssue({ code: 'custom', path: ['vat'], message: 'Indiquez le montant de TVA de cette ligne.' })
  })

const vatBreakdown = z
  .array(vatRow)
  .max(20, 'Vingt taux de TVA au plus.')
  .default([])
  .transform((rows) => rows.filter((row): row is VatRow => row.rate !== null && row.base !== null && row.vat !== null))
  .refine((rows) => new Set(rows.map((row) => row.rate)).size === rows.length, { message: 'Un taux de TVA est donné deux fois : réunissez ses lignes.' })

/** The form of portal 7.4 without its lines. Nothing is compulsory: a draft takes what is there. */
export const draftFields = z.object({
  sellerServiceId: chosenId,
  bankAccountId: chosenId,
  billingFramework: z.enum(OFFERED_FRAMEWORKS, 'Choisissez un cadre de facturation.').default('A1'),
  /** A9, A12: who approves it first, and second when there are two (portal 8.1). */
  validatorSiret: text(18, 'SIRET du valideur'),
  validatorService: text(100, 'Code service du valideur'),
  secondValidatorSiret: text(18, 'SIRET du second valideur'),
  secondValidatorService: text(100, 'Code service du second valideur'),
  typeCode: z.enum(keys(TYPE_CODES) as [TypeCode, TypeCode], 'Choisissez Facture ou Avoir.').default('380'),
  number: text(MAX_NUMBER_LENGTH, 'Numéro de facture').transform((number) => (number === null ? null : cleanNumber(number))),
  issueDate: date,
  dueDate: date,
  currency: z.enum(keys(CURRENCIES) as [string, ...string[]], 'Choisissez une devise dans la liste.').default('EUR'),
  precedingNumber: text(MAX_NUMBER_LENGTH, 'N° de facture d’origine'),
  /** « Le destinataire est-il l’État ? » */
  isState: z.enum(['oui', 'non']).optional(),
  buyerSiret: text(18, 'SIRET'),
  buyerReference: text(100, 'Code service'),
  purchaseOrderReference: text(50, 'N° d’engagement'),
  contractReference: text(50, 'Numéro du marché'),
  vatRegime: code<VatRegime>(keys(VAT_REGIMES), 'Choisissez un type de TVA dans la liste.'),
  exemptionReason: code(keys(EXEMPTION_REASONS), 'Choisissez un motif d’exonération dans la liste.'),
  paymentMeans: code<PaymentMeans>(keys(PAYMENT_MEANS), 'Choisissez un mode de règlement dans la liste.'),
  totalWithoutVat: amount,
  totalVat: amount,
  totalWithVat: amount,
  globalDiscount: amount,
  globalDiscountReason: text(200, 'Motif de la remise'),
  amountDue: amount,
  comment: text(2000, 'Commentaire'),
  vat: vatBreakdown,
})

export type DraftFields = Omit<z.output<typeof draftFields>, 'isState'>

/**
 * What the form means once its parts are seen together: the State's SIRET, the computed total, and what the official
 * portal ignores (the original number of what is no credit note, a reason without exemption).
 */
export function settleDraft({ isState, ...fields }: z.output<typeof draftFields>): DraftFields {
  const { totalWithoutVat: net, totalVat: vat } = fields
  return {
    ...fields,
    ...(!needsValidator(fields.billingFramework) && { validatorSiret: null, validatorService: null, secondValidatorSiret: null, secondValidatorService: null }),
    buyerSiret: isState === 'oui' ? STATE_SIRET : fields.buyerSiret && cleanIdentifier(fields.buyerSiret),
    totalWithVat: fields.totalWithVat ?? (net === null || vat === null ? null : totalOf(net, vat, fields.globalDiscount)),
    precedingNumber: fields.typeCode === CREDIT_NOTE ? fields.precedingNumber : null,
    exemptionReason: fields.vatRegime === 'EXONERATION' ? fields.exemptionReason : null,
  }
}

const version = z.coerce.number('Rechargez la page, puis recommencez.').int()
export const invoiceId = z.uuid('Cette facture n’existe pas.')

export const saveSchema = draftFields.extend({ invoiceId, version })
export const sendSchema = saveSchema.extend({
  /** Made by the page, once per intention to send. */
  submissionKey: z.uuid('Rechargez la page, puis recommencez.'),
  /** The answer to « Confirmez-vous l’envoi ? »; without it the controls run and nothing is sent. */
  confirmed: z.literal('oui').optional(),
})
export const deleteSchema = z.object({ invoiceId, version })

/** The points of « Avant d’envoyer », in the order in which they are shown. */
export const POINT_IDS = ['seller', 'mandate', 'recipient', 'service', 'commitment', 'validator', 'number', 'duplicates', 'dates', 'lines', 'amounts', 'vat', 'payment', 'attachments', 'document'] as const
export type PointId = (typeof POINT_IDS)[number]

/** Every control there is, and the point it belongs to: a control that is on no list does not compile. */
export const CONTROLS = {
  'invoice.inactive-seller': 'seller',
  'invoice.no-mandate': 'mandate',
  'invoice.no-recipient': 'recipient',
  'invoice.unknown-recipient': 'recipient',
  'invoice.private-recipient': 'recipient',
  'invoice.inactive-recipient': 'recipient',
  'invoice.no-service': 'service',
  'invoice.reserved-service': 'service',
  'invoice.unknown-service': 'service',
  'invoice.inactive-service': 'service',
  'invoice.no-commitment': 'commitment',
  'invoice.unknown-commitment': 'commitment',
  'invoice.commitment-shape': 'commitment',
  'invoice.commitment-service': 'commitment',
  'invoice.commitment-exceeded': 'commitment',
  'invoice.no-validator': 'validator',
  'invoice.own-validator': 'validator',
  'invoice.unknown-validator': 'validator',
  'invoice.inactive-validator': 'validator',
  'invoice.unknown-validator-service': 'validator',
  'invoice.validator-without-workspace': 'validator',
  'invoice.same-validators': 'validator',
  'invoice.bad-number': 'number',
  'invoice.duplicate-number': 'duplicates',
  'invoice.near-number': 'duplicates',
  'invoice.same-amount': 'duplicates',
  'invoice.no-date': 'dates',
  'invoice.future-date': 'dates',
  'invoice.old-date': 'dates',
  'invoice.early-due-date': 'dates',
  'invoice.bad-line': 'lines',
  'invoice.no-net': 'amounts',
  'invoice.no-vat': 'amounts',
  'invoice.no-amount-due': 'amounts',
  'invoice.no-amount': 'amounts',
  'invoice.paid-with-amount-due': 'amounts',
  'invoice.discount-too-large': 'amounts',
  'invoice.totals-differ': 'amounts',
  'invoice.amount-due-too-large': 'amounts',
  'invoice.amount-due-differs': 'amounts',
  'invoice.origin-without-credit-note': 'amounts',
  'invoice.credit-note-without-origin': 'amounts',
  'invoice.no-vat-regime': 'vat',
  'invoice.no-exemption-reason': 'vat',
  'invoice.vat-without-regime': 'vat',
  'invoice.bases-differ': 'vat',
  'invoice.taxes-differ': 'vat',
  'invoice.row-differs': 'vat',
  'invoice.unusual-rate': 'vat',
  'invoice.no-seller-vat-number': 'vat',
  'invoice.no-buyer-vat-number': 'vat',
  'invoice.vat-without-number': 'vat',
  'invoice.no-payment-means': 'payment',
  'invoice.no-bank-account': 'payment',
  'invoice.ended-bank-account': 'payment',
  'invoice.ending-bank-account': 'payment',
  'invoice.other-iban': 'payment',
  'invoice.asked-attachment': 'attachments',
  'invoice.announced-attachment': 'attachments',
  'invoice.no-file': 'document',
  'invoice.printed-otherwise': 'document',
  /** A field that cannot be read at all belongs to the point of its field (check-list.ts). */
  'form.invalid': null,
} as const satisfies Record<string, PointId | null>

export type ControlCode = keyof typeof CONTROLS

/** Where more can be seen or done about a control. */
export interface ControlLink {
  href: string
  label: string
}

/** One control of appendix B that is not met. */
export interface Control {
  /** Stable: `invoice.future-date`. */
  code: ControlCode
  /** Name of the form field it belongs to; none: about the whole. */
  field?: string
  /** A warning is shown and does not stop. */
  blocking: boolean
  sentence: string
  link?: ControlLink
}

export const stop = (code: ControlCode, sentence: string, field?: string, link?: ControlLink): Control => ({ code, field, blocking: true, sentence, link })
export const warn = (code: ControlCode, sentence: string, field?: string, link?: ControlLink): Control => ({ code, field, blocking: false, sentence, link })

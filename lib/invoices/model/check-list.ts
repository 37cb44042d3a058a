import { needsValidator } from './frameworks'
import { type Control, CONTROLS, POINT_IDS, type PointId } from './control'
import type { SendFacts } from './send-controls'

/** Bon, à vérifier, à corriger. */
export type PointState = 'good' | 'doubtful' | 'wrong'

/** One point of « Avant d’envoyer », as the page shows it. */
export interface CheckPoint {
  id: PointId
  title: string
  state: PointState
  /** What is good about it; what is not good stands in the findings. */
  sentence: string
  findings: Pick<Control, 'sentence' | 'field' | 'link'>[]
  /** Findings left out: a thousand wrong cells need no thousand sentences. */
  more: number
}

const MOST_FINDINGS = 8

interface PointWords {
  title: string
  good: (facts: SendFacts) => string
  /** Not every invoice has it. */
  isAsked?: (facts: SendFacts) => boolean
}

const isEntry = ({ mode }: SendFacts) => mode === 'SAISIE_PORTAIL'
const isDeposit = (facts: SendFacts) => !isEntry(facts)
/** Of somebody who is unknown nobody can say what he asks for. */
const isKnown = ({ recipient: { structure } }: SendFacts) => Boolean(structure?.isPublic && structure.isActive)

const POINTS: Record<PointId, PointWords> = {
  seller: { title: 'Votre structure', good: () => 'Active.' },
  mandate: { title: 'Mandat de facturation', good: () => 'Actif : le portail peut émettre la facture en votre nom.', isAsked: isEntry },
  recipient: { title: 'Destinataire', good: () => 'Structure publique active.' },
  service: { title: 'Code service', good: ({ fields }) => (fields.buyerReference ? 'Service actif de ce destinataire.' : 'Ce destinataire n’en exige pas.'), isAsked: isKnown },
  commitment: { title: 'N° d’engagement', good: ({ fields }) => (fields.purchaseOrderReference ? 'Rien à redire.' : 'Ce destinataire n’en exige pas.'), isAsked: isKnown },
  validator: { title: 'Valideur', good: () => 'Inscrit et actif.', isAsked: ({ fields }) => needsValidator(fields.billingFramework) },
  number: { title: 'Numéro de facture', good: () => 'Bien écrit.', isAsked: isDeposit },
  duplicates: { title: 'Doublons', good: () => 'Aucune de vos factures ne ressemble à celle-ci.' },
  dates: { title: 'Dates', good: (facts) => (isEntry(facts) ? 'La facture sera datée du jour de l’envoi.' : 'Dans l’ordre.') },
  lines: { title: 'Lignes', good: () => 'Toutes lisibles.', isAsked: isEntry },
  amounts: { title: 'Montants', good: () => 'HT, TVA, remise, TTC et net à payer concordent.', isAsked: ({ fields }) => fields.totalWithVat !== null },
  vat: { title: 'TVA', good: ({ fields }) => (fields.vat.length > 0 ? 'Taux et totaux concordent.' : 'Rien à redire.') },
  payment: { title: 'Règlement', good: ({ fields }) => (fields.bankAccountId ? 'Compte valable.' : 'Rien à redire.') },
  attachments: { title: 'Pièces jointes', good: ({ attachments }) => (attachments.count > 1 ? `${attachments.count} pièces jointes.` : attachments.count === 1 ? 'Une pièce jointe.' : 'Aucune n’a été demandée.') },
  document: { title: 'Le PDF et le formulaire', good: ({ printed }) => (printed && Object.keys(printed.fields).length > 0 ? 'Ce qui a été lu sur le PDF est ce que dit le formulaire.' : 'Le PDF est là ; rien n’a pu y être lu pour le comparer.'), isAsked: isDeposit },
}

/** The point of a field that cannot be read at all. */
const OF_FIELD: Record<string, PointId> = {
  buyerSiret: 'recipient', isState: 'recipient', buyerReference: 'service', purchaseOrderReference: 'commitment', contractReference: 'commitment',
  validatorSiret: 'validator', validatorService: 'validator', secondValidatorSiret: 'validator', secondValidatorService: 'validator',
  number: 'number', issueDate: 'dates', dueDate: 'dates', precedingNumber: 'amounts', lines: 'lines', vat: 'vat', vatRegime: 'vat', exemptionReason: 'vat',
  paymentMeans: 'payment', bankAccountId: 'payment', comment: 'attachments', sellerServiceId: 'seller',
}
const pointOf = ({ code, field = '' }: Control): PointId => CONTROLS[code] ?? OF_FIELD[field.split('.')[0] ?? ''] ?? 'amounts'

/** The controls of an invoice as the check list that its supplier goes through: every point, also those that are good. */
export function checkListOf(controls: readonly Control[], facts: SendFacts): CheckPoint[] {
  return POINT_IDS.flatMap((id): CheckPoint[] => {
    const { title, good, isAsked } = POINTS[id]
    // What stops comes first.
    const found = controls.filter((control) => pointOf(control) === id).sort((a, b) => Number(b.blocking) - Number(a.blocking))
    if (found.length === 0 && isAsked && !isAsked(facts)) return []
    const state = found.some(({ blocking }) => blocking) ? 'wrong' : found.length > 0 ? 'doubtful' : 'good'
    return [{ id, title, state, sentence: found.length > 0 ? '' : good(facts), findings: found.slice(0, MOST_FINDINGS).map(({ sentence, field, link }) => ({ sentence, field, link })), more: Math.max(0, found.length - MOST_FINDINGS) }]
  })
}

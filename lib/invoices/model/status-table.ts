import type { InvoiceStatus } from '@/prisma/generated/enums'
import type { StatusGroup } from './status'

/** Who causes a change of status (portal 7.11, « Set by »). */
export type Party = 'supplier' | 'system' | 'recipient' | 'validator'

export type StatusEvent =
  | 'save' | 'send' | 'askValidation' | 'delete'
  | 'validate' | 'refuse' | 'expire' | 'denyValidator' | 'goOn'
  | 'route' | 'makeAvailable'
  | 'askRecycling' | 'recycle' | 'suspend' | 'complete' | 'reject'
  | 'acknowledgeService' | 'order' | 'passToAccountant' | 'book' | 'pay'

export interface StatusRow {
  /** The official French label. */
  label: string
  /** Who has the ball, and what to do: shown beside the pill. */
  sentence: string
  tone: 'neutral' | 'busy' | 'todo' | 'refused' | 'good'
  group: StatusGroup
  next: Partial<Record<StatusEvent, { to: InvoiceStatus; by: Party }>>
}

const by = (party: Party) => (to: InvoiceStatus) => ({ to, by: party })
const supplier = by('supplier')
const system = by('system')
const recipient = by('recipient')
const validator = by('validator')

const SENDING = { send: supplier('DEPOSEE'), askValidation: supplier('A_VALIDER_1') }
const PAYMENT = {
  acknowledgeService: recipient('SERVICE_FAIT'),
  order: recipient('MANDATEE'),
  passToAccountant: recipient('MISE_A_DISPOSITION_COMPTABLE'),
  book: recipient('COMPTABILISEE'),
  pay: recipient('MISE_EN_PAIEMENT'),
}
const HANDLING = { askRecycling: recipient('A_RECYCLER'), suspend: recipient('SUSPENDUE'), reject: recipient('REJETEE'), ...PAYMENT }
const AFTER_FIRST = { goOn: system('DEPOSEE'), askValidation: system('A_VALIDER_2') }

/** The life of a simple invoice: portal 7.11 and formats 4.2. Recipients report the steps of payment they choose, hence the leaps. */
export const STATUS_ROWS: Record<InvoiceStatus, StatusRow> = {
  INTERPRETEE_OCR: {
    label: 'PDF lu, non enregistrée', tone: 'todo', group: 'toDo',
    sentence: 'Cette facture n’est pas envoyée. Vérifiez ce qui a été lu, puis envoyez-la.',
    next: { save: supplier('BROUILLON'), delete: supplier('SUPPRIMEE'), ...SENDING },
  },
  BROUILLON: {
    label: 'Brouillon', tone: 'todo', group: 'toDo',
    sentence: 'Cette facture n’est pas envoyée. Complétez-la, puis « Valider et envoyer ».',
    next: { save: supplier('BROUILLON'), delete: supplier('SUPPRIMEE'), ...SENDING },
  },
  SUPPRIMEE: { label: 'Supprimée', tone: 'neutral', group: 'hidden', sentence: 'Ce brouillon a été supprimé. Il n’a jamais été envoyé.', next: {} },
  A_VALIDER_1: {
    label: 'À valider 1', tone: 'busy', group: 'inProgress',
    sentence: 'Le valideur a 15 jours pour répondre ; son silence vaut accord.',
    next: { validate: validator('VALIDEE_1'), refuse: validator('REFUSEE_1'), expire: system('ABSENCE_VALIDATION_1_HORS_DELAI'), denyValidator: validator('ERREUR_FOURNISSEUR_SUR_VALIDEUR') },
  },
  VALIDEE_1: { label: 'Validée 1', tone: 'busy', group: 'inProgress', sentence: 'Le valideur a accepté la facture. Elle part vers l’étape suivante, vous n’avez rien à faire.', next: AFTER_FIRST },
  REFUSEE_1: { label: 'Refusée 1', tone: 'refused', group: 'toDo', sentence: 'Le valideur a refusé la facture. Lisez son motif, puis établissez une nouvelle facture avec un nouveau numéro.', next: {} },
  ABSENCE_VALIDATION_1_HORS_DELAI: { label: 'Absence de validation 1 hors délai', tone: 'busy', group: 'inProgress', sentence: 'Le valideur n’a pas répondu en 15 jours, ce qui vaut accord. Vous n’avez rien à faire.', next: AFTER_FIRST },
  ERREUR_FOURNISSEUR_SUR_VALIDEUR: { label: 'Erreur fournisseur sur valideur', tone: 'todo', group: 'toDo', sentence: 'Le valideur choisi n’est pas le bon. Choisissez-en un autre et renvoyez la facture.', next: { askValidation: supplier('A_VALIDER_1') } },
  A_VALIDER_2: {
    label: 'À valider 2', tone: 'busy', group: 'inProgress',
    sentence: 'Le second valideur a 15 jours pour répondre ; son silence vaut accord.',
    next: { validate: validator('VALIDEE_2'), refuse: validator('REFUSEE_2'), expire: system('ABSENCE_VALIDATION_2_HORS_DELAI'), denyValidator: validator('ERREUR_COTRAITANT_SUR_VALIDEUR') },
  },
  VALIDEE_2: { label: 'Validée 2', tone: 'busy', group: 'inProgress', sentence: 'Le second valideur a accepté la facture. Elle part vers le destinataire, vous n’avez rien à faire.', next: { goOn: system('DEPOSEE') } },
  REFUSEE_2: { label: 'Refusée 2', tone: 'refused', group: 'toDo', sentence: 'Le second valideur a refusé la facture. Lisez son motif, puis établissez une nouvelle facture avec un nouveau numéro.', next: {} },
  ABSENCE_VALIDATION_2_HORS_DELAI: { label: 'Absence de validation 2 hors délai', tone: 'busy', group: 'inProgress', sentence: 'Le second valideur n’a pas répondu en 15 jours, ce qui vaut accord. Vous n’avez rien à faire.', next: { goOn: system('DEPOSEE') } },
  ERREUR_COTRAITANT_SUR_VALIDEUR: { label: 'Erreur cotraitant sur valideur', tone: 'todo', group: 'toDo', sentence: 'Le second valideur n’est pas le bon. Le cotraitant doit en choisir un autre.', next: { askValidation: validator('A_VALIDER_2') } },
  DEPOSEE: { label: 'Déposée', tone: 'busy', group: 'inProgress', sentence: 'La facture est reçue par le portail et va partir vers le destinataire. Vous n’avez rien à faire.', next: { route: system('EN_COURS_ACHEMINEMENT') } },
  EN_COURS_ACHEMINEMENT: { label: 'En cours d’acheminement vers le destinataire', tone: 'busy', group: 'inProgress', sentence: 'La facture est en route vers le destinataire. Vous n’avez rien à faire.', next: { makeAvailable: system('MISE_A_DISPOSITION') } },
  MISE_A_DISPOSITION: { label: 'Mise à disposition du destinataire', tone: 'busy', group: 'inProgress', sentence: 'Le destinataire peut traiter la facture ; le délai de paiement court. Vous n’avez rien à faire.', next: HANDLING },
  A_RECYCLER: { label: 'À recycler', tone: 'todo', group: 'toDo', sentence: 'Le destinataire l’a renvoyée pour une adresse fausse. Corrigez le SIRET, le service ou l’engagement et renvoyez-la : elle garde son numéro.', next: { recycle: supplier('DEPOSEE') } },
  SUSPENDUE: { label: 'Suspendue', tone: 'todo', group: 'toDo', sentence: 'Il manque une pièce au destinataire. Lisez son motif, ajoutez la pièce et renvoyez la facture.', next: { complete: supplier('COMPLETEE') } },
  COMPLETEE: { label: 'Complétée', tone: 'busy', group: 'inProgress', sentence: 'Vous avez répondu ; le destinataire reprend la facture. Vous n’avez rien à faire.', next: HANDLING },
  REJETEE: { label: 'Rejetée', tone: 'refused', group: 'toDo', sentence: 'Le destinataire l’a refusée définitivement. Lisez son motif, puis déposez une nouvelle facture avec un nouveau numéro.', next: {} },
  SERVICE_FAIT: { label: 'Service fait', tone: 'busy', group: 'inProgress', sentence: 'Le destinataire reconnaît la prestation. La facture va être mandatée.', next: HANDLING },
  MANDATEE: { label: 'Mandatée', tone: 'busy', group: 'inProgress', sentence: 'Le destinataire a donné l’ordre de payer. La facture va au comptable.', next: HANDLING },
  MISE_A_DISPOSITION_COMPTABLE: {
    label: 'Mise à disposition du comptable', tone: 'busy', group: 'inProgress', sentence: 'Le comptable public vérifie la facture avant de payer.',
    next: { book: recipient('COMPTABILISEE'), pay: recipient('MISE_EN_PAIEMENT'), suspend: recipient('SUSPENDUE'), reject: recipient('REJETEE') },
  },
  COMPTABILISEE: { label: 'Comptabilisée', tone: 'good', group: 'inProgress', sentence: 'La facture est enregistrée par le comptable public ; le paiement va suivre.', next: { pay: recipient('MISE_EN_PAIEMENT') } },
  MISE_EN_PAIEMENT: { label: 'Mise en paiement', tone: 'good', group: 'finished', sentence: 'Le virement est ordonné. Comptez quelques jours avant de le voir sur votre compte.', next: {} },
}

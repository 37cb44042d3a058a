import type { MandateStatus } from '@/prisma/generated/enums'

interface StatusRule {
  label: string
  /** Who has the ball, what to do. */
  meaning: string
  /** What cannot be done while no other mandate is active, or what can. */
  effect: string
  /** What it may become, and by what. */
  next: Partial<Record<MandateStatus, 'signature' | 'link-expired' | 'new-link' | 'revocation' | 'identifier-changed'>>
}

const BLOCKED = 'Sans mandat actif, la saisie à l’écran est impossible ; le dépôt reste possible.'

/** The life of a mandate (portal 5, 13.3). One active mandate per structure, one waiting for its signature. */
export const MANDATE_STATUS: Record<MandateStatus, StatusRule> = {
  EN_ATTENTE_DE_SIGNATURE: {
    label: 'En attente de signature',
    meaning: 'Un courriel avec le lien de signature est parti vers le signataire. Le lien vaut 7 jours ; il peut être renvoyé.',
    effect: BLOCKED,
    next: { ACTIF: 'signature', EXPIRE: 'link-expired', CADUC: 'identifier-changed' },
  },
  ACTIF: { label: 'Actif', meaning: 'Le mandat est signé : le portail peut émettre les factures saisies à l’écran.', effect: 'Rien n’est bloqué : la saisie à l’écran et le dépôt sont possibles.', next: { REVOQUE: 'revocation', CADUC: 'identifier-changed' } },
  REVOQUE: { label: 'Révoqué', meaning: 'Le gestionnaire principal y a mis fin. Les factures déjà envoyées restent valables.', effect: BLOCKED, next: {} },
  EXPIRE: { label: 'Expiré', meaning: 'Il n’a pas été signé à temps. Renvoyez le lien pour le signer.', effect: BLOCKED, next: { EN_ATTENTE_DE_SIGNATURE: 'new-link', CADUC: 'identifier-changed' } },
  CADUC: { label: 'Caduc', meaning: 'L’identifiant de la structure a changé : il faut souscrire un nouveau mandat.', effect: BLOCKED, next: {} },
}

/** May a mandate go from one status to another? */
export const canBecome = (from: MandateStatus, to: MandateStatus) => to in MANDATE_STATUS[from].next

/** The statuses from which `to` can be reached: the WHERE of its UPDATE. */
export const statusesBefore = (to: MandateStatus) => (Object.keys(MANDATE_STATUS) as MandateStatus[]).filter((from) => canBecome(from, to))

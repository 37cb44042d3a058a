import type { NotificationKind, NotificationPace } from '@/prisma/generated/enums'

interface KindRow {
  /** In the list of messages, and before the choice of its pace. */
  label: string
  /** What it tells of, and to whom. */
  hint: string
  /** The pace of who has chosen nothing (decision 0072). */
  pace: NotificationPace
  /** What may be chosen, where it is not one of the three usual paces. */
  paces?: readonly NotificationPace[]
}

const USUAL_PACES: readonly NotificationPace[] = ['IMMEDIAT', 'QUOTIDIEN', 'AUCUN']

/**
 * What people are told of, in the order of the page of preferences; a message comes in any case, the pace is that of its mail. Only
 * the weekly recap is a mail without a message: it counts what the pages of the structures show.
 */
export const NOTIFICATION_KINDS = {
  STATUTS_FACTURES: { label: 'Statuts de mes factures', hint: 'Les factures que vous avez envoyées : dépôt, mise à disposition, demande de correction, paiement.', pace: 'IMMEDIAT' },
  STATUTS_STRUCTURES: { label: 'Statuts des factures de mes collègues', hint: 'Les factures envoyées par d’autres, dans les structures et services où vous voyez les factures émises. Sans courriel, seules celles qui demandent une action paraissent dans « Mes messages ».', pace: 'AUCUN' },
  BROUILLONS: { label: 'Factures non envoyées', hint: 'Un rappel quand vous laissez un brouillon 24 heures sans y toucher, un second une semaine après, puis plus rien.', pace: 'IMMEDIAT' },
  FACTURES_RECUES: { label: 'Factures reçues', hint: 'Pour les agents d’une structure publique : les factures mises à sa disposition, et les réponses des fournisseurs. Le résumé les compte.', pace: 'QUOTIDIEN' },
  FACTURES_A_VALIDER: { label: 'Factures à valider', hint: 'Pour les valideurs : chaque facture qui attend votre réponse, et un rappel avant l’accord tacite de 15 jours.', pace: 'IMMEDIAT' },
  HABILITATIONS: { label: 'Abonnements et habilitations', hint: 'Droits demandés, accordés, refusés ou retirés.', pace: 'IMMEDIAT' },
  RATTACHEMENTS: { label: 'Rattachements', hint: 'Vos demandes, et celles auxquelles vous répondez comme gestionnaire.', pace: 'IMMEDIAT' },
  MANDATS: { label: 'Mandats de facturation', hint: 'Signature faite, révocation, expiration. Le lien de signature est toujours envoyé.', pace: 'IMMEDIAT' },
  RECAPITULATIF: { label: 'Récapitulatif de la semaine', hint: 'Pour les gestionnaires : chaque lundi, les mouvements de la semaine passée dans les structures que vous gérez. Sans mouvement, il n’y en a pas.', pace: 'HEBDOMADAIRE', paces: ['HEBDOMADAIRE', 'AUCUN'] },
} as const satisfies Partial<Record<NotificationKind, KindRow>>

/** A kind whose pace each person chooses. */
export type ChosenKind = keyof typeof NOTIFICATION_KINDS

export const CHOSEN_KINDS = Object.keys(NOTIFICATION_KINDS) as ChosenKind[]

/** The paces among which one chooses for a kind, in the order in which they are offered. */
export function pacesOf(kind: ChosenKind): readonly NotificationPace[] {
  const { paces = USUAL_PACES }: KindRow = NOTIFICATION_KINDS[kind]
  return paces
}

/** A kind of message: also the life of one's structures, whose mails are always sent. */
export type MessageKind = Exclude<ChosenKind, 'RECAPITULATIF'> | 'STRUCTURES'

const hasMessages = (kind: ChosenKind): kind is Exclude<ChosenKind, 'RECAPITULATIF'> => kind !== 'RECAPITULATIF'

export const MESSAGE_KINDS: readonly MessageKind[] = [...CHOSEN_KINDS.filter(hasMessages), 'STRUCTURES']

/** Where the news stay that one wants no more mails of. */
export const staysIn = (kind: ChosenKind): string => (hasMessages(kind) ? 'dans « Mes messages » du portail' : 'dans les pages et l’historique de vos structures')

export const isChosenKind = (kind: NotificationKind): kind is ChosenKind => Object.hasOwn(NOTIFICATION_KINDS, kind)

export const kindLabel = (kind: NotificationKind): string => (isChosenKind(kind) ? NOTIFICATION_KINDS[kind].label : 'Vie de mes structures')

export const PACE_LABEL: Record<NotificationPace, string> = { IMMEDIAT: 'Un courriel à chaque fois', QUOTIDIEN: 'Un résumé par jour', HEBDOMADAIRE: 'Un courriel chaque lundi', AUCUN: 'Aucun courriel' }

/** So many mails of one kind in an hour, and the next ones wait for the summary: a hundred invoices sent at once fill no mailbox. */
export const MOST_MAILS_AN_HOUR = 60

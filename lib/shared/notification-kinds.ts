import type { NotificationKind, NotificationPace } from '@/prisma/generated/enums'

/** Events of which people are told by mail, in the order of the page of preferences. */
export const NOTIFICATION_KINDS: { kind: NotificationKind; label: string; hint: string }[] = [
  { kind: 'STATUTS_FACTURES', label: 'Statuts de mes factures', hint: 'Mise à disposition, rejet, demande de correction, paiement.' },
  { kind: 'HABILITATIONS', label: 'Abonnements et habilitations', hint: 'Droits demandés, accordés, refusés ou retirés.' },
  { kind: 'RATTACHEMENTS', label: 'Rattachements', hint: 'Vos demandes, et celles auxquelles vous répondez comme gestionnaire.' },
  { kind: 'SOLLICITATIONS', label: 'Sollicitations', hint: 'Réponses à vos questions.' },
  { kind: 'MANDATS', label: 'Mandats de facturation', hint: 'Signature faite, révocation, expiration. Le lien de signature est toujours envoyé.' },
  { kind: 'ACTUALITES', label: 'Actualités du portail', hint: 'Nouveautés et interruptions annoncées.' },
]

export const PACE_LABEL: Record<NotificationPace, string> = { IMMEDIAT: 'Un courriel à chaque fois', QUOTIDIEN: 'Un résumé par jour', AUCUN: 'Aucun courriel' }

/** Which mails are notifications, by the start of the name of their builder. All others (links, security) are always sent. */
const KIND_OF: [prefix: string, kind: NotificationKind][] = [
  ['invoices.', 'STATUTS_FACTURES'],
  ['structures.entitlement', 'HABILITATIONS'],
  ['structures.subscription', 'HABILITATIONS'],
  ['structures.workspace', 'HABILITATIONS'],
  ['structures.rights', 'HABILITATIONS'],
  ['structures.affiliation', 'RATTACHEMENTS'],
  ['accounts.affiliation-request', 'RATTACHEMENTS'],
  ['mandates.signed', 'MANDATS'],
  ['mandates.revoked', 'MANDATS'],
  ['mandates.expired', 'MANDATS'],
  ['support.', 'SOLLICITATIONS'],
  ['news.', 'ACTUALITES'],
]

/** @returns null for a mail that no preference stops. */
export const notificationKindOf = (template: string): NotificationKind | null => KIND_OF.find(([prefix]) => template.startsWith(prefix))?.[1] ?? null

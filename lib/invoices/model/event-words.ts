import { z } from 'zod'
import type { InvoiceEventKind, InvoiceSide, InvoiceStatus } from '@/prisma/generated/enums'
import { formatSiret } from '@/lib/shared/siret'
import { STATUS_ROWS } from './status-table'
import { reasonOf } from './treatment-reasons'

/** What the filter of a history calls its kinds of events. */
export const EVENT_FAMILIES = { statuts: 'Statuts', actions: 'Actions des utilisateurs', corrections: 'Corrections', pieces: 'Pièces et documents', courriels: 'Courriels' } as const
export type EventFamily = keyof typeof EVENT_FAMILIES

const ADDRESS = 'CORRECTION_DESTINATAIRE'
const CODES: Record<string, [label: string, family: EventFamily]> = {
  TELECHARGEMENT_FACTURE: ['Facture téléchargée', 'actions'],
  TELECHARGEMENT_PIECE_JOINTE: ['Pièce jointe téléchargée', 'actions'],
  TELECHARGEMENT_CERTIFICAT: ['Certificat de dépôt téléchargé', 'actions'],
  EXPORT_HISTORIQUE: ['Historique exporté', 'actions'],
  ATTESTATION: ['Attestation délivrée', 'actions'],
  ACQUITTEMENT_REJET: ['Rejet acquitté', 'actions'],
  ACQUITTEMENT_SUSPENSION: ['Suspension acquittée', 'actions'],
  TRAITEMENT_REJET: ['Rejet marqué comme traité', 'actions'],
  ARCHIVAGE: ['Mise aux archives', 'actions'],
  TELECHARGEMENT_ARCHIVE: ['Archive téléchargée', 'actions'],
  VERIFICATION_ARCHIVE: ['Archive vérifiée', 'actions'],
  ARCHIVE_ALTEREE: ['Fichier manquant ou altéré dans l’archive', 'pieces'],
  ARCHIVE_RETABLIE: ['Fichiers de l’archive de nouveau conformes', 'pieces'],
  [ADDRESS]: ['Adresse du destinataire corrigée', 'corrections'],
  CORRECTION_VALIDEUR: ['Valideur corrigé', 'corrections'],
  CORRECTION_SECOND_VALIDEUR: ['Second valideur corrigé', 'corrections'],
  AJOUT_PIECE_JOINTE: ['Pièce jointe ajoutée', 'pieces'],
  RETRAIT_PIECE_JOINTE: ['Pièce jointe retirée', 'pieces'],
  FACTURE_ETABLIE: ['Facture établie par le portail', 'pieces'],
  CERTIFICAT_ETABLI: ['Certificat de dépôt établi', 'pieces'],
  COURRIEL_REMIS: ['Courriel remis à la messagerie', 'courriels'],
  COURRIEL_REGROUPE: ['Courriel gardé pour le récapitulatif quotidien', 'courriels'],
}

/** The codes of a family besides the statuses: what the filter looks for. */
export const codesOf = (family: EventFamily): string[] => Object.keys(CODES).filter((code) => CODES[code]?.[1] === family)

const address = z.object({ siret: z.string(), service: z.string(), engagement: z.string() }).partial()
const eventText = z.object({
  facture: z.string(),
  rang: z.number(),
  instant: z.iso.datetime(),
  nature: z.string(),
  code: z.string(),
  cote: z.string(),
  structure: z.string().optional(),
  auteur: z.string().optional(),
  repris: z.iso.datetime().optional(),
  detail: z.object({
    motif: z.string(), commentaire: z.string(), avant: address, apres: address, fichier: z.string(), sha256: z.string(), archive: z.boolean(), a: z.string(), objet: z.string(), rangs: z.number(),
    contenu: z.object({ fichier: z.string(), ttc: z.string(), numero: z.string() }).partial(),
  }).partial().optional(),
})
export type EventText = z.output<typeof eventText>

/** An event as people read it. */
export interface EventWords {
  at: Date
  family: EventFamily
  label: string
  /** Where it is a change of status. */
  status: InvoiceStatus | null
  /** « Agathe Comte, Commune de Fossemagne »; « le portail ». */
  who: string
  /** What more is to be said of it, a sentence each. */
  details: string[]
  comment: string | null
  /** It was there before the chains were kept, and joined then. */
  resumedAt: Date | null
}

/** @returns null for a text that is not an event's. */
export function readEventText(text: string): EventText | null {
  try {
    return eventText.safeParse(JSON.parse(text)).data ?? null
  } catch {
    return null
  }
}

/** The event in French. */
export function wordsOf(event: EventText): EventWords {
  const isStatus = event.nature === ('STATUT' satisfies InvoiceEventKind)
  const status = isStatus && event.code in STATUS_ROWS ? (event.code as InvoiceStatus) : null
  const [label, family] = status ? ([STATUS_ROWS[status].label, 'statuts'] as const) : (CODES[event.code] ?? [event.code, 'actions' as const])
  return {
    at: new Date(event.instant), family, label, status,
    who: whoOf(event),
    details: detailsOf(event, status),
    comment: event.detail?.commentaire ?? null,
    resumedAt: event.repris ? new Date(event.repris) : null,
  }
}

function whoOf({ nature, cote, auteur, structure }: EventText): string {
  if (nature === ('COURRIEL' satisfies InvoiceEventKind) || cote === ('PORTAIL' satisfies InvoiceSide)) return auteur ?? 'le portail'
  return [auteur, structure].filter(Boolean).join(', ') || 'le destinataire'
}

function detailsOf({ code, detail = {} }: EventText, status: InvoiceStatus | null): string[] {
  const reason = status && reasonOf(status, detail.motif ?? null)
  const isAddress = code === ADDRESS
  return [
    reason && `Motif\u00a0: ${reason.label}.`,
    detail.avant && `Avant\u00a0: ${placeOf(detail.avant, isAddress)}.`,
    detail.apres && `Après\u00a0: ${placeOf(detail.apres, isAddress)}.`,
    detail.a && `À ${detail.a}\u00a0: «\u00a0${detail.objet ?? ''}\u00a0».`,
    detail.archive && 'Dans une archive ZIP.',
    detail.fichier && `Fichier\u00a0: ${detail.fichier}.`,
    detail.rangs && `Elle couvre les ${detail.rangs} premiers événements.`,
  ].filter((line) => typeof line === 'string')
}

const placeOf = ({ siret, service, engagement }: z.output<typeof address>, hasCommitment: boolean): string =>
  [siret ? `SIRET ${formatSiret(siret)}` : 'aucun SIRET', service ? `service ${service}` : 'aucun service', ...(hasCommitment ? [engagement ? `engagement ${engagement}` : 'aucun engagement'] : [])].join(', ')

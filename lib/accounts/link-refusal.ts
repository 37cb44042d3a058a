import { conflict } from '@/lib/shared/errors'
import type { LinkState } from './model/link-state'

const SENTENCES: Record<Exclude<LinkState, 'living'>, string> = {
  expired: 'Ce lien est expiré. Demandez-en un nouveau.',
  used: 'Ce lien a déjà servi, ou un lien plus récent l’a remplacé. Ouvrez le dernier courriel reçu, ou connectez-vous si votre compte est actif.',
  unknown: 'Ce lien n’est pas valable. Copiez l’adresse entière du courriel, sans en perdre la fin.',
}

/** Why a link opens nothing. */
export const linkRefusal = (state: LinkState) => conflict(`link.${state === 'living' ? 'used' : state}`, SENTENCES[state === 'living' ? 'used' : state])

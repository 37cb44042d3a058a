export type RegisterState = 'no-siret' | 'unreachable' | 'unknown' | 'closed' | 'same'

const SENTENCES: Record<RegisterState, string> = {
  'no-siret': 'La base Insee ne connaît que les SIRET : cette structure porte un identifiant d’un autre type. Modifiez sa fiche vous-même.',
  unreachable: 'La base Insee ne répond pas. Rien n’est modifié : réessayez dans quelques minutes, ou modifiez la fiche vous-même.',
  unknown: 'La base Insee ne connaît pas ce SIRET. Rien n’est modifié. Une entreprise qui vient d’être créée peut n’y figurer que quelques jours plus tard.',
  closed: 'Selon la base Insee, cet établissement est fermé. Rien n’est modifié. Si l’entreprise a déménagé, son gestionnaire principal change le SIRET de la structure ; si elle a cessé son activité, il désactive la structure.',
  same: 'La fiche dit la même chose que la base Insee : il n’y a rien à mettre à jour.',
}

/** What « Mettre à jour depuis la base Insee » says when there is nothing to choose. */
export const registerSentence = (state: RegisterState): string => SENTENCES[state]

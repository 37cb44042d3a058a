const BROKEN = 'L’historique de cette facture ne concorde plus : l’exploitant du portail est prévenu.'

/** Why something was refused, in the words of a manager. */
const REASONS: Record<string, string> = {
  forbidden: 'La personne n’a pas ce droit.',
  'not-found': 'La personne ne travaille pas à cet endroit, ou la chose n’existe pas.',
  'session.needed': 'La session était terminée.',
  'form.invalid': 'La saisie était incomplète ou fausse.',
  'rate.limited': 'Trop de tentatives à la suite.',
  unexpected: 'Le portail n’a pas pu le faire : rien n’a été modifié.',
  'invoice.duplicate-number': 'Ce numéro de facture avait déjà été envoyé.',
  'invoice.stale': 'La facture avait été modifiée entre-temps.',
  'invoice.already-sent': 'La facture était déjà envoyée.',
  'attachment.refused': 'Le fichier n’est pas accepté.',
  'attachment.sealed': 'La facture envoyée ne change plus.',
  'deposit.encrypted': 'Le PDF est protégé par un mot de passe.',
  'affiliation.main-manager': 'Le gestionnaire principal reste rattaché.',
  'affiliation.already': 'La personne est déjà rattachée, ou sa demande attend.',
  'affiliation.answered': 'La demande avait déjà une réponse.',
  'affiliation.ended': 'Le rattachement avait déjà pris fin.',
  'approval.decided': 'Un autre gestionnaire avait déjà répondu.',
  'approval.withdrawn': 'La personne avait retiré sa demande.',
  'mandate.not-signatory': 'Seul le gestionnaire principal signe.',
  'mandate.already-active': 'Un mandat est déjà actif.',
  'mandate.already-waiting': 'Un mandat attend déjà sa signature.',
  'mandate.not-active': 'Le mandat n’était plus actif.',
  'mandate.link-expired': 'Le lien de signature était expiré.',
  'mandate.link-used': 'Le lien de signature avait déjà servi.',
  'chain.place': BROKEN,
  'chain.text': BROKEN,
  'chain.link': BROKEN,
  'chain.missing': BROKEN,
  'chain.attested': BROKEN,
  'structure.inactive': 'La structure est inactive.',
  'directory.obligations-changed': 'Les obligations avaient été modifiées entre-temps.',
}

/** The sentence of a refusal; a rule that has none of its own is named by its code, for the support. */
export const reasonSentence = (code: string | null): string => (code === null ? '' : (REASONS[code] ?? `Une règle du portail s’y oppose (${code}).`))

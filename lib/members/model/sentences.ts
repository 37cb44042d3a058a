/** What « Renvoyer l'activation » has done, person by person counted. */
export function resentSentence({ sent, notWaiting, tooSoon }: { sent: number; notWaiting: number; tooSoon: number }): string {
  const parts = [
    sent > 0 && (sent === 1 ? 'Un nouveau lien d’activation est envoyé.' : `${sent} nouveaux liens d’activation sont envoyés.`),
    notWaiting > 0 && (notWaiting === 1 ? 'Une personne n’a pas besoin de lien : son compte n’attend pas d’activation.' : `${notWaiting} personnes n’ont pas besoin de lien : leur compte n’attend pas d’activation.`),
    tooSoon > 0 && 'Un lien est parti il y a moins d’une minute : laissez au courriel le temps d’arriver.',
  ].filter((part) => part !== false)
  return parts.length > 0 ? parts.join(' ') : 'Ces personnes ne sont plus rattachées à la structure : actualisez la page.'
}

const plural = (count: number, noun: string) => `${count.toLocaleString('fr-FR')} ${noun}${count > 1 ? 's' : ''}`

/** « 3 droits ajoutés, 1 modifié, 2 retirés » */
export function changesSentence(kinds: readonly ('added' | 'changed' | 'removed')[]): string {
  const count = (kind: string) => kinds.filter((one) => one === kind).length
  const parts = [
    count('added') > 0 && `${plural(count('added'), 'droit')} ajouté${count('added') > 1 ? 's' : ''}`,
    count('changed') > 0 && `${plural(count('changed'), 'droit')} modifié${count('changed') > 1 ? 's' : ''}`,
    count('removed') > 0 && `${plural(count('removed'), 'droit')} retiré${count('removed') > 1 ? 's' : ''}`,
  ].filter((part) => part !== false)
  return parts.length > 0 ? parts.join(', ') : 'aucun changement'
}

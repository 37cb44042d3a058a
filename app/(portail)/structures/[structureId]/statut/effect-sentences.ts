import type { StatusEffects } from '@/lib/structures/queries/get-status-effects'

const some = (count: number, one: string, many: string) => (count > 1 ? `${count.toLocaleString('fr-FR')} ${many}` : one)

/** What a deactivation stops, each thing with its count. */
export function effectSentences({ drafts, waiting, users, requests, mandate }: StatusEffects): string[] {
  return [
    'Plus aucune facture ne part : ni dépôt, ni saisie, ni envoi.',
    drafts === 0 ? 'Aucun brouillon n’attend.' : `${some(drafts, 'Un brouillon attend : il reste lisible, mais ne peut plus être complété ni envoyé.', 'brouillons attendent : ils restent lisibles, mais ne peuvent plus être complétés ni envoyés.')}`,
    waiting === 0 ? 'Aucune facture n’attend de correction.' : `${some(waiting, 'Une facture à recycler ou suspendue attend votre action : corrigez-la avant, elle ne pourra plus l’être.', 'factures à recycler ou suspendues attendent votre action : corrigez-les avant, elles ne pourront plus l’être.')}`,
    mandate === null ? 'Aucun mandat n’est en cours.' : mandate.status === 'ACTIF' ? `Le mandat « ${mandate.name} » ne sert plus tant que la structure est désactivée ; il n’est pas révoqué.` : `Le mandat « ${mandate.name} » ne peut plus être signé.`,
    users === 1 ? 'Vous en êtes le seul utilisateur : vous la verrez toujours.' : `Ses ${users.toLocaleString('fr-FR')} utilisateurs gardent leurs droits de lecture et perdent tout droit d’agir, aussitôt.`,
    ...(requests === 0 ? [] : [some(requests, 'Une demande de rattachement reste sans réponse possible.', 'demandes de rattachement restent sans réponse possible.')]),
  ]
}

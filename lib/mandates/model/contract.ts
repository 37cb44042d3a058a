import type { Parties } from './parties'

export interface Article {
  title: string
  paragraphs: string[]
}

/** Days within which the supplier contests an invoice issued in its name. */
const CONTEST_DAYS = 15

export const AGENT = 'l’exploitant du portail Cantate'

/** The contract: what CGI art. 289, I-2 and its commentary ask of a mandate given in advance and in writing. */
export function articlesOf({ structure }: Parties): Article[] {
  const supplier = `« ${structure.name} »`
  return [
    { title: 'Article 1 – Parties', paragraphs: [`Le mandant est ${supplier}, représenté par le signataire désigné ci-dessus, son gestionnaire principal. Le mandataire est ${AGENT}.`] },
    { title: 'Article 2 – Objet', paragraphs: [`Conformément au 2 du I de l’article 289 du code général des impôts, le mandant donne au mandataire, qui l’accepte, mandat d’émettre matériellement, en son nom et pour son compte, les factures et avoirs qu’il saisit sur le portail à l’attention des entités publiques.`, 'Les factures que le mandant établit lui-même et dépose sur le portail ne relèvent pas de ce mandat.'] },
    { title: 'Article 3 – Établissement des factures', paragraphs: [`Chaque facture émise porte les mentions obligatoires et la mention « Facture établie par ${AGENT} au nom et pour le compte de ${structure.name} ». Elle reçoit un numéro unique, dans une suite chronologique et continue propre au mandant.`] },
    { title: 'Article 4 – Responsabilité en matière de taxe sur la valeur ajoutée', paragraphs: ['Le mandant conserve l’entière responsabilité de ses obligations en matière de facturation et de leurs conséquences au regard de la taxe sur la valeur ajoutée. Il ne peut se prévaloir d’une défaillance ou d’un retard du mandataire pour s’y soustraire.', 'Il déclare et verse au Trésor la taxe mentionnée sur les factures émises en son nom, et demeure redevable de celle qui y serait mentionnée à tort en application du 3 de l’article 283 du même code.'] },
    { title: 'Article 5 – Contestation', paragraphs: [`Chaque facture est mise à la disposition du mandant sur le portail dès son émission. Il dispose de ${CONTEST_DAYS} jours pour en contester le contenu. Passé ce délai la facture est réputée acceptée ; une erreur constatée plus tard se corrige par un avoir ou une facture rectificative.`] },
    { title: 'Article 6 – Engagements du mandant', paragraphs: ['Le mandant s’engage à signaler sans délai tout changement des mentions qui l’identifient, à réclamer immédiatement le double d’une facture qui ne lui serait pas parvenu, et à conserver ses factures pendant la durée prévue par la loi.'] },
    { title: 'Article 7 – Durée', paragraphs: ['Le mandat prend effet à sa signature, pour une durée indéterminée. Il n’a pas d’effet sur les factures émises auparavant.'] },
    { title: 'Article 8 – Révocation', paragraphs: ['Le mandant peut révoquer le mandat à tout moment, sur le portail, par « Gérer un mandat de facturation ». La révocation prend effet aussitôt ; elle est sans effet sur les factures déjà envoyées.', 'Le mandat devient caduc si l’identifiant du mandant change.'] },
    { title: 'Article 9 – Gratuité', paragraphs: ['Le mandat est donné et exercé à titre gratuit.'] },
  ]
}

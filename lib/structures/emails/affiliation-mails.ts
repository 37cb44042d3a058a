import { layOutMail } from '@/lib/shared/mail-layout'

export interface Person {
  email: string
  firstName: string
  lastName: string
}

const nameOf = ({ firstName, lastName }: Person) => `${firstName} ${lastName}`
const answered = (comment: string | null) => (comment ? [`Sa réponse : « ${comment} »`] : [])

/** M7: somebody asks to work for the manager's structure. `manager.email` is his contact address. */
export const requestMail = (manager: Person, requester: Person, structureName: string, message: string | null, approvalsUrl: string) =>
  layOutMail({
    template: 'structures.affiliation-requested',
    to: manager.email,
    subject: `Demande de rattachement à ${structureName}`,
    name: nameOf(manager),
    paragraphs: [`${nameOf(requester)} demande à être rattaché à « ${structureName} », dont vous êtes gestionnaire.`, ...(message ? [`Son message : « ${message} »`] : [])],
    facts: [['Demandeur', nameOf(requester)], ['Adresse électronique', requester.email], ['Structure', structureName]],
    action: { label: 'Répondre dans « Approbations »', url: approvalsUrl },
    closing: ['N’acceptez que les personnes que vous connaissez : elles verront les factures de la structure.'],
  })

/** M8: the request of somebody who already has an account is accepted. */
export const acceptedMail = (person: Person, structureName: string, comment: string | null, homeUrl: string) =>
  layOutMail({
    template: 'structures.affiliation-accepted',
    to: person.email,
    subject: `Rattachement à ${structureName} accepté`,
    name: nameOf(person),
    paragraphs: [`Votre rattachement à « ${structureName} » est accepté. Vous pouvez y travailler dès maintenant, sans vous reconnecter.`, ...answered(comment)],
    action: { label: 'Ouvrir le portail', url: homeUrl },
  })

/** M8: the request of somebody who already has an account is refused. */
export const refusedMail = (person: Person, structureName: string, comment: string | null, affiliationsUrl: string) =>
  layOutMail({
    template: 'structures.affiliation-refused',
    to: person.email,
    subject: `Rattachement à ${structureName} refusé`,
    name: nameOf(person),
    paragraphs: [`Un gestionnaire de « ${structureName} » n’a pas accepté votre demande de rattachement.`, ...answered(comment)],
    action: { label: 'Voir mes rattachements', url: affiliationsUrl },
    closing: ['Si vous pensez qu’il s’agit d’une erreur, adressez-vous à lui avant de refaire la demande.'],
  })

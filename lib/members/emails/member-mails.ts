import { layOutMail } from '@/lib/shared/mail-layout'

export interface MailedPerson {
  email: string
  firstName: string
  lastName: string
}

const nameOf = ({ firstName, lastName }: MailedPerson) => `${firstName} ${lastName}`
const NOT_ASKED = 'Si vous ne connaissez pas cette structure, ne faites rien et prévenez l’assistance.'

/** M3 and M4: somebody whose account is not open yet is attached by a manager, or is sent another link. */
export const invitationMail = (person: MailedPerson, structureName: string, by: string, url: string) =>
  layOutMail({
    template: 'members.invitation',
    to: person.email,
    subject: `Activez votre compte pour ${structureName}`,
    name: nameOf(person),
    paragraphs: [`${by} vous a rattaché à « ${structureName} » sur Cantate.`, 'Il reste à activer votre compte : ouvrez le lien ci-dessous et choisissez votre mot de passe.'],
    action: { label: 'Activer mon compte', url },
    closing: ['Ce lien est valable 24 heures et ne sert qu’une fois. S’il est expiré, sa page permet d’en recevoir un autre.', NOT_ASKED],
  })

/** M8: a manager has attached somebody who has an account. */
export const attachedMail = (person: MailedPerson, structureName: string, by: string, url: string) =>
  layOutMail({
    template: 'members.attached',
    to: person.email,
    subject: `Vous êtes rattaché à ${structureName}`,
    name: nameOf(person),
    paragraphs: [`${by} vous a rattaché à « ${structureName} ». Vous pouvez y travailler dès maintenant avec votre compte, sans vous reconnecter.`],
    action: { label: 'Ouvrir le portail', url },
    closing: ['Vous pouvez mettre fin à ce rattachement dans « Mes rattachements ».', NOT_ASKED],
  })

/** M8, to somebody whose account is closed: only this mail says so. */
export const attachedClosedMail = (person: MailedPerson, structureName: string, by: string, supportEmail: string) =>
  layOutMail({
    template: 'members.attached-closed',
    to: person.email,
    subject: `Vous êtes rattaché à ${structureName}`,
    name: nameOf(person),
    paragraphs: [`${by} vous a rattaché à « ${structureName} », mais votre compte est désactivé. Pour le faire réactiver, écrivez à ${supportEmail}.`],
    closing: [NOT_ASKED],
  })

/** M8: role, perimeter or rights have changed. */
export const rightsChangedMail = (person: MailedPerson, structureName: string, by: string, facts: [string, string][], url: string) =>
  layOutMail({
    template: 'members.rights-changed',
    to: person.email,
    subject: `Vos droits sur ${structureName} ont changé`,
    name: nameOf(person),
    paragraphs: [`${by} a changé vos droits sur « ${structureName} ». Le changement vaut dès maintenant, sans vous reconnecter. Voici ce que vous pouvez faire désormais.`],
    facts,
    action: { label: 'Ouvrir le portail', url },
  })

/** M8: the affiliation has been ended by a manager. */
export const removedMail = (person: MailedPerson, structureName: string, by: string, url: string) =>
  layOutMail({
    template: 'members.removed',
    to: person.email,
    subject: `Rattachement à ${structureName} supprimé`,
    name: nameOf(person),
    paragraphs: [`${by} a mis fin à votre rattachement à « ${structureName} ». Vous ne voyez plus ses factures ; ce que vous avez fait y reste.`],
    action: { label: 'Voir mes rattachements', url },
    closing: ['Si vous pensez qu’il s’agit d’une erreur, adressez-vous au gestionnaire de la structure.'],
  })

/** The role of main manager has changed hands: to the one who receives it. */
export const mainManagerMail = (person: MailedPerson, structureName: string, by: string, url: string) =>
  layOutMail({
    template: 'members.main-manager',
    to: person.email,
    subject: `Vous êtes gestionnaire principal de ${structureName}`,
    name: nameOf(person),
    paragraphs: [`${by} vous a transmis le rôle de gestionnaire principal de « ${structureName} ». Vous répondez aux demandes de rattachement, gérez les utilisateurs et signez le mandat de facturation.`],
    action: { label: 'Voir les utilisateurs', url },
  })

/** The same, to the one who hands it over. */
export const handedOverMail = (person: MailedPerson, structureName: string, to: string, url: string) =>
  layOutMail({
    template: 'members.handed-over',
    to: person.email,
    subject: `Rôle de gestionnaire principal de ${structureName} transmis`,
    name: nameOf(person),
    paragraphs: [`Vous avez transmis à ${to} le rôle de gestionnaire principal de « ${structureName} ». Vous y restez gestionnaire secondaire.`],
    action: { label: 'Voir les utilisateurs', url },
    closing: ['Si vous n’êtes pas à l’origine de ce changement, changez votre mot de passe et prévenez l’assistance.'],
  })

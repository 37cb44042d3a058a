import { longInstant } from '@/lib/shared/dates'
import { layOutMail } from '@/lib/shared/mail-layout'
import { fullName, type Recipient } from './facts'

const LIFE = 'Ce lien est valable 24 heures. La page qu’il ouvre permet aussi d’annuler le changement.'

/** To the present address: somebody asked to replace it. */
export function oldAddressMail(person: Recipient, newEmail: string, url: string, supportEmail: string) {
  return layOutMail({
    template: 'accounts.login-change-old',
    to: person.email,
    subject: 'Confirmez le changement de votre adresse de connexion',
    name: fullName(person),
    paragraphs: ['Un changement de votre adresse de connexion vient d’être demandé. Il se fera quand les deux adresses l’auront confirmé, celle-ci et la nouvelle.'],
    facts: [['Nouvelle adresse', newEmail]],
    action: { label: 'Confirmer ou annuler', url },
    closing: [LIFE, `Si vous n’avez rien demandé, annulez le changement, changez votre mot de passe et écrivez à ${supportEmail}.`],
  })
}

/** To the new address: is it really yours? It names the person, not the present address. */
export function newAddressMail(person: Recipient, newEmail: string, url: string) {
  return layOutMail({
    template: 'accounts.login-change-new',
    to: newEmail,
    subject: 'Confirmez votre nouvelle adresse de connexion',
    name: fullName(person),
    paragraphs: ['Vous avez demandé à vous connecter à Cantate avec cette adresse. Le changement se fera quand les deux adresses l’auront confirmé, celle-ci et l’actuelle.'],
    action: { label: 'Confirmer ou annuler', url },
    closing: [LIFE, 'Si vous n’avez rien demandé, ne faites rien\u00a0: rien ne change.'],
  })
}

/** To the new address when an account has it already: the screens say nothing, this mail does. */
export function takenAddressMail(owner: Recipient, supportEmail: string) {
  return layOutMail({
    template: 'accounts.login-change-taken',
    to: owner.email,
    subject: 'Cette adresse a déjà un compte',
    name: fullName(owner),
    paragraphs: ['Quelqu’un a demandé à se connecter avec votre adresse depuis un autre compte. Elle est déjà celle de votre compte\u00a0: rien n’a changé, et rien ne changera.', 'Si c’est vous et que vous avez deux comptes, gardez celui-ci\u00a0: demandez-y votre rattachement à l’autre structure, puis désactivez l’autre compte.'],
    closing: [`Si ce n’est pas vous, ne faites rien. Une question\u00a0: ${supportEmail}.`],
  })
}

/** M12, to both addresses, once it is done. */
export function loginChangedMail(person: Recipient, to: string, emails: { old: string; new: string }, at: Date, supportEmail: string) {
  return layOutMail({
    template: 'accounts.login-changed',
    to,
    subject: 'Votre adresse de connexion a été changée',
    name: fullName(person),
    paragraphs: [`L’adresse de connexion de votre compte a été changée le ${longInstant(at)} (heure de Paris). Toutes les sessions ont été fermées\u00a0: connectez-vous avec la nouvelle adresse et le même mot de passe.`],
    facts: [['Ancienne adresse', emails.old], ['Nouvelle adresse', emails.new]],
    closing: [`Si ce n’est pas vous, écrivez aussitôt à ${supportEmail}.`],
  })
}

/** M12: the account was deactivated. */
export function accountDeactivatedMail(person: Recipient, at: Date, supportEmail: string) {
  return layOutMail({
    template: 'accounts.deactivated',
    to: person.email,
    subject: 'Votre compte a été désactivé',
    name: fullName(person),
    paragraphs: [`Votre compte a été désactivé à votre demande le ${longInstant(at)} (heure de Paris). Toutes les sessions ont été fermées. Les factures et l’historique de vos structures restent en place.`],
    closing: [`Pour le faire réactiver, écrivez à ${supportEmail} depuis cette adresse. Si ce n’est pas vous, faites-le aussitôt.`],
  })
}

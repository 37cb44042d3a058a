import { longInstant } from '@/lib/shared/dates'
import { layOutMail } from '@/lib/shared/mail-layout'
import { fullName, type Recipient } from './facts'

/** M12: the password of the account was changed. */
export function passwordChangedMail(person: Recipient, at: Date, links: { forgottenPassword: string; supportEmail: string }) {
  return layOutMail({
    template: 'accounts.password-changed',
    to: person.email,
    subject: 'Votre mot de passe a été changé',
    name: fullName(person),
    paragraphs: [`Le mot de passe de votre compte a été changé le ${longInstant(at)} (heure de Paris). Les autres sessions ouvertes ont été fermées.`],
    closing: [`Si ce n’est pas vous, choisissez aussitôt un autre mot de passe (${links.forgottenPassword}) et écrivez à ${links.supportEmail}.`],
  })
}

/** M12: the secret question of the account was changed or removed. */
export function secretQuestionChangedMail(person: Recipient, at: Date, isRemoved: boolean, supportEmail: string) {
  return layOutMail({
    template: 'accounts.secret-question-changed',
    to: person.email,
    subject: isRemoved ? 'Votre question secrète a été supprimée' : 'Votre question secrète a été changée',
    name: fullName(person),
    paragraphs: [`La question secrète de votre compte a été ${isRemoved ? 'supprimée' : 'changée'} le ${longInstant(at)} (heure de Paris).`],
    closing: [`Si ce n’est pas vous, changez votre mot de passe et écrivez à ${supportEmail}.`],
  })
}

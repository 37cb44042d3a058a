import { layOutMail } from '@/lib/shared/mail-layout'
import { fullName, type Recipient } from './facts'

/** M5: the link to choose another password. */
export function passwordResetMail(person: Recipient, url: string) {
  return layOutMail({
    template: 'accounts.password-reset',
    to: person.email,
    subject: 'Choisissez un nouveau mot de passe',
    name: fullName(person),
    paragraphs: ['Vous avez demandé à changer de mot de passe. Ouvrez le lien ci-dessous pour en choisir un nouveau.'],
    action: { label: 'Choisir un nouveau mot de passe', url },
    closing: ['Ce lien est valable une heure et ne sert qu’une fois.', 'Si vous n’avez rien demandé, ne faites rien\u00a0: votre mot de passe reste le même.'],
  })
}

import { layOutMail } from '@/lib/shared/mail-layout'
import { MAIL_CODE_MINUTES } from '../model/factors'
import { fullName, type Recipient } from './facts'

/** M6: the code of the second factor. It is not in the subject, which a locked telephone shows. */
export function loginCodeMail(person: Recipient, code: string) {
  return layOutMail({
    template: 'accounts.login-code',
    to: person.email,
    subject: 'Votre code de connexion',
    name: fullName(person),
    paragraphs: ['Saisissez ce code sur la page de connexion que vous avez ouverte.'],
    facts: [['Code', code]],
    closing: [`Ce code est valable ${MAIL_CODE_MINUTES} minutes et ne sert qu’une fois. Ne le donnez à personne, même à notre assistance.`, 'Si vous ne vous connectez pas en ce moment, quelqu’un connaît votre mot de passe\u00a0: changez-le dans «\u00a0Mon compte\u00a0».'],
  })
}

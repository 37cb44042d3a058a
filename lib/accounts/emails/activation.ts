import { layOutMail } from '@/lib/shared/mail-layout'
import { fullName, type Recipient } from './facts'

/** M3 and M4: the link that opens the account. @param approvedBy name of the structure whose manager has just accepted. */
export function activationMail(person: Recipient, url: string, approvedBy?: string) {
  return layOutMail({
    template: 'accounts.activation',
    to: person.email,
    subject: 'Activez votre compte',
    name: fullName(person),
    paragraphs: [...(approvedBy ? [`Votre rattachement à «\u00a0${approvedBy}\u00a0» est accepté.`] : []), 'Il reste à activer votre compte\u00a0: ouvrez le lien ci-dessous et choisissez votre mot de passe.'],
    action: { label: 'Activer mon compte', url },
    closing: ['Ce lien est valable 24 heures et ne sert qu’une fois. S’il est expiré, sa page permet d’en recevoir un autre.', 'Si vous n’avez rien demandé, ne faites rien\u00a0: sans activation, le compte ne s’ouvre pas.'],
  })
}

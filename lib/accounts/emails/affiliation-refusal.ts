import { layOutMail } from '@/lib/shared/mail-layout'
import { fullName, type Recipient } from './facts'

/** M2, refused: the account cannot be opened for this structure. */
export function affiliationRefusalMail(person: Recipient, structureName: string, comment: string | null, registrationUrl: string) {
  return layOutMail({
    template: 'accounts.affiliation-refusal',
    to: person.email,
    subject: `Rattachement à ${structureName} refusé`,
    name: fullName(person),
    paragraphs: [`Le gestionnaire de «\u00a0${structureName}\u00a0» n’a pas accepté votre demande de rattachement. Votre compte n’est donc pas ouvert.`, ...(comment ? [`Sa réponse\u00a0: «\u00a0${comment}\u00a0»`] : [])],
    action: { label: 'Faire une autre demande', url: registrationUrl },
    closing: ['Si vous pensez qu’il s’agit d’une erreur, adressez-vous à lui. Pour une autre structure, recommencez la création de votre compte.'],
  })
}

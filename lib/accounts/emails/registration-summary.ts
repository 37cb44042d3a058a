import { layOutMail } from '@/lib/shared/mail-layout'
import type { StructureDraft } from '@/lib/structures/model/structure-draft'
import { fullName, structureFacts, type Recipient } from './facts'

/** M1: what was asked for, and what happens next. */
export function registrationSummaryMail(person: Recipient & { phone: string | null }, draft: StructureDraft, path: 'activation' | 'approval') {
  return layOutMail({
    template: 'accounts.registration-summary',
    to: person.email,
    subject: 'Votre demande de création de compte',
    name: fullName(person),
    paragraphs: [
      'Nous avons reçu votre demande de création de compte. Voici ce que vous avez saisi.',
      path === 'activation'
        ? 'Un second courriel contient le lien d’activation\u00a0: ouvrez-le dans les 24 heures pour choisir votre mot de passe. La structure est créée à ce moment, et vous en êtes le gestionnaire principal.'
        : 'Cette structure existe déjà dans le portail. Son gestionnaire doit accepter votre rattachement\u00a0; vous recevrez alors le lien d’activation de votre compte.',
    ],
    facts: [['Prénom et nom', fullName(person)], ['Adresse de connexion', person.email], ...(person.phone ? [['Téléphone', person.phone] as [string, string]] : []), ...structureFacts(draft)],
    closing: ['Si vous n’êtes pas à l’origine de cette demande, ne faites rien\u00a0: sans activation, aucun compte n’est ouvert.'],
  })
}

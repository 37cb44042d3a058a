import { longInstant } from '@/lib/shared/dates'
import { layOutMail } from '@/lib/shared/mail-layout'
import { fullName, type Recipient } from './facts'

const CHANGES = {
  'mail-on': 'Un code par courriel est maintenant demandé à chaque connexion.',
  'mail-off': 'Le code par courriel n’est plus demandé à la connexion.',
  'application-on': 'Une application d’authentification est maintenant reliée à votre compte.',
  'application-off': 'L’application d’authentification n’est plus reliée à votre compte.',
  'passkey-on': 'Une clé d’accès a été ajoutée à votre compte.',
  'passkey-off': 'Une clé d’accès a été retirée de votre compte.',
  'codes-new': 'De nouveaux codes de secours ont été créés. Les précédents ne servent plus.',
  'codes-used': 'Un code de secours vient de servir à ouvrir une session.',
} as const

export type FactorChange = keyof typeof CHANGES

/** A notice on every change of the second factor, to the login address. */
export function factorChangedMail(person: Recipient, change: FactorChange, at: Date, supportEmail: string) {
  return layOutMail({
    template: 'accounts.second-factor-changed',
    to: person.email,
    subject: 'La double authentification de votre compte a changé',
    name: fullName(person),
    paragraphs: [CHANGES[change], `Cela s’est fait le ${longInstant(at)} (heure de Paris).`],
    closing: [`Si ce n’est pas vous, changez aussitôt votre mot de passe et écrivez à ${supportEmail}.`],
  })
}

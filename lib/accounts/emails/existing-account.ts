import { layOutMail } from '@/lib/shared/mail-layout'
import { fullName, type Recipient } from './facts'

/** Instead of M1 and M3 when the address already has an account: the screens say nothing, this mail does. */
export function existingAccountMail(person: Recipient, state: 'active' | 'deactivated', links: { login: string; forgottenPassword: string; supportEmail: string }) {
  return layOutMail({
    template: 'accounts.existing-account',
    to: person.email,
    subject: 'Vous avez déjà un compte',
    name: fullName(person),
    paragraphs:
      state === 'active'
        ? [
            'Une création de compte vient d’être demandée avec votre adresse, mais vous avez déjà un compte\u00a0: rien n’a été créé ni changé.',
            'Connectez-vous avec cette adresse. Pour travailler sur une autre structure, demandez votre rattachement ou créez-la dans «\u00a0Mon compte\u00a0».',
            `Mot de passe oublié\u00a0? Choisissez-en un autre ici\u00a0: ${links.forgottenPassword}`,
          ]
        : ['Une création de compte vient d’être demandée avec votre adresse, mais votre compte a été désactivé\u00a0: rien n’a été créé ni changé.', `Pour le faire réactiver, écrivez à ${links.supportEmail}.`],
    action: state === 'active' ? { label: 'Se connecter', url: links.login } : undefined,
    closing: ['Si vous n’êtes pas à l’origine de cette demande, ne faites rien.'],
  })
}

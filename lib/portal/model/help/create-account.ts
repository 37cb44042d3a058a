import { routes } from '@/lib/shared/routes'
import type { Article } from '../article'

export const CREATE_ACCOUNT: Article = {
  slug: 'creer-son-compte',
  title: 'Créer son compte',
  summary: 'Un seul formulaire pour vous et votre structure, puis un lien reçu par courriel.',
  sections: [
    {
      title: 'Les étapes',
      blocks: [
        {
          kind: 'steps',
          points: [
            'Choisissez « Créer un compte » et donnez une adresse électronique que vous lisez : elle sert à vous connecter et reçoit tous nos courriels.',
            'Choisissez le type d’identifiant de votre structure. Avec un SIRET, le nom et l’adresse sont proposés ; ils restent modifiables.',
            'Recopiez les caractères du captcha, puis vérifiez le récapitulatif.',
            'Ouvrez le lien d’activation reçu par courriel : il est valable 24 heures et sert une seule fois. S’il a expiré, sa page permet d’en demander un autre.',
            'Choisissez un mot de passe d’au moins 12 caractères avec des majuscules, des minuscules, des chiffres et des caractères spéciaux.',
          ],
        },
        { kind: 'link', label: 'Aller au formulaire d’inscription', href: routes.createAccount },
      ],
    },
    {
      title: 'Si votre structure est déjà inscrite',
      blocks: [{ kind: 'text', text: 'Votre inscription devient une demande de rattachement. Le gestionnaire de la structure l’accepte ou la refuse dans « Approbations » ; vous recevez la réponse par courriel, et le lien d’activation si elle est acceptée. Ne demandez jamais à être rattaché à la structure publique que vous facturez.' }],
    },
    {
      title: 'Les types d’identifiant',
      blocks: [
        {
          kind: 'table',
          caption: 'L’identifiant à donner selon votre situation',
          head: ['Vous êtes', 'Type d’identifiant', 'Format'],
          rows: [
            ['Une entreprise ou une association en France', 'SIRET', '14 chiffres'],
            ['Une entreprise de l’Union européenne hors de France', 'Structure européenne hors France', 'Numéro de TVA intracommunautaire, 18 caractères au plus'],
            ['Une entreprise hors de l’Union européenne', 'Structure hors Union européenne', 'Code du pays et début du nom, 18 caractères au plus'],
            ['Une entreprise de Nouvelle-Calédonie', 'RIDET', '9 ou 10 caractères'],
            ['Une entreprise de Polynésie française', 'Numéro TAHITI', '9 caractères'],
            ['Une personne sans entreprise', 'Particulier', '18 caractères au plus, avec nom et prénom'],
            ['Une entreprise qui attend son SIRET', 'En cours d’immatriculation', 'À remplacer par le SIRET dès que vous l’avez'],
          ],
        },
      ],
    },
    {
      title: 'Compte verrouillé, mot de passe oublié',
      blocks: [
        { kind: 'text', text: 'Après cinq mots de passe refusés, le compte se verrouille et se rouvre seul au bout d’une heure. Un mot de passe oublié se remplace par un lien reçu par courriel.' },
        { kind: 'link', label: 'Demander un lien', href: routes.forgottenPassword },
      ],
    },
  ],
}

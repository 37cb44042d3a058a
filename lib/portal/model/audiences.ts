export const AUDIENCE_SLUGS = ['entreprise', 'entite-publique', 'particulier', 'association'] as const

export type Audience = (typeof AUDIENCE_SLUGS)[number]

interface AudienceWords {
  /** Official name of the tab (portal.md 1.1). */
  label: string
  /** Before a piece of news: « Pour les entreprises ». */
  newsLabel: string
  /** What the portal is for, in the welcome panel. */
  welcome: string
}

export const AUDIENCES: Record<Audience, AudienceWords> = {
  entreprise: {
    label: 'Entreprise',
    newsLabel: 'Pour les entreprises',
    welcome: 'Envoyez vos factures à l’État, aux collectivités et aux établissements publics : déposez le PDF que vous avez déjà, vérifiez ce qui a été lu, envoyez, et suivez le paiement.',
  },
  'entite-publique': {
    label: 'Entité publique',
    newsLabel: 'Pour les entités publiques',
    welcome: 'Vos fournisseurs vous adressent ici leurs factures. L’annuaire leur montre vos services et ce que vous demandez sur une facture ; une entité publique peut aussi facturer une autre entité publique.',
  },
  particulier: {
    label: 'Particulier',
    newsLabel: 'Pour les particuliers',
    welcome: 'Vous facturez une prestation à une entité publique sans avoir d’entreprise ? Créez votre compte comme particulier, avec vos nom et prénom, puis déposez votre facture en PDF.',
  },
  association: {
    label: 'Association',
    newsLabel: 'Pour les associations',
    welcome: 'Votre association facture une commune, un département ou un service de l’État : inscrivez-la avec son SIRET, déposez ses factures en PDF et suivez-les jusqu’au paiement.',
  },
}

/** The audience of `?profil=`; companies when it is absent or unknown. */
export function audienceOf(profil: string | string[] | undefined): Audience {
  return AUDIENCE_SLUGS.find((slug) => slug === profil) ?? 'entreprise'
}

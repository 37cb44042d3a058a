/** The legal categories most met among suppliers and their customers, by code of the Insee (« catégories juridiques », level III). */
const LABELS: Record<string, string> = {
  '1000': 'Entrepreneur individuel',
  '5202': 'Société en nom collectif (SNC)',
  '5306': 'Société en commandite simple',
  '5410': 'SARL nationale',
  '5498': 'SARL unipersonnelle (EURL)',
  '5499': 'Société à responsabilité limitée (SARL)',
  '5510': 'Société anonyme nationale à conseil d’administration',
  '5599': 'Société anonyme à conseil d’administration',
  '5699': 'Société anonyme à directoire',
  '5710': 'Société par actions simplifiée (SAS)',
  '5720': 'Société par actions simplifiée unipersonnelle (SASU)',
  '6316': 'Coopérative d’utilisation de matériel agricole (CUMA)',
  '6317': 'Société coopérative agricole',
  '6533': 'Groupement agricole d’exploitation en commun (GAEC)',
  '6540': 'Société civile immobilière (SCI)',
  '6585': 'Société civile de médecins',
  '6588': 'Société civile laitière',
  '6595': 'Caisse locale de crédit mutuel',
  '6597': 'Exploitation agricole à responsabilité limitée (EARL)',
  '6599': 'Autre société civile',
  '7210': 'Commune',
  '7220': 'Département',
  '7344': 'Métropole',
  '9220': 'Association déclarée',
}

const SIZES: Record<string, string> = { PME: 'Petite ou moyenne entreprise (PME)', ETI: 'Entreprise de taille intermédiaire (ETI)', GE: 'Grande entreprise (GE)' }

/** « Société à responsabilité limitée (SARL) – 5499 »; the code alone when it is not one of ours. */
export const legalCategoryLabel = (code: string): string => (LABELS[code] ? `${LABELS[code]} – ${code}` : code)

/** Catégorie d’entreprise, as the Insee computes it. */
export const companySizeLabel = (code: string): string => SIZES[code] ?? code

/** Why a recipient sends an invoice back, suspends or rejects it; codes of the reform's life cycle (formats 4.4). */
export interface TreatmentReason {
  code: string
  /** What the recipient chooses. */
  label: string
  /** What the supplier does now. */
  remedy: string
}

const OTHER: TreatmentReason = { code: 'AUTRE', label: 'Autre motif (à préciser)', remedy: 'Lisez le commentaire du destinataire ; s’il ne suffit pas, écrivez-lui avant de recommencer.' }

/** The address of the invoice is wrong, nothing else: « à recycler ». */
export const RECYCLING_REASONS: readonly TreatmentReason[] = [
  { code: 'SIRET_ERR', label: 'SIRET du destinataire erroné', remedy: 'Corrigez le SIRET du destinataire, puis renvoyez la facture sous le même numéro.' },
  { code: 'CODE_ROUTAGE_ERR', label: 'Code service erroné ou absent', remedy: 'Choisissez le bon code service dans la liste du destinataire, puis renvoyez la facture sous le même numéro.' },
  { code: 'CMD_ERR', label: 'N° d’engagement erroné ou absent', remedy: 'Recopiez le n° d’engagement du bon de commande, puis renvoyez la facture sous le même numéro.' },
  { ...OTHER, remedy: 'Lisez le commentaire, corrigez le SIRET, le service ou l’engagement, puis renvoyez la facture sous le même numéro.' },
]

/** Something is missing that the supplier can add: « suspendue ». */
export const SUSPENSION_REASONS: readonly TreatmentReason[] = [
  { code: 'JUSTIF_ABS', label: 'Pièce justificative manquante', remedy: 'Joignez la pièce demandée, puis renvoyez la facture au destinataire.' },
  { code: 'LIVR_INCOMP', label: 'Livraison ou prestation incomplète', remedy: 'Dites en commentaire quand la livraison sera complète, ou joignez le bon de livraison signé.' },
  { code: 'REF_CT_ABSENT', label: 'Référence du marché ou du contrat absente', remedy: 'Indiquez la référence du marché en commentaire, ou joignez le document qui la porte.' },
  { code: 'COORD_BANC_ERR', label: 'Coordonnées bancaires à confirmer', remedy: 'Joignez votre RIB.' },
  OTHER,
]

const AGAIN = 'puis déposez la facture corrigée sous un nouveau numéro. Ne déposez pas d’avoir : celle-ci est déjà annulée.'

/** Final: another invoice is needed. */
export const REJECTION_REASONS: readonly TreatmentReason[] = [
  { code: 'DOUBLON', label: 'Facture déjà reçue', remedy: 'Rien à refaire si la première est bien en cours : vérifiez-la, puis marquez ce rejet comme traité.' },
  { code: 'MONTANTTOTAL_ERR', label: 'Montant total erroné', remedy: `Corrigez les montants dans votre logiciel, ${AGAIN}` },
  { code: 'TX_TVA_ERR', label: 'Taux de TVA erroné', remedy: `Corrigez le taux de TVA dans votre logiciel, ${AGAIN}` },
  { code: 'QTE_ERR', label: 'Quantité facturée erronée', remedy: `Corrigez les quantités dans votre logiciel, ${AGAIN}` },
  { code: 'PU_ERR', label: 'Prix unitaire erroné', remedy: `Corrigez les prix dans votre logiciel, ${AGAIN}` },
  { code: 'CMD_ERR', label: 'Commande inconnue ou déjà soldée', remedy: `Demandez au destinataire la bonne commande, ${AGAIN}` },
  { code: 'CONTRAT_TERM', label: 'Marché ou contrat terminé', remedy: `Demandez au destinataire sur quel marché facturer, ${AGAIN}` },
  { code: 'EMMET_INC', label: 'Fournisseur inconnu', remedy: `Vérifiez que vous facturez au bon client et sous le bon SIRET, ${AGAIN}` },
  { code: 'NON_CONFORME', label: 'Mention obligatoire absente', remedy: `Ajoutez la mention qui manque dans votre logiciel, ${AGAIN}` },
  { code: 'LIVR_INCOMP', label: 'Livraison ou prestation non réalisée', remedy: `Attendez que la prestation soit faite, ${AGAIN}` },
  { ...OTHER, remedy: `Lisez le commentaire du destinataire, corrigez ce qu’il indique, ${AGAIN}` },
]

const AFRESH = 'puis établissez une nouvelle facture, sous un nouveau numéro.'

/** Why a validator refuses (portal 8.1; the official list is not public). */
export const VALIDATION_REASONS: readonly TreatmentReason[] = [
  { code: 'MONTANTTOTAL_ERR', label: 'Montant erroné', remedy: `Mettez-vous d’accord avec le valideur sur le montant, ${AFRESH}` },
  { code: 'LIVR_INCOMP', label: 'Prestation non réalisée', remedy: `Attendez que la prestation soit faite, ${AFRESH}` },
  { code: 'DOUBLON', label: 'Facture déjà reçue', remedy: 'Vérifiez que la première suit son chemin : il n’y a alors rien à refaire.' },
  { code: 'JUSTIF_ABS', label: 'Pièce manquante', remedy: `Réunissez la pièce demandée, ${AFRESH}` },
  { code: 'AUTRE', label: 'Autre motif (à préciser)', remedy: `Lisez le commentaire du valideur, corrigez ce qu’il indique, ${AFRESH}` },
]

/** The reasons a treatment asks for; none for the steps towards payment. */
export const reasonsOf = (event: string): readonly TreatmentReason[] => ({ askRecycling: RECYCLING_REASONS, suspend: SUSPENSION_REASONS, reject: REJECTION_REASONS })[event] ?? []

const STATUS_REASONS: Partial<Record<string, readonly TreatmentReason[]>> = { A_RECYCLER: RECYCLING_REASONS, SUSPENDUE: SUSPENSION_REASONS, REJETEE: REJECTION_REASONS, REFUSEE_1: VALIDATION_REASONS, REFUSEE_2: VALIDATION_REASONS }

/** The reason a status was given, with what to do about it; null when it has none. */
export const reasonOf = (status: string, code: string | null): TreatmentReason | null => STATUS_REASONS[status]?.find((reason) => reason.code === code) ?? null

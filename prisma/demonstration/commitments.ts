export interface DemonstrationCommitment {
  number: string
  kind?: string
  /** Name of the supplier it is addressed to. */
  supplier: string
  recipientSiret: string
  serviceCode: string
  subject: string
  contractReference?: string
  issuedOn: string
  /** What it orders: label, quantity, unit (UN/ECE Rec 20), unit price without VAT, rate. Its amount follows. */
  lines: readonly (readonly [label: string, quantity: string, unit: string, netPrice: string, vatRate: string])[]
}

const BAKERY = 'Boulangerie du Four à Bois'
const LIGHTING = 'Atelier Lumen'
const BUILDER = 'Bâti Sud Construction'
const CATERING = { recipientSiret: '22310001700456', serviceCode: 'DLMG' }
const DEPARTMENT = { recipientSiret: '22310001700423', serviceCode: 'DVI' }

/** Orders of public bodies: those that the invoices of the demonstration name, and some on which nothing is invoiced yet. */
export const COMMITMENTS: readonly DemonstrationCommitment[] = [
  { supplier: BAKERY, ...CATERING, number: 'CP2026/B101/1', kind: 'MARCHE', subject: 'Pain des cantines, année scolaire 2026-2027', contractReference: '26M014', issuedOn: '2026-08-24', lines: [['Pain de campagne, 500 g', '6000', 'C62', '1.45', '5.5'], ['Petit pain individuel', '12000', 'C62', '0.28', '5.5']] },
  { supplier: BAKERY, ...CATERING, number: 'CP2026/B117/1', subject: 'Galettes des vœux du conseil départemental', issuedOn: '2026-11-16', lines: [['Galette frangipane, dix parts', '30', 'C62', '18.50', '5.5'], ['Livraison en mairie', '1', 'LS', '40', '20']] },
  { supplier: BAKERY, recipientSiret: '11000201100044', serviceCode: 'FAC0000031', number: '1400000077', subject: 'Buffet de la journée des agents', issuedOn: '2026-11-09', lines: [['Buffet froid, par personne', '80', 'C62', '14.90', '10']] },
  { supplier: LIGHTING, ...DEPARTMENT, number: 'AP2026/1234', kind: 'MARCHE', subject: 'Éclairage du parking et du local technique', contractReference: '26T008', issuedOn: '2026-06-02', lines: [['Mât d’éclairage posé', '12', 'C62', '1040', '20'], ['Étanchéité du local technique', '1', 'LS', '4120', '20']] },
  { supplier: BUILDER, ...DEPARTMENT, number: 'AP2026/5678', kind: 'MARCHE', subject: 'Gros œuvre du collège, tranche 2', contractReference: '26T011', issuedOn: '2026-05-11', lines: [['Maçonnerie', '1', 'LS', '68400', '10'], ['Dallages', '420', 'MTK', '55', '10'], ['Enduits et ravalement', '610', 'MTK', '35.70', '10']] },
]

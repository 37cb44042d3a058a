import { z } from 'zod'
import type { InvoiceStatus, SimulationScenario } from '@/prisma/generated/enums'
import type { Treatment } from './treatment'

/** What a simulated recipient does with an invoice, told to testers. */
export const SCENARIOS: Record<SimulationScenario, string> = {
  PAIEMENT: 'Traite et paie la facture',
  RECYCLAGE: 'Demande un recyclage, puis paie',
  SUSPENSION: 'Suspend, puis paie une fois complétée',
  REJET: 'Rejette la facture',
}

export interface SimulatedStep {
  event: Treatment
  reason?: string
  comment?: string
}

const PAYING: Partial<Record<InvoiceStatus, SimulatedStep>> = {
  MISE_A_DISPOSITION: { event: 'acknowledgeService' },
  COMPLETEE: { event: 'acknowledgeService' },
  SERVICE_FAIT: { event: 'order' },
  MANDATEE: { event: 'passToAccountant' },
  MISE_A_DISPOSITION_COMPTABLE: { event: 'book' },
  COMPTABILISEE: { event: 'pay' },
}

const DETOUR: Record<Exclude<SimulationScenario, 'PAIEMENT'>, SimulatedStep> = {
  RECYCLAGE: { event: 'askRecycling', reason: 'CODE_ROUTAGE_ERR', comment: 'Ce code service n’est pas le bon (destinataire simulé).' },
  SUSPENSION: { event: 'suspend', reason: 'JUSTIF_ABS', comment: 'Merci de joindre le bon de livraison signé (destinataire simulé).' },
  REJET: { event: 'reject', reason: 'MONTANTTOTAL_ERR', comment: 'Le montant ne correspond pas à la commande (destinataire simulé).' },
}

const ANSWERED: Record<Exclude<SimulationScenario, 'PAIEMENT'>, InvoiceStatus> = { RECYCLAGE: 'A_RECYCLER', SUSPENSION: 'SUSPENDUE', REJET: 'REJETEE' }

/**
 * The next step of the simulated recipient; null when it waits for the supplier, or has done.
 * @param past statuses the invoice has had: each detour is taken once.
 * @param isPaymentReported some recipients never report « mise en paiement » (portal 6.4).
 */
export function nextSimulatedStep(status: InvoiceStatus, scenario: SimulationScenario, past: readonly InvoiceStatus[], isPaymentReported: boolean): SimulatedStep | null {
  if (scenario !== 'PAIEMENT' && status === 'MISE_A_DISPOSITION' && !past.includes(ANSWERED[scenario])) return DETOUR[scenario]
  if (status === 'COMPTABILISEE' && !isPaymentReported) return null
  return PAYING[status] ?? null
}

export const MAX_STEP_SECONDS = 3600

export const simulationSchema = z.object({
  structureId: z.uuid('Cette structure n’existe pas.'),
  isOn: z.enum(['oui', 'non'], 'Choisissez si ce destinataire est simulé.').transform((answer) => answer === 'oui'),
  scenario: z.enum(Object.keys(SCENARIOS) as [SimulationScenario, ...SimulationScenario[]], 'Choisissez ce que fait le destinataire.'),
  stepSeconds: z.coerce.number('Indiquez un nombre de secondes.').int('Indiquez un nombre entier de secondes.').min(1, 'Une seconde au moins.').max(MAX_STEP_SECONDS, 'Une heure (3600 secondes) au plus.'),
})

export const stepSchema = z.object({ invoiceId: z.uuid('Cette facture n’existe pas.') })

import type { RecipientRules } from './obligations'

/** What a public structure may ask of its suppliers (portal 6.4): one choice instead of three boxes that may contradict each other. */
export const OBLIGATION_RULES = [
  { value: 'aucune', label: 'Rien d’obligatoire', flags: { serviceRequired: false, commitmentRequired: false, serviceOrCommitmentRequired: false } },
  { value: 'service', label: 'Le code service', flags: { serviceRequired: true, commitmentRequired: false, serviceOrCommitmentRequired: false } },
  { value: 'engagement', label: 'Le numéro d’engagement', flags: { serviceRequired: false, commitmentRequired: true, serviceOrCommitmentRequired: false } },
  { value: 'les-deux', label: 'Le code service et le numéro d’engagement', flags: { serviceRequired: true, commitmentRequired: true, serviceOrCommitmentRequired: false } },
  { value: 'un-des-deux', label: 'Le code service ou le numéro d’engagement', flags: { serviceRequired: false, commitmentRequired: false, serviceOrCommitmentRequired: true } },
] as const

export type ObligationRule = (typeof OBLIGATION_RULES)[number]['value']
type Flags = Omit<RecipientRules, 'identifier'>

export const flagsOf = (rule: ObligationRule): Flags => (OBLIGATION_RULES.find(({ value }) => value === rule) ?? OBLIGATION_RULES[0]).flags

/** The choice that has the effect of the three flags: one that is required settles « one of the two ». */
export function ruleOf({ serviceRequired, commitmentRequired, serviceOrCommitmentRequired }: Flags): ObligationRule {
  if (serviceRequired) return commitmentRequired ? 'les-deux' : 'service'
  if (commitmentRequired) return 'engagement'
  return serviceOrCommitmentRequired ? 'un-des-deux' : 'aucune'
}

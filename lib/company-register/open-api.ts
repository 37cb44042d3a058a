import { log } from '@/lib/platform/log'
import type { CompanyRecord } from './model/company-record'
import { openApiAnswerSchema, recordIn } from './model/open-api-answer'

/** A person waits for the answer: after this long the form goes on without it. */
export const TIME_LIMIT_MS = 2_000

/**
 * Asks the State's open API « Recherche d’entreprises » for one SIRET.
 * @returns null when the register does not know it.
 * @throws when the register is out of reach, slow, over its quota or speaks otherwise than its documentation says.
 */
export async function askOpenApi(baseUrl: string, siret: string): Promise<CompanyRecord | null> {
  const address = new URL(`${baseUrl.replace(/\/$/, '')}/search`)
  address.search = new URLSearchParams({ q: siret, page: '1', per_page: '1', limite_matching_etablissements: '10' }).toString()
  const startedAt = performance.now()
  const response = await fetch(address, { signal: AbortSignal.timeout(TIME_LIMIT_MS), headers: { accept: 'application/json', 'user-agent': 'Cantate (portail fournisseur)' } })
  if (!response.ok) throw new Error(`company register answered ${response.status}`)
  const record = recordIn(openApiAnswerSchema.parse(await response.json()), siret)
  log('info', 'company-register.answered', { milliseconds: Math.round(performance.now() - startedAt), found: record !== null })
  return record
}

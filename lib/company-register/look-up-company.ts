import { db } from '@/lib/platform/db'
import { env } from '@/lib/platform/env'
import { log } from '@/lib/platform/log'
import { companyRecordSchema, type CompanyAnswer, type CompanyRecord } from './model/company-record'
import { askOpenApi } from './open-api'
import { sampleCompany } from './sample-register'

const DAY = 24 * 60 * 60 * 1000
/** A company changes rarely; one that was just founded may appear tomorrow. */
const FRESH_MS = { known: 30 * DAY, unknown: DAY }

interface Kept {
  record: CompanyRecord | null
  isFresh: boolean
}

async function keptAnswer(siret: string, now: Date): Promise<Kept | null> {
  const row = await db().companyRecord.findUnique({ where: { siret } })
  if (!row) return null
  const record = row.record === null ? null : companyRecordSchema.safeParse(row.record).data
  if (record === undefined) return null
  return { record, isFresh: now.getTime() - row.fetchedAt.getTime() < FRESH_MS[record ? 'known' : 'unknown'] }
}

async function keep(siret: string, record: CompanyRecord | null, now: Date): Promise<void> {
  const columns = { record: record ?? undefined, fetchedAt: now }
  await db().companyRecord.deleteMany({ where: { siret } })
  await db().companyRecord.createMany({ data: [{ siret, ...columns }], skipDuplicates: true })
}

const answerOf = (record: CompanyRecord | null): CompanyAnswer => (record ? { status: 'found', record } : { status: 'unknown' })

/**
 * What the register says today, without any kept answer: for a person who asks what has changed. It asks the network: call it
 * from `prepare` or a query, never inside a transaction.
 * @param siret cleaned, with a right key.
 */
export async function askRegisterNow(siret: string, now: Date): Promise<CompanyAnswer> {
  const url = env().COMPANY_REGISTER_URL
  if (!url) return answerOf(sampleCompany(siret))
  try {
    const record = await askOpenApi(url, siret)
    await keep(siret, record, now)
    return answerOf(record)
  } catch (error) {
    log('warn', 'company-register.unreachable', { message: String(error) })
    return { status: 'unreachable' }
  }
}

/**
 * Name and address of a SIRET: a fresh kept answer, else the State's open API, else an old kept answer, else the embedded
 * sample register. It asks the network: call it from `prepare`, never inside a transaction.
 * @param siret cleaned, with a right key.
 */
export async function lookUpCompany(siret: string, now: Date): Promise<CompanyAnswer> {
  const kept = env().COMPANY_REGISTER_URL ? await keptAnswer(siret, now) : null
  if (kept?.isFresh) return answerOf(kept.record)
  const answer = await askRegisterNow(siret, now)
  if (answer.status !== 'unreachable') return answer
  const record = kept?.record ?? sampleCompany(siret)
  return record ? { status: 'found', record } : answer
}

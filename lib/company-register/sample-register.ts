import type { CompanyRecord } from './model/company-record'
import companies from './sample-companies.json'

const SAMPLE: ReadonlyMap<string, CompanyRecord> = new Map(companies.map((company) => [company.siret, company]))

/** Invented companies, for the demonstration and for when the real register is out of reach. */
export const sampleCompany = (siret: string): CompanyRecord | null => SAMPLE.get(siret) ?? null

/** All of them, for tests and for the list shown to testers. */
export const sampleCompanies = (): CompanyRecord[] => [...SAMPLE.values()]

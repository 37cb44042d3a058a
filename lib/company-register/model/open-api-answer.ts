import { z } from 'zod'
import type { CompanyRecord } from './company-record'

const text = z.string().nullish()
const site = z.object({
  siret: text,
  adresse: text,
  complement_adresse: text,
  code_postal: text,
  libelle_commune: text,
  libelle_cedex: text,
  etat_administratif: text,
  statut_diffusion_etablissement: text,
})

/** The part we read of GET /search of the open API « Recherche d’entreprises » v1. */
export const openApiAnswerSchema = z.object({
  results: z.array(
    z.object({
      nom_complet: text,
      nom_raison_sociale: text,
      nature_juridique: text,
      categorie_entreprise: text,
      etat_administratif: text,
      statut_diffusion: text,
      tva: z.array(z.string()).nullish(),
      siege: site.nullish(),
      matching_etablissements: z.array(site).nullish(),
    }),
  ),
})

const HIDDEN = /NON-DIFFUSIBLE/i

/** The street of « 19 RUE DE LA POSTE 31700 CORNEBARRIEU »: what stands before the postal code. */
function streetOf(address: string, postalCode: string): string {
  const end = postalCode ? address.lastIndexOf(postalCode) : -1
  return (end > 0 ? address.slice(0, end) : address).trim()
}

/** @returns null when the answer does not speak of this SIRET: the API searches words as well. */
export function recordIn(answer: z.infer<typeof openApiAnswerSchema>, siret: string): CompanyRecord | null {
  for (const company of answer.results) {
    const found = [company.siege, ...(company.matching_etablissements ?? [])].find((one) => one?.siret === siret)
    if (!found) continue
    const name = company.nom_raison_sociale || company.nom_complet || ''
    const isUndisclosed = [company.statut_diffusion, found.statut_diffusion_etablissement].some((status) => status === 'P' || status === 'N') || HIDDEN.test(found.adresse ?? '')
    const postalCode = found.code_postal ?? ''
    const hasComplement = Boolean(found.complement_adresse) && (found.adresse ?? '').startsWith(found.complement_adresse ?? '')
    const street = streetOf(found.adresse ?? '', postalCode)
    return {
      siret,
      name: HIDDEN.test(name) ? '' : name.toUpperCase(),
      isActive: found.etat_administratif !== 'F' && company.etat_administratif !== 'C',
      isUndisclosed,
      addressLine1: isUndisclosed ? '' : hasComplement ? street.slice((found.complement_adresse ?? '').length).trim() : street,
      addressLine2: isUndisclosed ? '' : (found.complement_adresse ?? ''),
      postalCode: isUndisclosed ? '' : postalCode,
      city: isUndisclosed ? '' : (found.libelle_cedex || found.libelle_commune || ''),
      legalCategory: company.nature_juridique ?? null,
      companySize: company.categorie_entreprise ?? null,
      vatNumber: company.tva?.[0] ?? null,
    }
  }
  return null
}

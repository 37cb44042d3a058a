import { describe, expect, it } from 'vitest'
import { companyRecordSchema, fieldsOf, sentenceOf } from '@/lib/company-register/model/company-record'
import { openApiAnswerSchema, recordIn } from '@/lib/company-register/model/open-api-answer'
import { sampleCompanies } from '@/lib/company-register/sample-register'
import { siretProblem } from '@/lib/shared/siret'

describe('sample register', () => {
  it('holds 29 whole records with right keys, two closed, one undisclosed, one of La Poste’s kind', () => {
    const companies = sampleCompanies()
    expect(companies).toHaveLength(29)
    for (const company of companies) expect([companyRecordSchema.parse(company).siret, siretProblem(company.siret)]).toEqual([company.siret, null])
    expect(companies.filter((company) => !company.isActive)).toHaveLength(2)
    expect(companies.filter((company) => company.isUndisclosed)).toHaveLength(1)
    expect(companies.filter((company) => company.siret.startsWith('356000000'))).toHaveLength(1)
  })

  it('fills no address of an undisclosed company', () => {
    const hidden = sampleCompanies().find((company) => company.isUndisclosed)
    if (!hidden) throw new Error('missing')
    expect(Object.keys(fieldsOf(hidden))).toEqual(['structure.name', 'structure.addressCountry'])
    expect(sentenceOf({ status: 'found', record: hidden })).toContain('diffusée')
  })
})

describe('answer of the open API', () => {
  const company = {
    nom_complet: 'menuiserie lenoir (lenoir)',
    nom_raison_sociale: 'Menuiserie Lenoir',
    nature_juridique: '5499',
    categorie_entreprise: 'PME',
    etat_administratif: 'A',
    statut_diffusion: 'O',
    siege: { siret: '90234567700014', adresse: 'BATIMENT B 3 RUE DES ORMES 31000 TOULOUSE', complement_adresse: 'BATIMENT B', code_postal: '31000', libelle_commune: 'TOULOUSE', etat_administratif: 'A', statut_diffusion_etablissement: 'O' },
    matching_etablissements: [{ siret: '90234567700022', adresse: '8 QUAI DU PORT 13002 MARSEILLE', code_postal: '13002', libelle_commune: 'MARSEILLE', etat_administratif: 'F', statut_diffusion_etablissement: 'O' }],
    tva: ['FR12902345677'],
  }
  const read = (changes: object, siret: string) => recordIn(openApiAnswerSchema.parse({ results: [{ ...company, ...changes }], total_results: 1 }), siret)

  it('gives the head office with its complement apart', () => {
    expect(read({}, '90234567700014')).toEqual({ siret: '90234567700014', name: 'MENUISERIE LENOIR', isActive: true, isUndisclosed: false, addressLine1: '3 RUE DES ORMES', addressLine2: 'BATIMENT B', postalCode: '31000', city: 'TOULOUSE', legalCategory: '5499', companySize: 'PME', vatNumber: 'FR12902345677' })
  })

  it('gives another site, and says that it is closed', () => {
    expect(read({}, '90234567700022')).toMatchObject({ addressLine1: '8 QUAI DU PORT', city: 'MARSEILLE', isActive: false })
  })

  it('does not take a company that only resembles', () => expect(read({}, '90234567700030')).toBeNull())

  it('masks what is not to be spread', () => {
    expect(read({ statut_diffusion: 'P' }, '90234567700014')).toMatchObject({ isUndisclosed: true, addressLine1: '', postalCode: '', city: '' })
  })

  it('refuses an answer of another shape', () => expect(() => openApiAnswerSchema.parse({ hits: [] })).toThrow())
})

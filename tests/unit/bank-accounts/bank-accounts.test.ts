import { describe, expect, it } from 'vitest'
import { bicProblem } from '@/lib/bank-accounts/model/bic'
import { cleanAccount, formatIban, ibanProblem, maskIban } from '@/lib/bank-accounts/model/iban'
import { ibanOfRib, ribKey, ribOfIban, ribProblems } from '@/lib/bank-accounts/model/rib'
import { bankAccountFields } from '@/lib/bank-accounts/model/schemas'

// The example of the French banking standard, and one of La Poste with a letter.
const RIB = { bankCode: '30006', branchCode: '00001', accountNumber: '12345678901', key: '89' }
const POST = { bankCode: '20041', branchCode: '01005', accountNumber: '0500013M026', key: '06' }

describe('a RIB', () => {
  it('has the key of its account, letters counted as digits', () => {
    expect(ribKey(RIB)).toBe('89')
    expect(ribKey(POST)).toBe('06')
    // The same account with the digit that its letter stands for.
    expect(ribKey({ ...POST, accountNumber: '05000134026' })).toBe('06')
    // S begins again at 2, Z ends at 9.
    expect(ribKey({ ...RIB, accountNumber: '0000000000S' })).toBe(ribKey({ ...RIB, accountNumber: '00000000002' }))
    expect(ribKey({ ...RIB, accountNumber: '0000000000Z' })).toBe(ribKey({ ...RIB, accountNumber: '00000000009' }))
  })

  it('becomes the IBAN of its account, and back', () => {
    expect(ibanOfRib(RIB)).toBe('FR7630006000011234567890189')
    expect(ibanOfRib(POST)).toBe('FR1420041010050500013M02606')
    expect(ribOfIban('FR1420041010050500013M02606')).toEqual(POST)
    expect(ribOfIban('BE68539007547034')).toBeNull()
  })

  it('names the field that is wrong, and the key only for an account that has its shape', () => {
    expect(ribProblems(RIB)).toEqual({})
    expect(ribProblems({ ...RIB, key: '88' })).toEqual({ key: expect.stringContaining('ne correspond pas') })
    expect(ribProblems({ ...RIB, accountNumber: '123', key: '88' })).toEqual({ accountNumber: expect.stringContaining('3 caractères, il en faut 11') })
    expect(Object.keys(ribProblems({ bankCode: '', branchCode: '1', accountNumber: '', key: '' }))).toEqual(['bankCode', 'branchCode', 'accountNumber', 'key'])
  })
})

describe('an IBAN', () => {
  it('is read with its blanks, and shown whole or masked', () => {
    expect(cleanAccount(' fr76 3000-6000\u00a00112 3456 7890 189')).toBe('FR7630006000011234567890189')
    expect(formatIban('FR7630006000011234567890189').replaceAll('\u00a0', ' ')).toBe('FR76 3000 6000 0112 3456 7890 189')
    expect(maskIban('FR7630006000011234567890189')).toBe('FR76 … 0189')
  })

  it.each(['FR7630006000011234567890189', 'BE68539007547034', 'DE89370400440532013000', 'MC5811222000010123456789030'])('%s is one', (iban) => expect(ibanProblem(iban)).toBeNull())

  it.each([
    ['', 'Indiquez l’IBAN'],
    ['7630006000011234567890189', 'deux lettres du pays'],
    ['FR763000600001123456789018', 'a 26 caractères, il en faut 27'],
    ['FR7630006000011234567890188', 'clé de cet IBAN'],
    ['FR7530006000011234567890189', 'clé de cet IBAN'],
    ['US64SVBKUS6S3300958879', 'n’ont pas d’IBAN'],
    ['BE6853900754703é', 'que des lettres et des chiffres'],
  ])('%s is refused with its reason', (iban, sentence) => expect(ibanProblem(iban)).toContain(sentence))
})

describe('a BIC', () => {
  it.each([['AGRIFRPP', 'FR'], ['BREDFRPPXXX', 'FR'], ['BACCMCMC', 'FR'], ['BREDGPGX', 'FR'], ['BDAFMQMX', 'FR'], ['BFCORERX', 'FR'], ['CEPANCNM', 'FR'], ['SOGEFRPP', 'MC'], ['GEBABEBB', 'BE'], ['ABCDJESH', 'GB'], ['GEBABEBB', null]])('%s goes with an account of %s', (bic, country) => expect(bicProblem(bic, country)).toBeNull())

  it.each([
    ['', 'FR', 'Indiquez le BIC'],
    ['AGRIFRP', 'FR', '7 caractères, il en faut 8 ou 11'],
    ['AGRIFRPP8', 'FR', '9 caractères'],
    ['1234FRPP', 'FR', 'bonne forme'],
    ['DEUTDEFF', 'FR', 'autre pays (Allemagne) que l’IBAN (France)'],
    ['AGRIFRPP', 'BE', 'autre pays (France) que l’IBAN (Belgique)'],
  ])('%s is refused for %s', (bic, country, sentence) => expect(bicProblem(bic, country)).toContain(sentence))
})

describe('the form', () => {
  const typed = { name: 'Compte courant', type: 'IBAN', iban: 'FR76 3000 6000 0112 3456 7890 189', bic: 'agri fr pp', validFrom: '01/01/2026' }
  const problems = (changes: Record<string, unknown>) => {
    const { error } = bankAccountFields.safeParse({ ...typed, ...changes })
    return (error?.issues ?? []).map(({ path }) => path.join('.'))
  }

  it('reads an IBAN, or the one that follows from a RIB', () => {
    expect(bankAccountFields.parse(typed)).toMatchObject({ type: 'IBAN', iban: 'FR7630006000011234567890189', bic: 'AGRIFRPP', factorName: null, validFrom: '2026-01-01', validUntil: null })
    expect(bankAccountFields.parse({ ...typed, ...RIB, type: 'RIB', iban: 'nothing', bic: '' })).toMatchObject({ type: 'RIB', iban: 'FR7630006000011234567890189', bic: null })
  })

  it('names what is wrong, each at its field', () => {
    expect(problems({ ...RIB, type: 'RIB', key: '11' })).toEqual(['key'])
    expect(problems({ iban: 'FR76', bic: 'DEUTDEFF' })).toEqual(['iban'])
    expect(problems({ bic: 'DEUTDEFF' })).toEqual(['bic'])
    expect(problems({ name: ' ', type: 'CARTE' })).toEqual(['name', 'type'])
    expect(problems({ validFrom: '', validUntil: '31/02/2026' })).toEqual(['validFrom', 'validUntil'])
    expect(problems({ validUntil: '31/12/2025' })).toEqual(['validUntil'])
  })

  it('asks all of a factor once one is declared, and keeps nothing of one that is not', () => {
    expect(problems({ isFactor: 'oui', factorIdentifierType: 'SIRET', factorIdentifier: '12345678200011', factorCountry: 'FR' })).toEqual(['factorName', 'factorIdentifier'])
    expect(bankAccountFields.parse({ ...typed, factorName: 'Factofrance', factorIdentifierType: 'SIRET' })).toMatchObject({ factorName: null, factorIdentifierType: null, factorIdentifier: null, factorCountry: null })
    expect(bankAccountFields.parse({ ...typed, isFactor: 'oui', factorIdentifierType: 'SIRET', factorIdentifier: '123 456 782 00010', factorName: 'Factor', factorCountry: 'FR' })).toMatchObject({ factorIdentifier: '12345678200010', factorName: 'Factor' })
  })
})

import { describe, expect, it } from 'vitest'
import { dictionaryPatternOf, openingPatternOf, typedWordsOf, wholeTerm } from '@/lib/directory/model/typed-words'

const words = (typed: string) => typedWordsOf(typed).map(({ text, opensLeft, opensRight }) => `${opensLeft ? '*' : ''}${text}${opensRight ? '*' : ''}`)

describe('a name as typed', () => {
  it('is its words, whole where no star touches them', () => {
    expect(words('Ville de Saint-Étienne')).toEqual(['ville', 'de', 'saint', 'etienne'])
    expect(words('gar*')).toEqual(['gar*'])
    expect(words('*ronne')).toEqual(['*ronne'])
    expect(words('*aronn*')).toEqual(['*aronn*'])
    expect(words('mair* de * saint-d*')).toEqual(['mair*', 'de', 'saint', 'd*'])
    expect(words('com*ne')).toEqual(['com*', '*ne'])
    expect(words(' * ** ')).toEqual([])
    expect(words("d'œuvre; DROP % _")).toEqual(['d', 'oeuvre', 'drop'])
  })

  it('says how names begin that answer it, unless a star stands inside', () => {
    expect(openingPatternOf('Commune de')).toBe('commune de %')
    expect(openingPatternOf('commune*')).toBe('commune%')
    expect(openingPatternOf('*commune*')).toBe('commune%')
    expect(openingPatternOf('com* de')).toBeNull()
    expect(openingPatternOf('*')).toBeNull()
  })

  it('asks for words of towns by their mark', () => {
    const [open] = typedWordsOf('*oulou*')
    expect(wholeTerm(typedWordsOf('Nîmes')[0]!, 'city')).toBe("'@nimes'")
    expect(dictionaryPatternOf(open!, 'city')).toBe('@%oulou%')
    expect(dictionaryPatternOf(open!, 'name')).toBe('%oulou%')
  })
})

import { existsSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { drawSequence } from '@/lib/platform/captcha/picture'
import { CHARACTERS } from '@/lib/platform/captcha/sequence'
import { speakSequence } from '@/lib/platform/captcha/sound'

const sequence = (answer: string, id = '0193f3f0-0000-7000-8000-000000000001') => ({ id, answer, expiresAt: new Date() })

describe('captcha', () => {
  it('has no character that can be taken for another, and a voice for each', () => {
    expect(CHARACTERS).not.toMatch(/[012OIZSBDPTQMN]/)
    expect([...CHARACTERS].filter((character) => !existsSync(`lib/platform/captcha/voices/${character}.wav`))).toEqual([])
  })

  it('draws a PNG, the same each time for the same sequence', async () => {
    const picture = await drawSequence(sequence('A7K9XF'))
    expect(picture.subarray(1, 4).toString('latin1')).toBe('PNG')
    expect(picture.equals(await drawSequence(sequence('A7K9XF')))).toBe(true)
    expect(picture.equals(await drawSequence(sequence('A7K9XH')))).toBe(false)
  })

  it('speaks a WAV of one channel at 8 kHz whose length is said in its header', async () => {
    const sound = await speakSequence(sequence('Y34WJR'))
    expect(sound.subarray(0, 4).toString('latin1')).toBe('RIFF')
    expect(sound.readUInt32LE(24)).toBe(8000)
    expect(sound.readUInt32LE(40)).toBe(sound.length - 44)
    expect(sound.length / 8000).toBeGreaterThan(5)
    expect(sound.length / 8000).toBeLessThan(12)
    expect(sound.equals(await speakSequence(sequence('Y34WJU')))).toBe(false)
  })
})

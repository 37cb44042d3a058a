import { readFile } from 'node:fs/promises'
import path from 'node:path'
import { randomFrom } from './random'
import type { Sequence } from './sequence'

/** Of the recorded voices: mono, 8 bits, this many samples a second, after a header of 44 bytes. */
const RATE = 8000
const HEADER = 44
const SILENCE = 128

const voices = new Map<string, Promise<Buffer>>()

/** The samples of one spoken character. */
function voiceOf(character: string): Promise<Buffer> {
  const known = voices.get(character)
  if (known) return known
  const read = readFile(path.join(process.cwd(), 'lib/platform/captcha/voices', `${character}.wav`)).then((file) => file.subarray(HEADER))
  voices.set(character, read)
  return read
}

function wavOf(samples: Buffer): Buffer {
  const header = Buffer.alloc(HEADER)
  header.write('RIFF', 0, 'latin1')
  header.writeUInt32LE(36 + samples.length, 4)
  header.write('WAVEfmt ', 8, 'latin1')
  header.writeUInt32LE(16, 16)
  header.writeUInt16LE(1, 20)
  header.writeUInt16LE(1, 22)
  header.writeUInt32LE(RATE, 24)
  header.writeUInt32LE(RATE, 28)
  header.writeUInt16LE(1, 32)
  header.writeUInt16LE(8, 34)
  header.write('data', 36, 'latin1')
  header.writeUInt32LE(samples.length, 40)
  return Buffer.concat([header, samples])
}

/** The sequence spoken in French as a WAV file, slowly, each character at its own loudness and pace, over a light noise. */
export async function speakSequence({ id, answer }: Sequence): Promise<Buffer> {
  const random = randomFrom(id)
  const parts: Buffer[] = [Buffer.alloc(RATE / 2, SILENCE)]
  for (const character of answer) {
    const loudness = 0.75 + random() * 0.25
    const voice = Buffer.from(await voiceOf(character))
    for (let at = 0; at < voice.length; at++) voice[at] = SILENCE + Math.round(((voice[at] as number) - SILENCE) * loudness)
    parts.push(voice, Buffer.alloc(Math.round(RATE * (0.6 + random() * 0.3)), SILENCE))
  }
  const samples = Buffer.concat(parts)
  for (let at = 0; at < samples.length; at++) samples[at] = Math.max(0, Math.min(255, (samples[at] as number) + Math.round((random() - 0.5) * 6)))
  return wavOf(samples)
}

/** How a file may be written, as `TextDecoder` names it. */
export const ENCODINGS = ['utf-8', 'utf-16le', 'windows-1252'] as const
export type Encoding = (typeof ENCODINGS)[number]

/** The first bytes of files that people take for CSV. */
const OTHER_FILES: [signature: number[], kind: string][] = [
  [[0x50, 0x4b, 0x03, 0x04], 'un classeur (XLSX ou ODS)'],
  [[0xd0, 0xcf, 0x11, 0xe0], 'un classeur Excel ancien (XLS)'],
  [[0x25, 0x50, 0x44, 0x46], 'un PDF'],
]

const startsWith = (bytes: Uint8Array, signature: number[]) => signature.every((byte, index) => bytes[index] === byte)

/**
 * Tells how a text file is written: its mark when it has one, UTF-8 when every byte agrees, else Windows-1252, as French
 * spreadsheet programs save « CSV (séparateur : point-virgule) ».
 * @returns the encoding, or the sentence that says how to save the file.
 */
export function detectEncoding(bytes: Uint8Array): { encoding: Encoding } | { problem: string } {
  const other = OTHER_FILES.find(([signature]) => startsWith(bytes, signature))
  if (other) return { problem: `Ce fichier est ${other[1]}, pas un CSV. Dans votre tableur, choisissez « Enregistrer sous », puis le format « CSV UTF-8 ».` }
  if (startsWith(bytes, [0xff, 0xfe])) return { encoding: 'utf-16le' }
  if (bytes.includes(0)) return { problem: 'Ce fichier contient autre chose que du texte. Dans votre tableur, choisissez « Enregistrer sous », puis le format « CSV UTF-8 ».' }
  try {
    new TextDecoder('utf-8', { fatal: true }).decode(bytes)
    return { encoding: 'utf-8' }
  } catch {
    return { encoding: 'windows-1252' }
  }
}

/** The first line that says something, decoded; at most so many bytes are looked at. */
export const firstLineOf = (bytes: Uint8Array, encoding: Encoding): string => new TextDecoder(encoding).decode(bytes.subarray(0, 8192)).replace(/^\s*[\r\n]+/, '').split(/\r\n|\r|\n/)[0] ?? ''

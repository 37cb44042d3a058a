/** What a file of an archive is. */
export const FILE_ROLES = {
  facture: 'Facture, telle qu’elle a été envoyée',
  certificat: 'Certificat de dépôt',
  piece: 'Pièce jointe',
  donnees: 'Données de la facture (JSON, EN 16931)',
} as const
export type FileRole = keyof typeof FILE_ROLES

/** One file as it was recorded; kept as JSON in the archive, in this order. */
export interface ArchivedFile {
  role: FileRole
  /** Under which it was deposited. */
  name: string
  mediaType: string
  size: number
  sha256: string
}

/** sound: every byte is the one that was recorded. */
export type FileState = 'sound' | 'altered' | 'missing'

/** What a check found of the file with this hash. */
export interface Finding {
  sha256: string
  state: FileState
  /** The hash of what is there now, when it differs. */
  found?: string
}

export const STATE_WORDS: Record<FileState, string> = {
  sound: 'conforme à ce qui a été enregistré',
  altered: 'altéré : ce n’est plus le fichier qui a été enregistré',
  missing: 'manquant ou illisible',
}

export const isDamaged = (findings: readonly Finding[]): boolean => findings.some(({ state }) => state !== 'sound')

/** Do two checks say the same of the damage? */
export const sameDamage = (one: readonly Finding[], other: readonly Finding[]): boolean => {
  const marks = (findings: readonly Finding[]) => findings.filter(({ state }) => state !== 'sound').map(({ sha256, state, found }) => `${sha256} ${state} ${found ?? ''}`).sort().join('\n')
  return marks(one) === marks(other)
}

import { WORKSPACE_LABEL } from '@/lib/structures/model/workspaces'
import type { MemberFate, WorkspaceCode } from '@/prisma/generated/enums'
import type { Place } from '../member-rights'
import type { ImportColumn } from './columns'
import type { ImportLine, LineProblem } from './line'

/**
 * What a line will become. « Créer ou rattacher » is one fate on purpose: telling a manager which addresses have an account
 * elsewhere would make the dry run a way to ask for thousands of them. « Rattacher » is for people the structure knows already.
 */
export const FATES: Record<MemberFate, { label: string; done: string; meaning: string }> = {
  CREER: { label: 'Créer ou rattacher', done: 'Compte créé', meaning: 'Personne nouvelle pour la structure : son compte est créé, ou rattaché s’il existe déjà.' },
  RATTACHER: { label: 'Rattacher', done: 'Compte rattaché', meaning: 'Personne que la structure connaît : elle a demandé à la rejoindre, ou y a déjà travaillé.' },
  IGNORER: { label: 'Ignorer', done: 'Ignorée', meaning: 'Personne déjà rattachée : rien ne change pour elle.' },
  REFUSER: { label: 'Refuser', done: 'Refusée', meaning: 'La ligne n’est pas reprise : corrigez-la, puis importez-la seule.' },
}

export const FATE_KEYS = Object.keys(FATES) as [MemberFate, ...MemberFate[]]

/** What the portal knows when a line is judged. */
export interface FateFacts {
  /** Address of the manager who imports. */
  ownEmail: string
  /** Active services by code in upper case. */
  services: ReadonlyMap<string, string>
  isOpen: (place: Place, workspace: WorkspaceCode) => boolean
  /** Addresses that are attached now. */
  attached: ReadonlySet<string>
  /** Addresses that asked for it or were attached once. */
  known: ReadonlySet<string>
}

export interface Fate {
  fate: MemberFate
  column?: ImportColumn
  reason?: string
}

const refuse = (column: ImportColumn, reason: string): Fate => ({ fate: 'REFUSER', column, reason })

/** Places of a line; null where one of its services is not an active one. */
export function placesOfLine(line: Pick<ImportLine, 'serviceCodes'>, services: ReadonlyMap<string, string>): Place[] | null {
  if (line.serviceCodes.length === 0) return [null]
  const ids = line.serviceCodes.map((code) => services.get(code))
  return ids.every((id) => id !== undefined) ? (ids as string[]) : null
}

/** Decides what becomes of a line that was read without a problem; asked again when the import is applied. */
export function fateOf(line: ImportLine, facts: FateFacts): Fate {
  if (facts.attached.has(line.email)) return { fate: 'IGNORER', reason: line.email === facts.ownEmail ? 'C’est votre propre adresse : vous êtes déjà rattaché.' : 'Déjà rattachée à la structure.' }
  const places = placesOfLine(line, facts.services)
  if (!places) return refuse('service', `Aucun service actif de la structure ne porte le code « ${line.serviceCodes.find((code) => !facts.services.has(code))} ».`)
  const closed = line.workspaces.find((workspace) => places.some((place) => !facts.isOpen(place, workspace)))
  if (closed) return refuse('espaces', `L’espace « ${WORKSPACE_LABEL[closed]} » n’est pas ouvert : ouvrez-le d’abord dans l’onglet « Espaces ».`)
  return { fate: facts.known.has(line.email) ? 'RATTACHER' : 'CREER' }
}

/** The fate of a line of the file, the ones before it known: the first of two lines with one address counts. */
export function fateInFile(line: ImportLine, problem: LineProblem | null, firstLineOf: ReadonlyMap<string, number>, facts: FateFacts): Fate {
  if (problem) return refuse(problem.column, problem.sentence)
  const first = firstLineOf.get(line.email)
  return first === undefined ? fateOf(line, facts) : refuse('e-mail', `Cette adresse figure déjà à la ligne ${first} : seule la première compte.`)
}

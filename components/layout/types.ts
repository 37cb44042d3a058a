/** What the frame of the portal needs to know; queried by the layouts of app/, handed down as props. */
export interface Person {
  firstName: string
  lastName: string
  email: string
}

export interface StructureChoice {
  id: string
  name: string
  /** As shown: SIRET with its blanks, or another identifier. */
  identifier: string
}

export interface MenuEntry {
  label: string
  href: string
  /** What waits behind the entry; shown when above zero. */
  count?: number
  /** What the count counts, for those who listen: « demandes à traiter ». */
  countLabel?: string
}

/** An application as a tab; `section` is the part of the site that belongs to it. */
export interface ApplicationEntry {
  label: string
  href: string
  section: string
}

/** A server action that takes a form and answers by moving on. */
export type PlainAction = (form: FormData) => Promise<void>

export interface Frame {
  person: Person | null
  structures: StructureChoice[]
  currentStructureId?: string
  /** Posts `structureId`; absent where nothing can be switched. */
  switchStructure?: PlainAction
  logout?: PlainAction
  menu: MenuEntry[]
  userMenu: MenuEntry[]
  /** Unread messages; absent when there is no messaging to open. */
  messages?: MenuEntry
  /** The domains with their applications: those of the domain in view become tabs. Empty for visitors. */
  domains: { name: string; entries: ApplicationEntry[] }[]
  demonstration: boolean
  /** Where the mails of the demonstration can be read, when they can. */
  mailboxHref?: string
}

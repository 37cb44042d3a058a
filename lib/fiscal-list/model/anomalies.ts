/** What is looked for in each invoice of the list, in the order it is shown. The conditions are in queries/fiscal-rows.ts. */
export const ANOMALIES = {
  'avoir-sans-origine': { label: 'Avoir sans facture d’origine', how: 'Un avoir dont le numéro de facture d’origine est vide.' },
  'origine-inconnue': { label: 'Facture d’origine inconnue du portail', how: 'Le numéro d’origine n’est celui d’aucune facture envoyée par cette structure. Il peut dater d’avant le portail.' },
  'total-faux': { label: 'HT + TVA ≠ TTC', how: 'Le HT et la TVA, moins la remise globale d’un PDF déposé, ne font pas le TTC, à un centime près.' },
  'bases-fausses': { label: 'Bases ≠ HT', how: 'La somme des bases par taux n’est pas le montant HT, à un centime près.' },
  'taxes-fausses': { label: 'TVA par taux ≠ TVA', how: 'La somme des TVA par taux n’est pas le montant de TVA, à un centime près.' },
  'taux-faux': { label: 'TVA ≠ base × taux', how: 'Pour un des taux, la TVA n’est pas la base multipliée par le taux, à dix centimes près : les arrondis par ligne.' },
  'sans-detail': { label: 'TVA sans détail par taux', how: 'Un montant de TVA, et aucun détail par taux : facultatif sur un PDF déposé.' },
  'exoneration-sans-motif': { label: 'Exonération sans motif', how: 'Le type de TVA est « Exonération » et le motif est vide.' },
  'tva-sans-regime': { label: 'TVA malgré l’exonération', how: 'Le type de TVA est « Exonération » ou « Sans TVA », et le montant de TVA n’est pas nul.' },
  'date-posterieure': { label: 'Datée après son envoi', how: 'La date de la facture vient après le jour de son envoi, à Paris.' },
  'a-recycler': { label: 'Renvoyée pour une adresse fausse', how: 'La facture est au statut « À recycler » : elle n’a pas été remise à son destinataire.' },
  refusee: { label: 'Rejetée ou refusée', how: 'Le destinataire ou un valideur l’a refusée : elle reste dans la liste et sort des totaux.' },
  'fichier-altere': { label: 'Fichier manquant ou altéré', how: 'La dernière vérification de son archive a trouvé un fichier manquant ou différent de celui qui a été envoyé.' },
} as const

export type Anomaly = keyof typeof ANOMALIES

/** How many invoices have each; absent: none. */
export type AnomalyCounts = Partial<Record<Anomaly, number>>

/** « Avoir sans facture d’origine ; HT + TVA ≠ TTC » */
export const anomalyText = (anomalies: readonly Anomaly[]): string => anomalies.map((code) => ANOMALIES[code].label).join(' ; ')

/** What the suite of numbers that the portal gives shows, for one year. */
export interface NumberSuite {
  year: number
  /** The last number given. */
  last: string
  /** Numbers given to no sent invoice: « CANTATE-2026-000003 », or the ends of a run. */
  gaps: { from: string; to: string }[]
  /** Invoices dated before the one whose number comes just before theirs. */
  backwards: string[]
}

/** A sending that was refused because its number was taken. */
export interface RefusedDuplicate {
  at: Date
  /** The number its draft has now; null when the draft is gone. */
  number: string | null
}

/** At most so many gaps, steps backwards and refused duplicates are named. */
export const MOST_NAMED = 100

/** The suites and the refusals in words, one sentence each; none when nothing is wrong. */
export function suiteSentences(suites: readonly NumberSuite[], duplicates: readonly RefusedDuplicate[], instant: (at: Date) => string): string[] {
  return [
    ...suites.flatMap(({ gaps, backwards, year }) => [
      ...gaps.map(({ from, to }) => (from === to ? `Le numéro ${from} de la suite de ${year} n’est celui d’aucune facture envoyée.` : `Les numéros ${from} à ${to} de la suite de ${year} ne sont ceux d’aucune facture envoyée.`)),
      ...backwards.map((number) => `La facture ${number} est datée avant celle qui la précède dans la suite.`),
    ]),
    ...duplicates.map(({ at, number }) => `Un envoi a été refusé le ${instant(at)} : son numéro était déjà pris${number ? `. Le brouillon porte maintenant le numéro ${number}` : ''}.`),
  ]
}

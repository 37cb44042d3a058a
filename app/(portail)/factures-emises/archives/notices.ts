interface Notice {
  tone: 'warning' | 'error'
  sentence: string
}

/** What a download says on the page it comes back to, by `?avis=`. */
export const NOTICES: Record<string, Notice | undefined> = {
  'trop-gros': { tone: 'warning', sentence: 'Ces archives dépassent 120 Mo. Cochez moins de factures à la fois.' },
  vide: { tone: 'warning', sentence: 'Cochez au moins une facture, puis téléchargez.' },
  refuse: { tone: 'error', sentence: 'Une des factures cochées n’est pas dans vos archives, ou vous n’y avez plus accès. Relancez la recherche.' },
}

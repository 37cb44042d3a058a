import { XLSX_MOST } from '@/lib/invoices/model/invoice-export'

interface Notice {
  tone: 'success' | 'warning' | 'error'
  sentence: string
}

/** What a download or a saved search says on the page it comes back to, by `?avis=`. */
export const NOTICES: Record<string, Notice | undefined> = {
  'excel-trop-long': { tone: 'warning', sentence: `Un fichier Excel contient au plus ${XLSX_MOST.toLocaleString('fr-FR')} factures ici. Exportez en CSV, sans limite, ou resserrez vos critères.` },
  'zip-trop-gros': { tone: 'warning', sentence: 'Ces fichiers dépassent 120 Mo. Choisissez moins de factures, ou téléchargez-les sans leurs pièces jointes.' },
  'zip-vide': { tone: 'warning', sentence: 'Cochez au moins une facture qui a un fichier, puis téléchargez.' },
  'zip-refuse': { tone: 'error', sentence: 'Une des factures cochées n’existe plus, ou vous n’y avez plus accès. Relancez la recherche.' },
  'zip-altere': { tone: 'error', sentence: 'Un des fichiers choisis manque ou n’est plus celui qui a été enregistré : il n’est pas remis. Téléchargez les factures une par une pour le trouver, et écrivez à l’assistance.' },
  enregistree: { tone: 'success', sentence: 'La recherche est enregistrée.' },
  supprimee: { tone: 'success', sentence: 'La recherche enregistrée est supprimée.' },
}

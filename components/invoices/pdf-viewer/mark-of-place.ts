import type { Place } from '@/lib/invoices/model/places'
import type { Certainty } from '@/lib/recognition/types'

const MARKS: Record<Certainty, string> = { read: 'lu sur la facture', toCheck: 'lu sur la facture, à vérifier', computed: 'calculé' }

/** The words beside a field: where its value comes from, and how sure it is. */
export function markOfPlace({ certainty, fromImage, isUnprinted }: Place): string {
  if (isUnprinted) return 'repris du fichier électronique, non imprimé sur la page, à vérifier'
  if (fromImage === undefined || certainty === 'computed') return MARKS[certainty]
  return `lu sur la facture (image), à vérifier, sûr à ${Math.round(fromImage * 100)} %`
}

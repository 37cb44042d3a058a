import { Alert } from '@/components/ui/alert'
import { ScanSummary } from './scan/scan-summary'
import type { Place } from '@/lib/invoices/model/places'
import type { Recognition, RecognitionFailure } from '@/lib/recognition/types'

interface ReadingNoticeProps {
  /** Where the values stand that the form holds as they were read. */
  places: Place[]
  reading: { recognition: Recognition | null; failure: RecognitionFailure | null } | null
}

/** What the reading of the PDF gave, and what is left to do. */
export function ReadingNotice({ places, reading }: ReadingNoticeProps) {
  // What only the electronic invoice of the file says was not read on the page.
  const count = places.filter(({ isUnprinted }) => !isUnprinted).length
  if (reading?.recognition?.source === 'ocr') return <ScanSummary sureness={places.map(({ fromImage }) => fromImage ?? 0)} />
  if (count > 0) {
    return (
      <Alert title={count > 1 ? `${count} valeurs ont été lues sur votre facture.` : 'Une valeur a été lue sur votre facture.'}>
        Elles sont en bleu, avec les mots « lu sur la facture ». Vérifiez-les toutes : se placer dans un champ montre son emplacement sur le PDF, et choisir un mot du PDF remplit le champ.
      </Alert>
    )
  }
  const isImage = reading?.failure === 'noText' || (reading?.failure === null && reading.recognition?.source === 'none')
  if (isImage) {
    return (
      <Alert tone="warning" title="Ce PDF ne contient pas de texte : rien n’a pu être lu.">
        C’est sans doute un document numérisé. Remplissez le formulaire d’après la facture. La prochaine fois, déposez le PDF que produit votre logiciel de facturation : il sera lu pour vous.
      </Alert>
    )
  }
  if (reading?.failure) {
    return (
      <Alert tone="warning" title="Ce PDF n’a pas pu être lu.">
        Le dépôt continue sans la lecture : remplissez le formulaire d’après la facture.
      </Alert>
    )
  }
  return <Alert title="Aucune valeur n’a été reconnue avec assez de certitude.">Remplissez le formulaire d’après la facture : choisir un mot du PDF remplit le champ en main.</Alert>
}

import { Alert } from '@/components/ui/alert'

/** From here on a value read on an image is said to be nearly sure. */
const NEARLY_SURE = 0.9

/** What the reading of page images gave, and how sure it is: one number from 0 to 1 for each value. */
export function ScanSummary({ sureness, live = false }: { sureness: number[]; live?: boolean }) {
  const sure = sureness.filter((one) => one >= NEARLY_SURE).length
  const doubtful = sureness.length - sure
  if (sureness.length === 0) {
    return (
      <Alert tone="warning" live={live} title="L’image a été lue, mais aucun champ vide n’a pu être rempli avec assez de certitude.">
        Remplissez le formulaire d’après la facture. La prochaine fois, déposez le PDF que produit votre logiciel de facturation : il sera mieux lu.
      </Alert>
    )
  }
  const parts = [sure > 0 && `${sure} sûre${sure > 1 ? 's' : ''} à 90 % ou plus`, doubtful > 0 && `${doubtful} moins sûre${doubtful > 1 ? 's' : ''}`].filter(Boolean)
  return (
    <Alert live={live} title={sureness.length > 1 ? `${sureness.length} valeurs ont été lues sur l’image de votre facture.` : 'Une valeur a été lue sur l’image de votre facture.'}>
      {`Estimation : ${parts.join(', ')}. Une image se lit moins bien qu’un texte : vérifiez chaque champ marqué « lu sur la facture (image), à vérifier ».`}
    </Alert>
  )
}

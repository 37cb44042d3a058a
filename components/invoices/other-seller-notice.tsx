import Link from 'next/link'
import { Alert } from '@/components/ui/alert'
import type { Identified, OtherSeller } from '@/lib/invoices/model/printed-seller'
import { routes } from '@/lib/shared/routes'
import { formatSiret } from '@/lib/shared/siret'

/** The invoice names another supplier than the structure that deposits it: said before the form, which stays usable. */
export function OtherSellerNotice({ other: { printed, own }, seller }: { other: OtherSeller; seller: Identified }) {
  return (
    <Alert tone="warning" title="Le fournisseur imprimé n’est pas votre structure.">
      <p>
        Cette facture porte {printed}, mais vous la déposez pour {seller.name} ({formatSiret(seller.identifier)}). Vérifiez la structure, ou le fichier.
      </p>
      {own && (
        <p>
          C’est l’identifiant de {own.name}, une autre de vos structures :{' '}
          <Link href={routes.deposit} className="text-link">
            déposez le fichier pour elle
          </Link>
          .
        </p>
      )}
    </Alert>
  )
}

import { Link } from '@/components/ui/link'
import { Form } from '@/components/form/form'
import { SubmitButton } from '@/components/form/submit-button'
import { Alert } from '@/components/ui/alert'
import type { Identified, OtherSeller } from '@/lib/invoices/model/printed-seller'
import { routes } from '@/lib/shared/routes'
import { formatSiret } from '@/lib/shared/siret'
import { type Move, MoveFields } from './change-structure'

interface OtherSellerNoticeProps {
  other: OtherSeller
  seller: Identified
  /** Moves the deposit to the structure that the invoice names; null where the person must begin again there. */
  move: (Move & { toStructureId: string }) | null
}

/** The invoice names another supplier than the structure that deposits it: said before the form, which stays usable. */
export function OtherSellerNotice({ other: { printed, own }, seller, move }: OtherSellerNoticeProps) {
  return (
    <Alert tone="warning" title="Le fournisseur imprimé n’est pas votre structure.">
      <p>
        Cette facture porte {printed}, mais vous la déposez pour {seller.name} ({formatSiret(seller.identifier)}). Vérifiez la structure, ou le fichier.
      </p>
      {own && !move && (
        <p>
          C’est l’identifiant de {own.name}, une autre de vos structures :{' '}
          <Link href={routes.deposit} className="text-link">
            déposez le fichier pour elle
          </Link>
          .
        </p>
      )}
      {own && move && (
        <Form action={move.action} note={false} className="space-y-2" aria-label="Structure du fournisseur imprimé">
          <p>C’est l’identifiant de {own.name}, une autre de vos structures.</p>
          <MoveFields {...move} />
          <input type="hidden" name="toStructureId" value={move.toStructureId} />
          <SubmitButton look="secondary">Déposer pour {own.name}</SubmitButton>
        </Form>
      )}
    </Alert>
  )
}

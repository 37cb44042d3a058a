import { Trash2 } from '@/components/ui/icons'
import { ConfirmSubmit } from '@/components/form/confirm-submit'
import { Form } from '@/components/form/form'
import { Alert } from '@/components/ui/alert'
import { ButtonLink } from '@/components/ui/button'
import type { FormAction } from '@/lib/shared/form-state'

interface DraftBannerProps {
  invoiceId: string
  /** The form that opens it. */
  href: string
  version: number
  mayWrite: boolean
  remove: FormAction<{ invoiceId: string }>
}

/** What the question before « Supprimer » says. */
export const DRAFT_IS_LOST = 'Il n’a jamais été envoyé et ne pourra pas être retrouvé. Un PDF que vous avez déposé reste sur votre ordinateur.'

/** A draft never looks sent: said first, with the way on. */
export function DraftBanner({ invoiceId, href, version, mayWrite, remove }: DraftBannerProps) {
  return (
    <Alert tone="warning" title="Brouillon : non envoyée">
      <p>Votre destinataire ne voit pas cette facture, et son numéro n’est pas réservé.</p>
      {mayWrite && (
        <div className="flex flex-wrap items-center gap-4">
          <ButtonLink href={href} look="main">
            Compléter et envoyer
          </ButtonLink>
          <Form action={remove} note={false} className="">
            <input type="hidden" name="invoiceId" value={invoiceId} />
            <input type="hidden" name="version" value={version} />
            <ConfirmSubmit label="Supprimer le brouillon" confirmLabel="Supprimer" title="Supprimer ce brouillon ?" look="danger" icon={<Trash2 aria-hidden />}>
              {DRAFT_IS_LOST}
            </ConfirmSubmit>
          </Form>
        </div>
      )}
    </Alert>
  )
}

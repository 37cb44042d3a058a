import { CircleCheck, FilePlus } from '@/components/ui/icons'
import { Link } from '@/components/ui/link'
import { Form } from '@/components/form/form'
import { SubmitButton } from '@/components/form/submit-button'
import { ButtonLink } from '@/components/ui/button'
import { Card } from '@/components/ui/card'
import type { FormAction } from '@/lib/shared/form-state'
import { RepeatEntry, type RepeatEntryProps } from '../entry/repeat-entry'
import { routes } from '@/lib/shared/routes'

interface RefusalCardProps {
  invoiceId: string
  mayWrite: boolean
  isHandled: boolean
  /** The invoices that were made again from it. */
  repetitions: { id: string; number: string | null }[]
  handle: FormAction<{ invoiceId: string }>
  /** For an invoice that was entered: it is copied into a new draft, not deposited again. */
  copy?: RepeatEntryProps
}

/** What to do with an invoice that was refused for good: make it again, then mark the refusal as handled. */
export function RefusalCard({ invoiceId, mayWrite, isHandled, repetitions, handle, copy }: RefusalCardProps) {
  return (
    <Card title="Et maintenant" id="suite">
      <div className="space-y-4">
        <p>
          {copy
            ? 'Refaites la facture : le portail la copie dans un nouveau brouillon, que vous corrigez et envoyez. Elle reçoit un nouveau numéro à l’envoi.'
            : 'Corrigez la facture dans votre logiciel, donnez-lui un nouveau numéro et déposez-la. Vos choix (destinataire, service, engagement, compte bancaire) seront repris.'}
        </p>
        <p className="text-sm text-ink-soft">
          Ne déposez pas d’avoir pour celle-ci : le destinataire l’a refusée, il n’a rien à annuler. Si votre logiciel exige un avoir, gardez-le dans votre comptabilité.
        </p>
        {repetitions.length > 0 && (
          <p>
            Déjà refaite :{' '}
            {repetitions.map(({ id, number }, index) => (
              <span key={id}>
                {index > 0 && ', '}
                <Link className="text-link" href={routes.invoice(id)}>
                  {number ?? 'brouillon sans numéro'}
                </Link>
              </span>
            ))}
            .
          </p>
        )}
        {mayWrite && (
          <div className="flex flex-wrap items-center gap-4">
            {copy ? (
              <RepeatEntry {...copy} label="Refaire la facture" look="main" />
            ) : (
              <ButtonLink href={`${routes.deposit}?refaire=${invoiceId}`} look="main" icon={<FilePlus aria-hidden />}>
                Refaire la facture
              </ButtonLink>
            )}
            {!isHandled && (
              <Form action={handle} note={false} className="">
                <input type="hidden" name="invoiceId" value={invoiceId} />
                <SubmitButton look="secondary" icon={<CircleCheck aria-hidden />}>
                  Traiter le rejet
                </SubmitButton>
              </Form>
            )}
          </div>
        )}
        {isHandled ? <p className="text-sm text-ink-soft">Ce rejet est traité : la facture n’est plus dans « À faire ».</p> : mayWrite && <p className="text-sm text-ink-soft">« Traiter le rejet » retire la facture de « À faire », sans rien changer d’autre.</p>}
      </div>
    </Card>
  )
}

import { Link } from '@/components/ui/link'
import { Alert } from '@/components/ui/alert'
import { InstantText } from '@/components/ui/date'
import { routes } from '@/lib/shared/routes'

/** On the page of an invoice that is over: where its archive is. */
export function ArchivedNotice({ invoiceId, at }: { invoiceId: string; at: Date }) {
  return (
    <Alert title="Facture archivée">
      <p>
        Depuis le <InstantText at={at} long />, rien n’y change plus.{' '}
        <Link href={routes.archive(invoiceId)} className="text-link">Voir son archive</Link>
      </p>
    </Alert>
  )
}

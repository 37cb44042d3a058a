import { Download, ShieldCheck } from '@/components/ui/icons'
import type { Metadata } from 'next'
import { Form } from '@/components/form/form'
import { SubmitButton } from '@/components/form/submit-button'
import { ArchiveFiles } from '@/components/invoices/archives/archive-files'
import { ArchiveVerdictLine } from '@/components/invoices/archives/archive-verdict'
import { InvoiceStatusPill } from '@/components/invoices/invoice-status'
import { IssuedTabs } from '@/components/invoices/issued-tabs'
import { PageShell } from '@/components/layout/page-shell'
import { DoneMessage } from '@/components/structures/done-message'
import { Alert } from '@/components/ui/alert'
import { ButtonLink } from '@/components/ui/button'
import { Card } from '@/components/ui/card'
import { DateText, InstantText } from '@/components/ui/date'
import { DescriptionList } from '@/components/ui/description-list'
import { requireActor } from '@/lib/access/session'
import { getArchive } from '@/lib/archives/queries/get-archive'
import { routes } from '@/lib/shared/routes'
import { verifyArchive } from './actions'

export const metadata: Metadata = { title: 'Archive d’une facture' }

const DONE = { verification: 'Chaque fichier vient d’être relu en entier et comparé à son empreinte.' }

/** One archived invoice: until when it is kept, its files, and whether each byte is still the one that was sent. */
export default async function ArchivePage({ params, searchParams }: PageProps<'/factures-emises/archives/[factureId]'>) {
  const [{ factureId }, { fait }] = await Promise.all([params, searchParams])
  await requireActor()
  const { invoiceId, number, typeCode, status, sellerName, recipientName, submittedAt, archivedAt, keptUntil, verdict, checkedAt, files } = await getArchive({ invoiceId: factureId })
  const zip = <ButtonLink href={`${routes.archivesDownload}?facture=${invoiceId}`} download icon={<Download aria-hidden />}>Télécharger l’archive (ZIP)</ButtonLink>
  return (
    <PageShell title={`Archive ${typeCode === '381' ? 'de l’avoir' : 'de la facture'} ${number}`} trail={[{ label: 'Facturation', href: '/domaines/facturation' }, { label: 'Factures émises' }, { label: 'Archives', href: routes.archives }]} actions={zip}>
      <IssuedTabs current="archives" />
      <DoneMessage done={fait} sentences={DONE} />
      <div className="space-y-6">
        {verdict === 'ALTEREE' && <Alert tone="error" title="Un fichier de cette archive manque ou n’est plus celui qui a été enregistré.">Il n’est plus remis. Gardez votre propre copie si vous en avez une, et écrivez à l’assistance, qui peut le rétablir depuis une sauvegarde. Les autres fichiers restent disponibles.</Alert>}
        <Card title="Conservation" actions={<ButtonLink look="link" href={routes.invoice(invoiceId)}>Ouvrir la facture</ButtonLink>}>
          <DescriptionList descriptions={[{ term: 'Fournisseur', value: sellerName }, { term: 'Destinataire', value: recipientName }, { term: 'Statut', value: <InvoiceStatusPill status={status} /> }, { term: 'Envoyée le', value: <InstantText at={submittedAt} long /> }, { term: 'Archivée le', value: <InstantText at={archivedAt} long /> }, { term: 'Conservée jusqu’au', value: <DateText date={keptUntil} long /> }]} />
        </Card>
        <Card title="Intégrité" id="integrite">
          <div className="mb-4 flex flex-wrap items-start justify-between gap-4">
            <ArchiveVerdictLine verdict={verdict} checkedAt={checkedAt} />
            <Form action={verifyArchive} note={false} className="">
              <input type="hidden" name="invoiceId" value={invoiceId} />
              <SubmitButton look="secondary" icon={<ShieldCheck aria-hidden />}>Vérifier maintenant</SubmitButton>
            </Form>
          </div>
          <ArchiveFiles invoiceId={invoiceId} files={files} />
        </Card>
      </div>
    </PageShell>
  )
}

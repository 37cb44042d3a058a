import { Download } from '@/components/ui/icons'
import { ButtonLink } from '@/components/ui/button'
import { Card } from '@/components/ui/card'
import { longInstant } from '@/lib/shared/dates'
import { routes } from '@/lib/shared/routes'

interface CertificateCardProps {
  invoiceId: string
  number: string
  recipient: string
  submittedAt: Date
  /** Of the original PDF. */
  sha256?: string
}

/** The recap after sending: what was sent to whom, when, and the certificate that proves it. */
export function CertificateCard({ invoiceId, number, recipient, submittedAt, sha256 }: CertificateCardProps) {
  return (
    <Card
      title="Certificat de dépôt"
      actions={
        <ButtonLink href={`${routes.certificate(invoiceId)}?telechargement=oui`} download icon={<Download aria-hidden />}>
          Télécharger le certificat de dépôt
        </ButtonLink>
      }
    >
      <p>{`La facture ${number} a été déposée le ${longInstant(submittedAt)} pour ${recipient}. Le certificat en fait foi ; conservez-le avec la facture.`}</p>
      {sha256 && (
        <p className="mt-2 text-sm text-ink-soft">
          Empreinte SHA-256 du PDF : <code className="break-all">{sha256}</code>
        </p>
      )}
    </Card>
  )
}

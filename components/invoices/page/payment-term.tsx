import { Alert } from '@/components/ui/alert'
import { Amount } from '@/components/ui/amount'
import { Card } from '@/components/ui/card'
import { DateText } from '@/components/ui/date'
import { lateInterest, RECOVERY_CENTS, WAITING } from '@/lib/invoices/model/late-interest'
import { civilDateOf } from '@/lib/shared/dates'
import type { InvoiceStatus } from '@/prisma/generated/enums'

interface PaymentTermProps {
  status: InvoiceStatus
  /** When its term began; null while it was not sent. */
  termBegan: Date | null
  /** Days that the recipient has to pay; null while it is unknown. */
  paymentDays: number | null
  fields: { typeCode: string; currency: string; amountDue: bigint | null }
  /** YYYY-MM-DD */
  today: string
}

/** When the recipient has to pay, and what it owes once it is late; nothing for what is not to be paid. */
export function PaymentTerm({ status, termBegan, paymentDays, fields: { typeCode, currency, amountDue }, today }: PaymentTermProps) {
  if (!WAITING.includes(status) || !termBegan || paymentDays === null || typeCode === '381' || currency !== 'EUR' || !amountDue || amountDue <= 0n) return null
  const start = civilDateOf(termBegan)
  const { due, daysLate, rate, interest, isRateAssumed } = lateInterest(start, amountDue, today, paymentDays)
  return (
    <Card id="delai" title="Délai de paiement">
      <p>
        Ce destinataire a {paymentDays} jours pour payer, à compter du <DateText date={start} long /> : jusqu’au <DateText date={due} long />.
      </p>
      {daysLate > 0 && (
        <div className="mt-3">
          <Alert tone="warning" title={`Le paiement a ${daysLate.toLocaleString('fr-FR')} jour${daysLate > 1 ? 's' : ''} de retard`}>
            <p>
              Vous pouvez demander <Amount cents={interest} /> d’intérêts moratoires ({rate.replace('.', ',')} % par an{isRateAssumed && ', dernier taux connu'}) et <Amount cents={RECOVERY_CENTS} /> d’indemnité pour frais de recouvrement.
            </p>
          </Alert>
        </div>
      )}
      <p className="mt-3 text-sm text-ink-soft">30 jours pour l’État, les collectivités locales et leurs établissements, 50 pour les établissements publics de santé, 60 pour les autres entreprises publiques (code de la commande publique, articles R. 2192-10 et R. 2192-11).</p>
    </Card>
  )
}

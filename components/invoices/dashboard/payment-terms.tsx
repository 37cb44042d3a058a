import { Link } from '@/components/ui/link'
import { Alert } from '@/components/ui/alert'
import { Amount } from '@/components/ui/amount'
import { Card } from '@/components/ui/card'
import { DateText } from '@/components/ui/date'
import { Table } from '@/components/ui/table'
import { Term } from '@/components/ui/term'
import { RECOVERY_CENTS } from '@/lib/invoices/model/late-interest'
import { sumCents } from '@/lib/shared/amounts'
import { routes } from '@/lib/shared/routes'
import { BarChart } from './bar-chart'

interface Waiting {
  id: string
  number: string
  recipientName: string | null
  amountDue: bigint
  days: number
  due: string
  daysLate: number
  rate: string
  interest: bigint
  isRateAssumed: boolean
}

interface PaymentTermsProps {
  waiting: Waiting[]
  isCapped: boolean
  recipients: { name: string; paid: number; days: number }[]
  /** YYYY-MM-DD */
  today: string
  inAWeek: string
}

const SHOWN = 20
const percent = (rate: string) => `${rate.replace('.', ',')} %`

/** What is to be paid and when, who is late, and how long each recipient usually takes. */
export function PaymentTerms({ waiting, isCapped, recipients, today, inAWeek }: PaymentTermsProps) {
  const late = waiting.filter(({ daysLate }) => daysLate > 0)
  const groups = [
    { name: 'Échéance dépassée', rows: late },
    { name: 'Dans les 7 jours', rows: waiting.filter(({ daysLate, due }) => daysLate === 0 && due <= inAWeek) },
    { name: 'Plus tard', rows: waiting.filter(({ due }) => due > inAWeek) },
  ].map(({ name, rows }) => ({ name, count: rows.length, amount: sumCents(rows.map(({ amountDue }) => amountDue)) }))
  return (
    <>
      <Card id="echeances" title="Échéances de paiement">
        <p className="mb-4">Factures à payer par leurs destinataires, dans le délai de chacun (30 jours, 50 pour un établissement public de santé, 60 pour une autre entreprise publique) à compter de leur mise à disposition, au <DateText date={today} long />.</p>
        {isCapped && <Alert>Vous avez plus de 2 000 factures en attente de paiement : seules les 2 000 plus anciennes sont comptées ici.</Alert>}
        <BarChart bars={groups.map(({ name, amount }) => ({ label: name, value: Number(amount) }))} />
        <Table
          caption="Échéances de paiement" captionHidden rows={groups} rowKey={({ name }) => name}
          columns={[
            { key: 'echeance', header: 'Échéance', rowHeader: true, cell: ({ name }) => name },
            { key: 'nombre', header: 'Factures', align: 'end', cell: ({ count }) => count.toLocaleString('fr-FR') },
            { key: 'montant', header: 'Net à payer', align: 'end', cell: ({ amount }) => <Amount cents={amount} /> },
          ]}
        />
      </Card>
      <LatePayments late={late} />
      <Card id="attente" title="Temps d’attente par destinataire">
        {recipients.length === 0 ? <p>Aucun paiement signalé ces 12 derniers mois.</p> : (
          <>
            <p className="mb-4">Du dépôt à la mise en paiement, en moyenne, pour les factures déposées ces 12 derniers mois. Les 10 destinataires les plus lents.</p>
            <BarChart bars={recipients.map(({ name, days }) => ({ label: name, value: days }))} />
            <Table
              caption="Temps d’attente par destinataire" captionHidden rows={recipients} rowKey={({ name }) => name}
              columns={[
                { key: 'nom', header: 'Destinataire', rowHeader: true, cell: ({ name }) => name },
                { key: 'nombre', header: 'Factures payées', align: 'end', cell: ({ paid }) => paid.toLocaleString('fr-FR') },
                { key: 'jours', header: 'Jours en moyenne', align: 'end', cell: ({ days }) => days.toLocaleString('fr-FR', { maximumFractionDigits: 1 }) },
              ]}
            />
          </>
        )}
      </Card>
    </>
  )
}

function LatePayments({ late }: { late: Waiting[] }) {
  const interest = sumCents(late.map((one) => one.interest))
  const recovery = RECOVERY_CENTS * BigInt(late.length)
  return (
    <Card id="retards" title="Retards de paiement">
      {late.length === 0 ? <p>Aucune facture n’a dépassé son échéance.</p> : (
        <>
          <p className="mb-4">
            {late.length > 1 ? `${late.length.toLocaleString('fr-FR')} factures ont` : 'Une facture a'} dépassé l’échéance. Vous pouvez demander <Amount cents={interest + recovery} /> : <Amount cents={interest} /> d’intérêts moratoires et <Amount cents={recovery} /> d’indemnités.
          </p>
          <Table
            caption="Les retards les plus anciens" rows={late.slice(0, SHOWN)} rowKey={({ id }) => id}
            columns={[
              { key: 'numero', header: 'Numéro', rowHeader: true, cell: ({ id, number }) => <Link href={routes.invoice(id)} className="text-link">{number}</Link> },
              { key: 'destinataire', header: 'Destinataire', cell: ({ recipientName }) => recipientName ?? '–' },
              { key: 'montant', header: 'Net à payer', align: 'end', cell: ({ amountDue }) => <Amount cents={amountDue} /> },
              { key: 'delai', header: 'Délai', align: 'end', cell: ({ days }) => `${days} jours` },
              { key: 'echeance', header: 'Échéance', cell: ({ due }) => <DateText date={due} /> },
              { key: 'jours', header: 'Jours de retard', align: 'end', cell: ({ daysLate }) => daysLate.toLocaleString('fr-FR') },
              { key: 'taux', header: 'Taux', align: 'end', cell: ({ rate, isRateAssumed }) => `${percent(rate)}${isRateAssumed ? ' *' : ''}` },
              { key: 'interets', header: 'Intérêts', align: 'end', cell: (one) => <Amount cents={one.interest} /> },
            ]}
          />
          {late.some(({ isRateAssumed }) => isRateAssumed) && <p className="mt-2 text-sm text-ink-soft">* Le taux de ce semestre n’est pas encore dans notre table : le dernier connu, au 1er janvier 2026, est utilisé. Vérifiez-le auprès de la Banque de France.</p>}
        </>
      )}
      <div className="mt-4">
        <Term word="le calcul des intérêts et de l’indemnité">
          <p>Intérêts moratoires = net à payer × taux × jours de retard ÷ 365. Le taux est celui des opérations principales de refinancement de la Banque centrale européenne au premier jour du semestre où le retard a commencé, plus 8 points. Ils courent du lendemain de l’échéance au jour du paiement.</p>
          <p>L’indemnité forfaitaire pour frais de recouvrement est de 40 € par facture payée en retard. Le délai est de 30 jours pour l’État, les collectivités locales et leurs établissements, de 50 jours pour les établissements publics de santé et de 60 jours pour les autres entreprises publiques ; un destinataire dont l’annuaire ne dit rien est compté à 30 jours. Après une suspension, un nouveau délai part de votre réponse.</p>
          <p>Sources : code de la commande publique, articles R. 2192-10 à R. 2192-36 ; Banque centrale européenne.</p>
        </Term>
      </div>
    </Card>
  )
}

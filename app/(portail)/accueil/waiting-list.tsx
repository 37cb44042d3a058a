import { CircleCheck, FilePen, PenLine, RotateCcw, UserCheck, type IconComponent } from '@/components/ui/icons'
import { Link } from '@/components/ui/link'
import { Card } from '@/components/ui/card'
import { routes } from '@/lib/shared/routes'

interface WaitingListProps {
  approvals: number
  toSign: number
  drafts: number
  toRecycle: number
  suspended: number
}

interface Waiting {
  icon: IconComponent
  count: number
  one: string
  many: string
  meaning: string
  href: string
}

const waitingOf = ({ approvals, toSign, drafts, toRecycle, suspended }: WaitingListProps): Waiting[] => [
  { icon: UserCheck, count: approvals, one: 'demande à traiter', many: 'demandes à traiter', meaning: 'Ces personnes attendent votre réponse.', href: routes.approvals },
  { icon: PenLine, count: toSign, one: 'mandat à signer', many: 'mandats à signer', meaning: 'Le lien de signature est dans votre messagerie.', href: routes.mandates },
  { icon: RotateCcw, count: toRecycle, one: 'facture à recycler', many: 'factures à recycler', meaning: 'Le destinataire l’a renvoyée pour une adresse fausse : corrigez-la et renvoyez-la.', href: routes.synthesis },
  { icon: RotateCcw, count: suspended, one: 'facture suspendue', many: 'factures suspendues', meaning: 'Le destinataire attend une pièce ou une précision.', href: routes.synthesis },
  { icon: FilePen, count: drafts, one: 'brouillon', many: 'brouillons', meaning: 'Un brouillon n’est pas envoyé : le destinataire ne l’a pas.', href: routes.synthesis },
]

/** « Ce qui vous attend »: everything whose next step is the reader's. */
export function WaitingList(props: WaitingListProps) {
  const waiting = waitingOf(props).filter(({ count }) => count > 0)
  return (
    <Card id="attente" title="Ce qui vous attend">
      {waiting.length === 0 ? (
        <p className="flex items-start gap-2"><CircleCheck aria-hidden className="mt-0.5 size-5 flex-none text-green" />Rien n’attend votre décision.</p>
      ) : (
        <ul className="divide-y divide-line">
          {waiting.map(({ icon: Icon, count, one, many, meaning, href }) => (
            <li key={one} className="flex items-start gap-3 py-3 first:pt-0 last:pb-0">
              <Icon aria-hidden className="mt-0.5 size-5 flex-none text-amber" />
              <div className="min-w-0">
                <Link href={href} className="text-link font-medium">{count} {count > 1 ? many : one}</Link>
                <p className="text-sm text-ink-soft">{meaning}</p>
              </div>
            </li>
          ))}
        </ul>
      )}
    </Card>
  )
}

import { MandateStatusPill } from '@/components/structures/mandate-status'
import { ButtonLink } from '@/components/ui/button'
import { Card } from '@/components/ui/card'
import { longInstant } from '@/lib/shared/dates'
import { routes } from '@/lib/shared/routes'
import type { StructureFullRecord } from '@/lib/structures/queries/get-structure-record'

interface Props {
  structure: StructureFullRecord
}

const plural = (count: number, one: string, many: string, none: string) => (count === 0 ? none : `${count.toLocaleString('fr-FR')} ${count > 1 ? many : one}`)

/** What hangs on the structure, counted, each with the way to its page. */
export function RecordSummaries({ structure }: Props) {
  const { id, counts, isManager } = structure
  const rows = [
    { text: plural(counts.workspaces, 'espace ouvert', 'espaces ouverts', 'Aucun espace ouvert'), label: 'Voir les espaces', href: routes.workspaces(id) },
    { text: plural(counts.services, 'service', 'services', 'Aucun service : les factures sont émises par la structure elle-même'), label: 'Voir les services', href: routes.services(id) },
    { text: plural(counts.bankAccounts, 'coordonnée bancaire', 'coordonnées bancaires', 'Aucune coordonnée bancaire'), label: 'Voir les coordonnées bancaires', href: routes.bankAccounts(id) },
    { text: 'Documents à joindre aux factures, prêts à servir', label: 'Voir les pièces jointes', href: routes.library(id) },
    ...(isManager ? [{ text: plural(counts.users, 'utilisateur', 'utilisateurs', 'Aucun utilisateur'), label: 'Voir les utilisateurs', href: routes.users(id) }] : []),
    ...(isManager ? [{ text: 'Ce que Cantate a appris de vos factures, pour mieux lire les suivantes', label: 'Voir la lecture des factures', href: routes.lessons(id) }] : []),
  ]
  return (
    <>
      <Card id="rattache" title="Ce qui s’y rattache">
        <ul className="divide-y divide-line">
          {rows.map(({ text, label, href }) => (
            <li key={href} className="flex flex-wrap items-center justify-between gap-x-6 gap-y-1 py-2.5">
              <span className="min-w-0">{text}</span>
              <ButtonLink look="link" href={href}>{label}</ButtonLink>
            </li>
          ))}
        </ul>
      </Card>
      {structure.kind === 'PRIVATE' && (
        <Card id="mandats" title="Mandats" actions={<ButtonLink look="link" href={routes.structureMandates(id)}>{`Voir les mandats (${counts.mandates})`}</ButtonLink>}>
          <MandateLine structure={structure} />
        </Card>
      )}
    </>
  )
}

function MandateLine({ structure: { id, mandates, canSign } }: Props) {
  const [mandate] = mandates
  if (mandate) {
    return (
      <p className="flex flex-wrap items-center gap-x-3 gap-y-2">
        <MandateStatusPill status={mandate.status} />
        <span>« {mandate.name} »{mandate.signedAt && <>, signé le {longInstant(mandate.signedAt)}</>}</span>
        <ButtonLink look="link" href={routes.mandate(mandate.id)}>Consulter le mandat</ButtonLink>
      </p>
    )
  }
  return (
    <div className="space-y-3">
      <p>Sans mandat actif, la saisie à l’écran est impossible ; le dépôt d’un PDF reste possible.</p>
      {canSign && <ButtonLink href={`${routes.subscribeMandate}?structure=${id}`}>Souscrire un mandat de facturation</ButtonLink>}
    </div>
  )
}

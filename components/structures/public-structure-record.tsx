import { Alert } from '@/components/ui/alert'
import { Card } from '@/components/ui/card'
import { DateText } from '@/components/ui/date'
import { DescriptionList } from '@/components/ui/description-list'
import { Table } from '@/components/ui/table'
import { obligationsOf } from '@/lib/directory/model/obligations'
import type { PublicStructure } from '@/lib/directory/model/directory-entry'
import { formatSiret, hasValidKey } from '@/lib/shared/siret'
import { ObligationsList } from './obligations-list'
import { StructureStatusPill } from './structure-status'

/** One public structure: what it asks of an invoice, its services, who and where it is. */
export function PublicStructureRecord({ structure }: { structure: PublicStructure }) {
  const { identifier, label, status, address, postalCode, city, paymentReported, obligations, services } = structure
  return (
    <div className="space-y-6">
      {status === 'INACTIVE' && <Alert tone="warning" title="Cette structure est inactive">Elle ne peut plus recevoir de facture. Demandez à votre client le SIRET qui la remplace.</Alert>}
      {!hasValidKey(identifier) && <Alert tone="info">La clé de ce SIRET ne se vérifie pas, mais il est bien celui de l’annuaire : utilisez-le tel quel.</Alert>}
      <Card id="obligations" title="Ce que la facture doit porter">
        <ObligationsList obligations={obligations} />
      </Card>
      <Card id="services" title={`Services actifs (${services.length})`}>
        {services.length === 0 ? <p>Cette structure n’a pas de service : la facture lui est adressée directement.</p> : <ServicesTable structure={structure} />}
      </Card>
      <Card id="coordonnees" title="Identité et adresse">
        <DescriptionList
          descriptions={[
            { term: 'SIRET', value: <span className="figures">{formatSiret(identifier)}</span> },
            { term: 'Libellé', value: label ?? undefined },
            { term: 'Statut', value: <StructureStatusPill status={status} /> },
            { term: 'Adresse', value: address.length > 0 ? address.join(', ') : undefined },
            { term: 'Code postal et ville', value: [postalCode, city].filter(Boolean).join(' ') || undefined },
            { term: 'Délai de paiement', value: `${structure.paymentDays} jours à compter de la mise à disposition` },
            { term: 'Statut « Mise en paiement »', value: paymentReported ? 'Communiqué aux fournisseurs' : 'Non communiqué : une facture payée peut rester « Mise à disposition »' },
          ]}
        />
      </Card>
    </div>
  )
}

function ServicesTable({ structure }: { structure: PublicStructure }) {
  return (
    <Table
      caption="Services actifs aujourd’hui"
      captionHidden
      rows={structure.services}
      rowKey={(service) => service.id}
      columns={[
        { key: 'code', header: 'Code', rowHeader: true, cell: ({ code }) => <span className="break-all">{code}</span> },
        { key: 'name', header: 'Libellé', cell: ({ name, isReserved }) => <div>{name}{isReserved && <span className="block text-sm text-ink-soft">Réservé aux entités publiques : un fournisseur privé ne peut pas l’utiliser.</span>}</div> },
        { key: 'from', header: 'Début', cell: ({ activeFrom }) => <DateText date={activeFrom} /> },
        { key: 'until', header: 'Fin', cell: ({ activeUntil }) => (activeUntil ? <DateText date={activeUntil} /> : 'Sans fin') },
        { key: 'commitment', header: 'Engagement obligatoire', cell: (service) => (obligationsOf(structure, service).commitment === 'required' ? 'Oui' : 'Non') },
      ]}
    />
  )
}

import { DateText, InstantText } from '@/components/ui/date'
import { DescriptionList } from '@/components/ui/description-list'
import type { ServiceRecord } from '@/lib/services/queries/get-service'
import { countryName } from '@/lib/shared/countries'
import { ServiceStatePill } from './service-state'

const yesNo = (value: boolean) => (value ? 'Oui' : 'Non')

/** A service for reading, with its dates. */
export function ServiceRecordView({ service }: { service: ServiceRecord }) {
  const { addressLine1, addressLine2, addressLine3, postalCode, city, addressCountry, structure } = service
  const address = [addressLine1, addressLine2, addressLine3, [postalCode, city].filter(Boolean).join(' '), addressCountry && addressCountry !== 'FR' && countryName(addressCountry)].filter(Boolean).join(', ')
  return (
    <DescriptionList
      descriptions={[
        { term: 'Code du service', value: <span className="break-all">{service.code}</span> },
        { term: 'Libellé', value: service.name },
        { term: 'Structure', value: structure.name },
        { term: 'État', value: <ServiceStatePill state={service.state} /> },
        { term: 'Description', value: service.description ?? undefined },
        { term: 'Début d’activité', value: <DateText date={service.activeFrom} /> },
        { term: 'Fin d’activité', value: service.activeUntil ? <DateText date={service.activeUntil} /> : 'Sans fin' },
        ...(structure.kind === 'PUBLIC' ? [{ term: 'N° d’engagement obligatoire', value: yesNo(service.commitmentRequired) }, { term: 'Mise en paiement remontée', value: yesNo(service.paymentReported) }] : []),
        { term: 'Adresse', value: address || 'Celle de la structure' },
        { term: 'Téléphone', value: service.phone ?? undefined },
        { term: 'Créé le', value: <InstantText at={service.createdAt} /> },
        { term: 'Modifié le', value: <InstantText at={service.updatedAt} /> },
      ]}
    />
  )
}

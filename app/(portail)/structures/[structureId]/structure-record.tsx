import { StructureStatusPill } from '@/components/structures/structure-status'
import { Alert } from '@/components/ui/alert'
import { ButtonLink } from '@/components/ui/button'
import { Card } from '@/components/ui/card'
import { DescriptionList } from '@/components/ui/description-list'
import { longInstant } from '@/lib/shared/dates'
import { routes } from '@/lib/shared/routes'
import { identifierTypeLabel } from '@/lib/structures/model/identifier-types'
import { formatIdentifier } from '@/lib/structures/model/identifiers'
import type { StructureRecord } from '@/lib/structures/queries/get-structure'

/** The record of a structure (portal 3.3), for reading. */
export function StructureRecordView({ structure }: { structure: StructureRecord }) {
  const { mainManager, services } = structure
  return (
    <div className="space-y-6">
      <Card id="generalites" title="Généralités">
        <DescriptionList
          descriptions={[
            { term: 'Type d’identifiant', value: identifierTypeLabel(structure.identifierType) },
            { term: 'Identifiant', value: <span className="figures">{formatIdentifier(structure.identifierType, structure.identifier)}</span> },
            { term: 'Raison sociale', value: structure.name },
            { term: 'Libellé de la structure', value: structure.label ?? undefined },
            { term: 'Type de structure', value: structure.kind === 'PUBLIC' ? 'Publique' : 'Privée' },
            { term: 'Statut', value: <StructureStatusPill status={structure.status} /> },
            { term: 'N° TVA intracommunautaire', value: structure.vatNumber ?? undefined },
            { term: 'N° RCS', value: structure.rcsNumber ?? undefined },
            { term: 'Gestionnaire principal', value: mainManager ? `${mainManager.firstName} ${mainManager.lastName}` : undefined },
          ]}
        />
      </Card>
      <Card id="coordonnees" title="Coordonnées">
        {structure.isUndisclosed && <Alert>Cette entreprise est non diffusible à l’Insee : son adresse n’est montrée qu’aux membres de la structure.</Alert>}
        <DescriptionList
          descriptions={[
            { term: 'Adresse', value: [structure.addressLine1, structure.addressLine2, structure.addressLine3].filter(Boolean).join(', ') || undefined },
            { term: 'Code postal et ville', value: [structure.postalCode, structure.city].filter(Boolean).join(' ') || undefined },
            { term: 'Adresse électronique', value: structure.email ?? undefined },
            { term: 'Téléphone', value: structure.phone ?? undefined },
          ]}
        />
      </Card>
      <Card id="services" title={`Services (${services.length})`}>
        {services.length === 0 ? <p>Cette structure n’a pas de service : ses factures sont émises par la structure elle-même.</p> : (
          <ul className="divide-y divide-line">
            {services.map((service) => <li key={service.id} className="py-2"><strong>{service.code}</strong> – {service.name}</li>)}
          </ul>
        )}
      </Card>
      <Card id="mandat" title="Mandat de facturation">
        <MandateLine structure={structure} />
      </Card>
      {structure.canManage && (
        <Card id="lecture" title="Lecture des factures">
          <p>
            Cantate apprend où se trouve chaque valeur sur vos factures, pour mieux lire les suivantes. <ButtonLink look="link" href={routes.lessons(structure.id)}>Ce que Cantate a appris de vos factures</ButtonLink>
          </p>
        </Card>
      )}
    </div>
  )
}

function MandateLine({ structure: { id, mandate, canSign } }: { structure: StructureRecord }) {
  if (mandate) {
    return (
      <p>
        « {mandate.name} » est actif{mandate.signedAt && <>, signé le {longInstant(mandate.signedAt)}</>}. <ButtonLink look="link" href={routes.mandate(mandate.id)}>Consulter le mandat</ButtonLink>
      </p>
    )
  }
  return (
    <div className="space-y-3">
      <p>Aucun mandat actif. Il n’en faut pas pour déposer une facture ; il en faut un pour la saisir à l’écran.</p>
      {canSign && <ButtonLink href={`${routes.subscribeMandate}?structure=${id}`}>Souscrire un mandat de facturation</ButtonLink>}
    </div>
  )
}

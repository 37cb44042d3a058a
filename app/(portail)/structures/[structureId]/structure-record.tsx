import { Link } from '@/components/ui/link'
import { ObligationsList } from '@/components/structures/obligations-list'
import { StructureStatusPill } from '@/components/structures/structure-status'
import { Alert } from '@/components/ui/alert'
import { ButtonLink } from '@/components/ui/button'
import { Card } from '@/components/ui/card'
import { DescriptionList } from '@/components/ui/description-list'
import { obligationsOf } from '@/lib/directory/model/obligations'
import { countryName } from '@/lib/shared/countries'
import { longInstant } from '@/lib/shared/dates'
import { routes } from '@/lib/shared/routes'
import { identifierTypeLabel } from '@/lib/structures/model/identifier-types'
import { formatIdentifier } from '@/lib/structures/model/identifiers'
import { companySizeLabel, legalCategoryLabel } from '@/lib/structures/model/legal-categories'
import { RECORD_LABEL } from '@/lib/structures/model/record'
import type { StructureFullRecord } from '@/lib/structures/queries/get-structure-record'

interface Props {
  structure: StructureFullRecord
}

const yesOrNo = (value: boolean) => (value ? 'Oui' : 'Non')
const withCode = (code: string | null, number: string | null) => (number ? [code, number].filter(Boolean).join(' ') : undefined)

/** The record of a structure (portal 3.3), for reading, block by block. */
export function StructureRecordView({ structure }: Props) {
  return (
    <div className="min-w-0 space-y-6">
      <Generalities structure={structure} />
      <Address structure={structure} />
      {structure.kind === 'PUBLIC' && (
        <Card id="parametres" title="Paramètres" actions={structure.isManager ? <ButtonLink href={routes.obligations(structure.id)} look="link">Modifier les obligations</ButtonLink> : undefined}>
          <p className="mb-3">Ce que doit porter une facture adressée à cette structure :</p>
          <ObligationsList obligations={obligationsOf(structure)} />
          <p className="mt-3">{structure.paymentReported ? 'Le statut « Mise en paiement » est communiqué aux fournisseurs.' : 'Le statut « Mise en paiement » n’est pas communiqué aux fournisseurs.'}</p>
        </Card>
      )}
      <Card id="edi" title="Paramètres EDI">
        <DescriptionList descriptions={[{ term: RECORD_LABEL.sendsEdi, value: yesOrNo(structure.sendsEdi) }, { term: RECORD_LABEL.receivesEdiLifecycle, value: yesOrNo(structure.receivesEdiLifecycle) }]} />
      </Card>
    </div>
  )
}

function Generalities({ structure }: Props) {
  const { mainManager, changedAt, changedBy } = structure
  return (
    <Card id="generalites" title="Généralités">
      <DescriptionList
        descriptions={[
          { term: 'Type d’identifiant', value: identifierTypeLabel(structure.identifierType) },
          { term: 'Identifiant', value: <span className="figures">{formatIdentifier(structure.identifierType, structure.identifier)}</span> },
          { term: 'Type de structure', value: structure.kind === 'PUBLIC' ? 'Publique' : 'Privée' },
          ...(structure.identifierType === 'PARTICULIER' ? [{ term: 'Nom', value: structure.lastName ?? undefined }, { term: 'Prénom', value: structure.firstName ?? undefined }] : [{ term: 'Raison sociale', value: structure.name }]),
          { term: RECORD_LABEL.label, value: structure.label ?? undefined },
          { term: 'Statut', value: <StructureStatusPill status={structure.status} /> },
          { term: RECORD_LABEL.rcsNumber, value: structure.rcsNumber ?? undefined },
          { term: RECORD_LABEL.vatNumber, value: structure.vatNumber ?? undefined },
          { term: 'Catégorie juridique', value: structure.legalCategory ? legalCategoryLabel(structure.legalCategory) : undefined },
          { term: 'Catégorie d’entreprise', value: structure.companySize ? companySizeLabel(structure.companySize) : undefined },
          { term: RECORD_LABEL.parentOrganisation, value: structure.parentOrganisation ?? undefined },
          ...(structure.isAgriculturalCentre || structure.pacageNumber ? [{ term: RECORD_LABEL.isAgriculturalCentre, value: yesOrNo(structure.isAgriculturalCentre) }, { term: RECORD_LABEL.pacageNumber, value: structure.pacageNumber ?? undefined }] : []),
          ...(structure.isDelegateValidator ? [{ term: RECORD_LABEL.isDelegateValidator, value: 'Oui' }] : []),
          { term: 'Non diffusible à l’Insee', value: yesOrNo(structure.isUndisclosed) },
          { term: 'Contact principal', value: mainManager ? `${mainManager.firstName} ${mainManager.lastName}, gestionnaire principal` : undefined },
          ...(structure.origin ? [{ term: 'Structure d’origine', value: <LinkedStructure linked={structure.origin} /> }] : []),
          ...(structure.successor ? [{ term: 'Nouvelle structure', value: <LinkedStructure linked={structure.successor} /> }] : []),
          ...(changedAt && changedBy ? [{ term: 'Dernière modification', value: `${longInstant(changedAt)}, par ${changedBy.firstName} ${changedBy.lastName}` }] : []),
        ]}
      />
    </Card>
  )
}

/** The other end of a change of SIRET. */
function LinkedStructure({ linked: { id, name, identifierType, identifier, isReachable } }: { linked: NonNullable<StructureFullRecord['origin']> }) {
  const text = `${name}, ${formatIdentifier(identifierType, identifier)}`
  return isReachable ? <Link className="text-link figures" href={routes.structure(id)}>{text}</Link> : <span className="figures">{text}</span>
}

function Address({ structure }: Props) {
  return (
    <Card id="adresse" title="Adresse">
      {structure.isUndisclosed && (
        <div className="mb-4">
          <Alert>Cette entreprise est non diffusible à l’Insee : son adresse n’est montrée qu’aux membres de la structure.</Alert>
        </div>
      )}
      <DescriptionList
        descriptions={[
          { term: RECORD_LABEL.addressLine1, value: structure.addressLine1 ?? undefined },
          { term: RECORD_LABEL.addressLine2, value: structure.addressLine2 ?? undefined },
          { term: RECORD_LABEL.addressLine3, value: structure.addressLine3 ?? undefined },
          { term: 'Code postal et ville', value: [structure.postalCode, structure.city].filter(Boolean).join(' ') || undefined },
          { term: 'Pays', value: countryName(structure.addressCountry) },
          { term: RECORD_LABEL.email, value: structure.email ?? undefined },
          { term: RECORD_LABEL.phone, value: withCode(structure.phoneCode, structure.phone) },
          { term: RECORD_LABEL.fax, value: withCode(structure.faxCode, structure.fax) },
        ]}
      />
    </Card>
  )
}

import { CheckboxField } from '@/components/form/checkbox-field'
import { Fieldset } from '@/components/form/fieldset'
import { Form } from '@/components/form/form'
import { SubmitButton } from '@/components/form/submit-button'
import { EmailField, TextField } from '@/components/form/text-field'
import { ButtonLink } from '@/components/ui/button'
import { Card } from '@/components/ui/card'
import { DescriptionList } from '@/components/ui/description-list'
import { routes } from '@/lib/shared/routes'
import { identifierTypeLabel } from '@/lib/structures/model/identifier-types'
import { formatIdentifier } from '@/lib/structures/model/identifiers'
import { companySizeLabel, legalCategoryLabel } from '@/lib/structures/model/legal-categories'
import { RECORD_LABEL } from '@/lib/structures/model/record'
import type { StructureFullRecord } from '@/lib/structures/queries/get-structure-record'
import { updateStructure } from './actions'
import { OverwriteBox } from './overwrite-box'

interface RecordFormProps {
  structure: StructureFullRecord
}

/** « Modifier »: what does not change is shown as text above what does (portal 3.4). */
export function RecordForm({ structure }: RecordFormProps) {
  const { id, version } = structure
  return (
    <Form action={updateStructure} warnUnsaved>
      <input type="hidden" name="structureId" value={id} />
      <input type="hidden" name="version" value={version} />
      <OverwriteBox />
      <FixedFields structure={structure} />
      <GeneralFields structure={structure} />
      <AddressFields structure={structure} />
      <ParameterFields structure={structure} />
      <div className="flex flex-wrap items-center gap-x-4 gap-y-3">
        <SubmitButton>Enregistrer</SubmitButton>
        <ButtonLink look="link" href={routes.structure(id)}>Annuler</ButtonLink>
      </div>
    </Form>
  )
}

function FixedFields({ structure }: RecordFormProps) {
  const { identifierType, identifier, name, legalCategory, companySize } = structure
  return (
    <Card id="non-modifiable" title="Ce qui ne se modifie pas ici">
      <DescriptionList
        descriptions={[
          { term: 'Type d’identifiant', value: identifierTypeLabel(identifierType) },
          { term: 'Identifiant', value: <span className="figures">{formatIdentifier(identifierType, identifier)}</span> },
          { term: 'Raison sociale', value: name },
          { term: 'Catégorie juridique', value: legalCategory ? legalCategoryLabel(legalCategory) : undefined },
          { term: 'Catégorie d’entreprise', value: companySize ? companySizeLabel(companySize) : undefined },
        ]}
      />
      <p className="mt-3 text-sm text-ink-soft">La raison sociale et les catégories viennent de la base Insee : « Mettre à jour depuis la base Insee » les reprend.</p>
    </Card>
  )
}

const GeneralFields = ({ structure }: RecordFormProps) => (
  <Fieldset legend="Généralités">
    <TextField name="label" label={RECORD_LABEL.label} maxLength={100} defaultValue={structure.label ?? ''} />
    <TextField name="rcsNumber" label={RECORD_LABEL.rcsNumber} maxLength={50} defaultValue={structure.rcsNumber ?? ''} autoComplete="off" />
    <TextField name="vatNumber" label={RECORD_LABEL.vatNumber} maxLength={30} defaultValue={structure.vatNumber ?? ''} autoComplete="off" />
    <TextField name="parentOrganisation" label={RECORD_LABEL.parentOrganisation} hint="Le siège ou le groupe auquel la structure appartient, s’il y en a un." maxLength={201} defaultValue={structure.parentOrganisation ?? ''} autoComplete="off" />
    <TextField name="pacageNumber" label={RECORD_LABEL.pacageNumber} hint="9 chiffres. Pour les exploitations agricoles qui demandent un remboursement de taxe." maxLength={20} defaultValue={structure.pacageNumber ?? ''} autoComplete="off" />
    <CheckboxField name="isAgriculturalCentre" label={RECORD_LABEL.isAgriculturalCentre} hint="La structure tient la comptabilité d’exploitations agricoles." defaultChecked={structure.isAgriculturalCentre} />
    <CheckboxField name="isDelegateValidator" label={RECORD_LABEL.isDelegateValidator} hint="La structure valide des factures au nom d’un titulaire de marché." defaultChecked={structure.isDelegateValidator} />
  </Fieldset>
)

const AddressFields = ({ structure }: RecordFormProps) => (
  <Fieldset legend="Adresse">
    <TextField name="addressLine1" label={RECORD_LABEL.addressLine1} required maxLength={200} defaultValue={structure.addressLine1 ?? ''} autoComplete="address-line1" />
    <TextField name="addressLine2" label={RECORD_LABEL.addressLine2} maxLength={200} defaultValue={structure.addressLine2 ?? ''} autoComplete="address-line2" />
    <TextField name="addressLine3" label={RECORD_LABEL.addressLine3} maxLength={200} defaultValue={structure.addressLine3 ?? ''} autoComplete="address-line3" />
    <TextField name="postalCode" label={RECORD_LABEL.postalCode} required maxLength={20} defaultValue={structure.postalCode ?? ''} autoComplete="postal-code" />
    <TextField name="city" label={RECORD_LABEL.city} required maxLength={100} defaultValue={structure.city ?? ''} autoComplete="address-level2" />
    <EmailField name="email" label={RECORD_LABEL.email} defaultValue={structure.email ?? ''} autoComplete="off" />
    <TextField name="phoneCode" label={RECORD_LABEL.phoneCode} hint="« +33 » pour la France." maxLength={6} defaultValue={structure.phoneCode ?? ''} autoComplete="off" />
    <TextField name="phone" label={RECORD_LABEL.phone} maxLength={30} type="tel" defaultValue={structure.phone ?? ''} autoComplete="off" />
    <TextField name="faxCode" label={RECORD_LABEL.faxCode} maxLength={6} defaultValue={structure.faxCode ?? ''} autoComplete="off" />
    <TextField name="fax" label={RECORD_LABEL.fax} maxLength={30} type="tel" defaultValue={structure.fax ?? ''} autoComplete="off" />
  </Fieldset>
)

const ParameterFields = ({ structure }: RecordFormProps) => (
  <Fieldset legend="Paramètres EDI" hint="L’échange de fichiers entre logiciels. Laissez ces cases vides si vous n’avez pas de raccordement.">
    <CheckboxField name="sendsEdi" label={RECORD_LABEL.sendsEdi} hint="La structure envoie ses factures par un raccordement EDI." defaultChecked={structure.sendsEdi} />
    <CheckboxField name="receivesEdiLifecycle" label={RECORD_LABEL.receivesEdiLifecycle} hint="Les statuts de ses factures lui sont renvoyés par le même chemin." defaultChecked={structure.receivesEdiLifecycle} />
  </Fieldset>
)

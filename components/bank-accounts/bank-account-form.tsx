import type { ReactNode } from 'react'
import { CheckboxField } from '@/components/form/checkbox-field'
import { DateField } from '@/components/form/date-field'
import { Fieldset } from '@/components/form/fieldset'
import { FileField } from '@/components/form/file-field'
import { Form } from '@/components/form/form'
import { RadioGroup } from '@/components/form/radio-group'
import { SelectField } from '@/components/form/select-field'
import { SubmitButton } from '@/components/form/submit-button'
import { DigitsField, TextField } from '@/components/form/text-field'
import { ButtonLink } from '@/components/ui/button'
import { formatIban } from '@/lib/bank-accounts/model/iban'
import { NAME_MAX } from '@/lib/bank-accounts/model/schemas'
import type { BankAccountRecord } from '@/lib/bank-accounts/queries/get-bank-account'
import { countryChoices } from '@/lib/shared/countries'
import type { FormAction } from '@/lib/shared/form-state'
import { IDENTIFIER_TYPES } from '@/lib/structures/model/identifier-types'

interface BankAccountFormProps {
  action: FormAction<{ bankAccountId: string }>
  /** What the form is about: a structure that gets an account, or an account and the version that is shown. */
  about: { structureId: string } | { bankAccountId: string; version: string }
  account?: BankAccountRecord
  /** YYYY-MM-DD, the start of a new account. */
  today: string
  cancelHref: string
}

/** « Créer une coordonnée bancaire » and « Modifier » (portal 3.7). Which fields are in sight follows from the choice, by the style sheet alone. */
export function BankAccountForm({ action, about, account, today, cancelHref }: BankAccountFormProps) {
  const document = account?.secret?.document
  return (
    <Form action={action} warnUnsaved aria-label="Coordonnée bancaire">
      {Object.entries(about).map(([name, value]) => <input key={name} type="hidden" name={name} value={value} />)}
      <Fieldset legend="Compte">
        <TextField name="name" label="Nom" required maxLength={NAME_MAX} defaultValue={account?.name} autoComplete="off" hint="Celui que vous verrez dans la liste « Références bancaires » de vos factures." />
        <AccountFields secret={account?.secret} type={account?.type} />
      </Fieldset>
      <FactorFields factor={account?.factor} />
      <Fieldset legend="Validité" hint="Hors de ces dates, le compte n’est pas proposé sur vos factures.">
        <DateField name="validFrom" label="Début de validité" required defaultValue={account?.validFrom ?? today} />
        <DateField name="validUntil" label="Fin de validité" defaultValue={account?.validUntil ?? ''} hint="Dernier jour. Laissez vide si vous n’en connaissez pas." />
      </Fieldset>
      <Fieldset legend="Relevé d’identité bancaire">
        <FileField name="document" label="RIB en PDF" accept=".pdf,application/pdf" hint={document ? `« ${document.name} » est enregistré. Choisissez un fichier pour le remplacer ; 10 Mo au plus.` : '10 Mo au plus. Seuls les gestionnaires de la structure peuvent l’ouvrir.'} />
      </Fieldset>
      <div className="flex flex-wrap items-center gap-x-4 gap-y-3">
        <SubmitButton>{account ? 'Enregistrer' : 'Créer la coordonnée bancaire'}</SubmitButton>
        <ButtonLink look="link" href={cancelHref}>Annuler</ButtonLink>
      </div>
    </Form>
  )
}

function AccountFields({ secret, type }: { secret?: BankAccountRecord['secret']; type?: BankAccountRecord['type'] }) {
  const rib = secret?.rib
  return (
    <div className="group/account space-y-5">
      <RadioGroup name="type" label="Type" required inline defaultValue={type ?? 'IBAN'} choices={[{ value: 'IBAN', label: 'IBAN' }, { value: 'RIB', label: 'RIB' }]} />
      <div className="hidden space-y-5 group-has-[input[value=RIB]:checked]/account:block">
        <p className="text-sm text-ink-soft">Recopiez les quatre parties de votre relevé : nous vérifions la clé et en tirons l’IBAN, que demandent les destinataires.</p>
        <div className="grid items-start gap-5 sm:grid-cols-2">
          <DigitsField name="bankCode" label="Code banque" required maxLength={20} hint="5 chiffres" defaultValue={rib?.bankCode} />
          <DigitsField name="branchCode" label="Code guichet" required maxLength={20} hint="5 chiffres" defaultValue={rib?.branchCode} />
          <TextField name="accountNumber" label="Compte bancaire" required maxLength={30} hint="11 chiffres ou lettres" className="figures" autoComplete="off" spellCheck={false} defaultValue={rib?.accountNumber} />
          <DigitsField name="key" label="Clé" required maxLength={10} hint="2 chiffres" defaultValue={rib?.key} />
        </div>
      </div>
      <div className="hidden space-y-5 group-has-[input[value=IBAN]:checked]/account:block">
        <TextField name="iban" label="IBAN" required maxLength={60} hint="Avec ou sans espaces. Il commence par le pays : FR et 25 caractères pour la France." className="figures" autoComplete="off" spellCheck={false} defaultValue={secret ? formatIban(secret.iban) : ''} />
        <TextField name="bic" label="BIC" required maxLength={20} hint="8 ou 11 caractères, à côté de l’IBAN sur votre relevé." className="figures max-w-60" autoComplete="off" spellCheck={false} defaultValue={secret?.bic ?? ''} />
      </div>
    </div>
  )
}

function FactorFields({ factor }: { factor?: BankAccountRecord['factor'] }): ReactNode {
  return (
    <div className="group/factor">
      <Fieldset legend="Affactureur">
        <CheckboxField name="isFactor" label="Ce compte est celui d’un affactureur" hint="Une société d’affacturage à qui vous avez cédé vos factures, et que le destinataire paie à votre place." defaultChecked={factor !== undefined && factor !== null} />
        <div className="hidden space-y-5 group-has-[input[name=isFactor]:checked]/factor:block">
          <TextField name="factorName" label="Raison sociale de l’affactureur" required maxLength={201} defaultValue={factor?.name} autoComplete="off" />
          <SelectField name="factorIdentifierType" label="Type d’identifiant de l’affactureur" required choices={IDENTIFIER_TYPES.map(({ type, label }) => ({ value: type, label }))} defaultValue={factor?.identifierType ?? 'SIRET'} />
          <TextField name="factorIdentifier" label="Code de l’affactureur" maxLength={60} hint="Son identifiant : 14 chiffres pour un SIRET. Laissez vide hors de l’Union européenne." className="figures" defaultValue={factor?.identifier} autoComplete="off" />
          <SelectField name="factorCountry" label="Pays de l’affactureur" required choices={countryChoices()} defaultValue={factor?.country ?? 'FR'} />
        </div>
      </Fieldset>
    </div>
  )
}

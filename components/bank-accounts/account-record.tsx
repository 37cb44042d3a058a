import { DateText, InstantText } from '@/components/ui/date'
import { DescriptionList } from '@/components/ui/description-list'
import type { BankAccountRecord } from '@/lib/bank-accounts/queries/get-bank-account'
import { countryName } from '@/lib/shared/countries'
import { formatFileSize } from '@/lib/shared/file-size'
import { routes } from '@/lib/shared/routes'
import { identifierTypeLabel } from '@/lib/structures/model/identifier-types'
import { AccountStatePill } from './account-state'

/** An account for reading: whole for its managers, masked for the others. */
export function AccountRecord({ account }: { account: BankAccountRecord }) {
  const { secret, factor, closedAt, validUntil } = account
  return (
    <DescriptionList
      descriptions={[
        { term: 'Nom', value: account.name },
        { term: 'Structure', value: account.structure.name },
        { term: 'État', value: <AccountStatePill state={account.state} /> },
        { term: 'Type', value: account.type },
        { term: 'IBAN', value: <span className="figures">{account.account}</span> },
        ...(secret?.rib && account.type === 'RIB' ? [{ term: 'RIB', value: <span className="figures">{[secret.rib.bankCode, secret.rib.branchCode, secret.rib.accountNumber, secret.rib.key].join('\u00a0')}</span> }] : []),
        ...(secret?.bic ? [{ term: 'BIC', value: <span className="figures">{secret.bic}</span> }] : []),
        ...(factor ? [{ term: 'Affactureur', value: `${factor.name}, ${identifierTypeLabel(factor.identifierType)} ${factor.identifier}, ${countryName(factor.country)}` }] : []),
        { term: 'Début de validité', value: <DateText date={account.validFrom} /> },
        { term: 'Fin de validité', value: closedAt ? <>Terminée le <InstantText at={closedAt} /></> : validUntil ? <DateText date={validUntil} /> : 'Sans fin' },
        ...(secret ? [{ term: 'RIB en PDF', value: secret.document ? <a className="text-link break-all" href={routes.file(secret.document.id)}>{secret.document.name} ({formatFileSize(secret.document.size)})</a> : undefined }] : []),
      ]}
    />
  )
}

import { Search } from '@/components/ui/icons'
import { Link } from '@/components/ui/link'
import { buttonStyle } from '@/components/ui/button-style'
import { TYPE_CODES } from '@/lib/invoices/model/code-lists'
import { frameworkLabel, OFFERED_FRAMEWORKS } from '@/lib/invoices/model/frameworks'
import { CRITERIA_NAMES, MAIN_CRITERIA, SUBMISSION_MODES, type ParsedSearch } from '@/lib/invoices/model/search-criteria'
import { STATUSES, statusRow } from '@/lib/invoices/model/status'
import { routes } from '@/lib/shared/routes'
import type { SearchParams } from '@/lib/shared/table-params'
import { SearchChoice, SearchRange, SearchText } from './search-fields'

export interface SearchChoiceLists {
  structures: { id: string; name: string }[]
  services: { id: string; label: string }[]
  bankAccounts: { id: string; label: string }[]
  authors: { id: string; name: string }[]
}

interface SearchFormProps {
  params: SearchParams
  errors: ParsedSearch['errors']
  choices: SearchChoiceLists
}

const SHOWN_STATUSES = STATUSES.filter((status) => status !== 'SUPPRIMEE')
const choicesOf = (labels: Readonly<Record<string, string>>) => Object.entries(labels).map(([value, label]) => ({ value, label }))

/** The criteria of « Rechercher » (portal 7.2): a GET form, so that what is found has an address. */
export function SearchForm({ params, errors, choices }: SearchFormProps) {
  const isAsked = (name: string) => [params[name] ?? ''].flat().some((value) => value !== '')
  const common = { params, errors }
  const statuses = [params.statut ?? []].flat()
  return (
    <form action={routes.search} method="get" role="search" aria-label="Rechercher des factures" className="no-print mb-6 space-y-4">
      {['taille', 'tri', 'sens'].filter(isAsked).map((name) => (
        <input key={name} type="hidden" name={name} value={[params[name] ?? ''].flat()[0]} />
      ))}
      <div className="flex flex-wrap items-start gap-4">
        <SearchText {...common} name="numero" label="Numéro de facture" hint="Tout ou partie." />
        <SearchText {...common} name="destinataire" label="Destinataire" hint="Raison sociale, ou début du SIRET." />
        <SearchRange {...common} legend="Date de dépôt" from={['depotDu', 'Du']} to={['depotAu', 'Au']} />
      </div>
      <details open={statuses.length > 0}>
        <summary className="text-link inline-flex min-h-10 cursor-pointer items-center">Statuts{statuses.length > 0 && ` (${statuses.length} choisis)`}</summary>
        <fieldset className="mt-2 rounded-md border border-line bg-surface p-4">
          <legend className="sr-only">Statuts</legend>
          <div className="grid gap-x-6 sm:grid-cols-2 lg:grid-cols-3">
            {SHOWN_STATUSES.map((status) => (
              <label key={status} className="flex min-h-8 items-start gap-3 py-1">
                <input key={String(statuses.includes(status))} type="checkbox" name="statut" value={status} defaultChecked={statuses.includes(status)} className="mt-0.5 size-5 flex-none accent-pine" />
                <span className="min-w-0">{statusRow(status).label}</span>
              </label>
            ))}
          </div>
        </fieldset>
      </details>
      <details open={CRITERIA_NAMES.some((name) => !MAIN_CRITERIA.includes(name) && isAsked(name))}>
        <summary className="text-link inline-flex min-h-10 cursor-pointer items-center">Plus de critères</summary>
        <MoreCriteria {...common} choices={choices} />
      </details>
      <div className="flex flex-wrap items-center gap-4">
        <button type="submit" className={buttonStyle('main')}>
          <Search aria-hidden />
          Rechercher
        </button>
        {CRITERIA_NAMES.some(isAsked) && (
          <Link href={routes.search} className="text-link py-2.5">
            Effacer les critères
          </Link>
        )}
      </div>
    </form>
  )
}

function MoreCriteria({ params, errors, choices }: SearchFormProps) {
  const common = { params, errors }
  return (
    <div className="mt-2 space-y-6 rounded-md border border-line bg-surface p-4">
      <div className="flex flex-wrap items-start gap-4">
        <SearchChoice {...common} name="type" label="Type" all="Factures et avoirs" choices={choicesOf(TYPE_CODES)} />
        <SearchChoice {...common} name="cadre" label="Cadre de facturation" all="Tous les cadres" choices={OFFERED_FRAMEWORKS.map((code) => ({ value: code, label: frameworkLabel(code) }))} />
        <SearchChoice {...common} name="mode" label="Mode de dépôt" all="Tous les modes" choices={choicesOf(SUBMISSION_MODES)} />
        <SearchChoice {...common} name="rejet" label="Rejets et refus" all="Indifférent" choices={[{ value: 'non', label: 'Rejets non traités' }, { value: 'oui', label: 'Rejets traités' }]} />
        <SearchChoice {...common} name="archive" label="Archives" all="Avec les archives" choices={[{ value: 'non', label: 'Sans les archives' }, { value: 'oui', label: 'Archives seulement' }]} />
        <SearchText {...common} name="engagement" label="N° d’engagement" hint="Le numéro, ou son début." />
        <SearchText {...common} name="marche" label="Numéro du marché" hint="Le numéro, ou son début." />
        <SearchText {...common} name="origine" label="N° de facture d’origine" hint="D’un avoir." />
        <SearchText {...common} name="codeService" label="Code service du destinataire" />
        <SearchText {...common} name="valideur" label="Valideur" hint="Raison sociale, ou début du SIRET." />
        {choices.structures.length > 1 && <SearchChoice {...common} name="structure" label="Fournisseur" all="Toutes mes structures" choices={choices.structures.map(({ id, name }) => ({ value: id, label: name }))} />}
        {choices.services.length > 0 && <SearchChoice {...common} name="service" label="Service fournisseur" all="Tous les services" choices={choices.services.map(({ id, label }) => ({ value: id, label }))} />}
        <SearchChoice {...common} name="banque" label="Coordonnée bancaire" all="Toutes" choices={choices.bankAccounts.map(({ id, label }) => ({ value: id, label }))} />
        <SearchChoice {...common} name="auteur" label="Créée par" all="Tout le monde" choices={choices.authors.map(({ id, name }) => ({ value: id, label: name }))} />
      </div>
      <div className="flex flex-wrap gap-x-10 gap-y-4">
        <SearchRange {...common} legend="Date de facture" from={['factureDu', 'Du']} to={['factureAu', 'Au']} />
        <SearchRange {...common} legend="Date du statut" from={['statutDu', 'Du']} to={['statutAu', 'Au']} />
        <SearchRange {...common} legend="Montant HT" from={['htMin', 'Minimum']} to={['htMax', 'Maximum']} />
        <SearchRange {...common} legend="Montant TTC" from={['ttcMin', 'Minimum']} to={['ttcMax', 'Maximum']} />
        <SearchRange {...common} legend="Net à payer" from={['netMin', 'Minimum']} to={['netMax', 'Maximum']} />
      </div>
      <label className="flex min-h-8 items-start gap-3">
        <input key={String(params.tout)} type="checkbox" name="tout" value="oui" defaultChecked={params.tout === 'oui'} className="mt-0.5 size-5 flex-none accent-pine" />
        <span>Chercher aussi au-delà des 24 derniers mois</span>
      </label>
    </div>
  )
}

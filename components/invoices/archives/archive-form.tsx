import { Search } from '@/components/ui/icons'
import { Link } from '@/components/ui/link'
import { buttonStyle } from '@/components/ui/button-style'
import { SearchChoice, SearchRange, SearchText } from '@/components/invoices/search/search-fields'
import type { ParsedSearch } from '@/lib/invoices/model/search-criteria'
import { routes } from '@/lib/shared/routes'
import { firstOf, type SearchParams } from '@/lib/shared/table-params'

interface ArchiveFormProps {
  params: SearchParams
  errors: ParsedSearch['errors']
  structures: { id: string; name: string }[]
}

const NAMES = ['numero', 'destinataire', 'engagement', 'depotDu', 'depotAu', 'structure', 'integrite'] as const

/** The criteria of « Archives »: a GET form, so that what is found has an address. */
export function ArchiveForm({ params, errors, structures }: ArchiveFormProps) {
  const common = { params, errors }
  return (
    <form action={routes.archives} method="get" role="search" aria-label="Rechercher dans les archives" className="no-print mb-6 space-y-4">
      {firstOf(params.taille) && <input type="hidden" name="taille" value={firstOf(params.taille)} />}
      <div className="flex flex-wrap items-start gap-4">
        <SearchText {...common} name="numero" label="Numéro de facture" hint="Tout ou partie." />
        <SearchText {...common} name="destinataire" label="Destinataire" hint="Raison sociale, ou début du SIRET." />
        <SearchText {...common} name="engagement" label="N° d’engagement" hint="Le numéro, ou son début." />
        <SearchRange {...common} legend="Date de dépôt" from={['depotDu', 'Du']} to={['depotAu', 'Au']} />
        {structures.length > 1 && <SearchChoice {...common} name="structure" label="Fournisseur" all="Toutes mes structures" choices={structures.map(({ id, name }) => ({ value: id, label: name }))} />}
        <div className="w-full sm:w-auto">
          <label htmlFor="integrite" className="mb-1 block font-medium">Intégrité</label>
          <select key={firstOf(params.integrite)} id="integrite" name="integrite" defaultValue={firstOf(params.integrite)} className="control max-w-72">
            <option value="">Toutes les archives</option>
            <option value="alteree">Fichier manquant ou altéré</option>
          </select>
        </div>
      </div>
      <div className="flex flex-wrap items-center gap-4">
        <button type="submit" className={buttonStyle('main')}>
          <Search aria-hidden />
          Rechercher
        </button>
        {NAMES.some((name) => firstOf(params[name]) !== '') && <Link href={routes.archives} className="text-link py-2.5">Effacer les critères</Link>}
      </div>
    </form>
  )
}

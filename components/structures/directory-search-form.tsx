import { Search } from '@/components/ui/icons'
import { DigitsField, TextField } from '@/components/form/text-field'
import { Button, ButtonLink } from '@/components/ui/button'
import { Term } from '@/components/ui/term'
import type { Criteria } from '@/lib/directory/model/criteria'
import { routes } from '@/lib/shared/routes'

/** The four criteria of the directory, as a GET form: the address of a search can be shared. */
export function DirectorySearchForm({ criteria }: { criteria: Criteria }) {
  return (
    <form action={routes.directory} method="get" role="search" aria-label="Rechercher une structure publique" className="rounded-md border border-line bg-surface p-4 sm:p-6">
      <div className="grid gap-5 sm:grid-cols-2">
        <DigitsField name="siret" label="SIRET" hint="14 chiffres, ou les premiers (3 au moins)." defaultValue={criteria.siret} maxLength={100} />
        <TextField name="nom" label="Raison sociale" hint="Un * avant ou après élargit la recherche : mair*, *garonne." defaultValue={criteria.nom} maxLength={100} autoComplete="off" />
        <TextField name="ville" label="Ville" defaultValue={criteria.ville} maxLength={100} autoComplete="off" />
        <DigitsField name="codePostal" label="Code postal" hint="En entier, ou le début : 31." defaultValue={criteria.codePostal} maxLength={100} />
      </div>
      <div className="mt-5 flex flex-wrap items-center gap-x-4 gap-y-3">
        <Button type="submit" look="main" icon={<Search aria-hidden />}>
          Rechercher
        </Button>
        <ButtonLink href={routes.directory} look="link">
          Effacer les critères
        </ButtonLink>
      </div>
      <div className="mt-4">
        <Term word="le caractère *">
          <p>Il remplace n’importe quels caractères. « garonne » trouve les noms qui contiennent ce mot entier ; « gar* », ceux dont un mot commence par « gar » ; « *ronne », ceux dont un mot finit ainsi ; « *aronn* », ceux dont un mot contient ces lettres. Les mots se cherchent dans n’importe quel ordre ; les accents et les majuscules ne comptent pas.</p>
        </Term>
      </div>
    </form>
  )
}

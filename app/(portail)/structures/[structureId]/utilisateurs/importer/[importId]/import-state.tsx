import { RefreshWhile } from '@/components/members/refresh-while'
import { Alert } from '@/components/ui/alert'
import { ButtonLink } from '@/components/ui/button'
import { ProgressBar } from '@/components/ui/progress-bar'
import { FATE_KEYS, FATES } from '@/lib/members/model/import/fates'
import type { ImportPage } from '@/lib/members/queries/get-import'
import { routes } from '@/lib/shared/routes'

const figure = (count: number) => count.toLocaleString('fr-FR')

/** Where the import stands: read, waiting for « Confirmer », under way, done. */
export function ImportState({ found }: { found: ImportPage }) {
  const { id, structureId, status, problem, readLines, toDo, done, counts, ignoredColumns } = found
  if (status === 'RECU' || status === 'EN_COURS') {
    return (
      <div className="space-y-3">
        {status === 'RECU' ? (
          <ProgressBar label="Lecture du fichier" sentence={`${figure(readLines)} lignes lues`} />
        ) : (
          <ProgressBar label="Import en cours" value={done} max={Math.max(1, toDo)} sentence={`${figure(done)} lignes faites sur ${figure(toDo)}`} />
        )}
        <RefreshWhile href={routes.userImport(structureId, id)} />
      </div>
    )
  }
  if (status === 'ILLISIBLE') {
    return (
      <Alert tone="error" title="Le fichier n’a pas pu être lu">
        <p>{problem}</p>
        <p>Rien n’a été écrit. <ButtonLink look="link" href={routes.importUsers(structureId)}>Choisir un autre fichier</ButtonLink></p>
      </Alert>
    )
  }
  if (status === 'ABANDONNE') return <Alert>Cet import a été abandonné : rien n’a été écrit.</Alert>
  const words = FATE_KEYS.filter((key) => counts[key] > 0).map((key) => `${status === 'TERMINE' ? FATES[key].done : FATES[key].label} : ${figure(counts[key])}`)
  return (
    <Alert tone={status === 'TERMINE' ? 'success' : 'info'} title={status === 'TERMINE' ? 'L’import est terminé' : 'Voici ce que chaque ligne deviendra : rien n’est encore écrit'}>
      <p className="figures">{words.join(' · ')}</p>
      {ignoredColumns.length > 0 && <p>Colonnes non reprises : {ignoredColumns.map((column) => `« ${column} »`).join(', ')}.</p>}
    </Alert>
  )
}

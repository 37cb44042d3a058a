/** npm run --silent import:directory -- FICHIER.csv [RAPPORT.csv] : the directory of public structures, from a file of its columns or a list of SIRETs. */
import path from 'node:path'
import { migrate } from './migrate.mjs'
import { openDatabase } from './open-database'
import { importDirectory, type ImportSummary } from '@/lib/directory/commands/import-directory'

const USAGE = 'Usage : npm run --silent import:directory -- FICHIER.csv [RAPPORT.csv]\nDATABASE_URL désigne la base (sinon, celle de « npm start ») ; le rapport va par défaut dans DATA_DIR/imports.'

const figure = (count: number) => count.toLocaleString('fr-FR')

function tell(summary: ImportSummary, report: string): string {
  const { created, updated, servicesCreated, servicesUpdated } = summary
  const changed = created + updated + servicesCreated + servicesUpdated
  return [
    changed === 0 ? 'Rien n’a changé : l’annuaire disait déjà tout cela.' : `Structures : ${figure(created)} créées, ${figure(updated)} modifiées, ${figure(summary.unchanged)} inchangées. Services : ${figure(servicesCreated)} créés, ${figure(servicesUpdated)} modifiés.`,
    `${figure(summary.lines)} lignes lues (${summary.encoding}), ${figure(summary.refused)} refusées, ${figure(summary.oddKeys)} SIRET à la clé inhabituelle.`,
    ...(summary.privates > 0 ? [`${figure(summary.privates)} SIRET sont ceux de structures privées : elles n’ont pas été touchées.`] : []),
    ...(summary.managed > 0 ? [`${figure(summary.managed)} structures ont un gestionnaire dans le portail : leurs obligations et leurs services restent les leurs.`] : []),
    ...(summary.absent > 0 ? [`${figure(summary.absent)} structures publiques ne sont pas dans le fichier : elles restent.`] : []),
    ...(summary.ignoredColumns.length > 0 ? [`Colonnes sans emploi : ${summary.ignoredColumns.join(', ')}.`] : []),
    `Rapport : ${report}`,
  ].join('\n')
}

async function run(file: string, given: string | undefined): Promise<void> {
  const close = await openDatabase()
  try {
    await migrate(process.env.DATABASE_URL ?? '')
    const report = path.resolve(given ?? path.join(process.env.DATA_DIR ?? '.data', 'imports', `${path.basename(file, path.extname(file))}.rapport.csv`))
    const summary = await importDirectory(file, report, (sentence) => process.stderr.write(`${sentence}\n`))
    process.stdout.write(`${tell(summary, report)}\n`)
  } finally {
    close()
  }
}

const [file, given] = process.argv.slice(2)
if (!file) {
  process.stderr.write(`${USAGE}\n`)
  process.exitCode = 2
} else {
  await run(file, given).catch((error: unknown) => {
    process.stderr.write(`${error instanceof Error ? error.message : String(error)}\n`)
    process.exitCode = 1
  })
}

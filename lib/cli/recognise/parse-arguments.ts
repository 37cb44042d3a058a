import path from 'node:path'
import { parseArgs } from 'node:util'
import type { RecogniseOptions } from '@/lib/recognition/recognise'

export const USAGE = `Usage : npm run --silent recognise -- [--no-embedded] [--ocr always|auto|never]
  [--supplier-siret SIRET | --suppliers FICHIER.json] [--directory FICHIER] FICHIER_OU_DOSSIER…
Écrit une ligne JSON par PDF : file, source, ms, failure, fields.`

export interface RecogniseArguments extends Pick<RecogniseOptions, 'embedded' | 'ocr'> {
  supplierSiret: string | undefined
  suppliersFile: string | undefined
  directoryFile: string | undefined
  paths: string[]
}

const OCR_MODES: RecogniseOptions['ocr'][] = ['always', 'auto', 'never']

/** The arguments of the command line, or nothing when they cannot be followed. */
export function parseRecogniseArguments(args: string[]): RecogniseArguments | undefined {
  try {
    const { values, positionals } = parseArgs({
      args,
      allowPositionals: true,
      options: {
        'no-embedded': { type: 'boolean', default: false },
        ocr: { type: 'string', default: 'auto' },
        'supplier-siret': { type: 'string' },
        suppliers: { type: 'string' },
        directory: { type: 'string' },
      },
    })
    const ocr = OCR_MODES.find((mode) => mode === values.ocr)
    const siret = values['supplier-siret']?.replace(/\s/g, '')
    const isSiretWrong = siret !== undefined && !/^\d{14}$/.test(siret)
    if (!ocr || positionals.length === 0 || isSiretWrong || (siret && values.suppliers)) return undefined
    return {
      embedded: !values['no-embedded'],
      ocr,
      supplierSiret: siret,
      suppliersFile: values.suppliers,
      directoryFile: values.directory,
      paths: positionals,
    }
  } catch {
    return undefined
  }
}

/** A path as its user means it: npm runs scripts from the project's root, and says where it was called. */
export function fromCallersFolder(given: string): string {
  return path.resolve(process.env.INIT_CWD ?? process.cwd(), given)
}

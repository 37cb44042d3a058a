/** npm run --silent recognise -- […] FICHIER_OU_DOSSIER… : one JSON line a PDF, for integrators and for measuring. */
import { readFile } from 'node:fs/promises'
import { closeRecognition, recogniseInSandbox, warmRecognition, type SandboxedRecognition } from '@/lib/deposits/recognise-in-sandbox'
import type { RecogniseOptions } from '@/lib/recognition/recognise'
import { readDirectory, readSuppliers, type Suppliers } from './recognise/known-files'
import { listPdfs, type ListedFile } from './recognise/list-pdfs'
import { parseRecogniseArguments, USAGE } from './recognise/parse-arguments'

interface Run {
  options: Pick<RecogniseOptions, 'embedded' | 'ocr'>
  suppliers: Suppliers
  directory: Set<string> | undefined
}

async function recogniseFile(file: ListedFile, { options, suppliers, directory }: Run): Promise<object> {
  const seller = suppliers(file.given)
  const start = performance.now()
  const answer = await answerFor(file, {
    ...(seller && { seller: { siret: seller } }),
    ...(directory && { isPublicSiret: async (sirets: string[]) => sirets.filter((siret) => directory.has(siret)) }),
  }, options)
  const ms = Math.round((performance.now() - start) * 10) / 10
  if ('failure' in answer) return { file: file.given, source: 'none', ms, failure: answer.failure, fields: {} }
  const { source, fields } = answer.recognition
  return { file: file.given, source, ms, failure: null, fields: Object.fromEntries(Object.entries(fields).map(shownField)) }
}

async function answerFor(
  file: ListedFile,
  known: Parameters<typeof recogniseInSandbox>[1],
  options: Run['options'],
): Promise<SandboxedRecognition | { failure: 'unreadable' }> {
  let bytes: Uint8Array
  try {
    bytes = new Uint8Array(await readFile(file.path))
  } catch {
    return { failure: 'unreadable' }
  }
  return recogniseInSandbox(bytes, known, options)
}

type Field = NonNullable<Extract<SandboxedRecognition, { recognition: unknown }>['recognition']['fields']['iban']>

function shownField([name, field]: [string, Field]): [string, object] {
  const { value, confidence, page, box, rule } = field
  return [name, { value, confidence: rounded(confidence, 3), page, box: box.map((side) => rounded(side, 1)), rule }]
}

function rounded(value: number, digits: number): number {
  return Number(value.toFixed(digits))
}

async function main(): Promise<void> {
  const parsed = parseRecogniseArguments(process.argv.slice(2))
  if (!parsed) {
    process.stderr.write(`${USAGE}\n`)
    process.exitCode = 2
    return
  }
  const { suppliersFile, supplierSiret, directoryFile, ...options } = parsed
  const run: Run = {
    options,
    suppliers: await readSuppliers(suppliersFile, supplierSiret),
    directory: directoryFile ? await readDirectory(directoryFile) : undefined,
  }
  await warmRecognition()
  for await (const file of listPdfs(parsed.paths)) {
    process.stdout.write(`${JSON.stringify(await recogniseFile(file, run))}\n`)
  }
}

// A reader that has seen enough (head) closes the pipe.
process.stdout.on('error', () => process.exit(0))

await main().finally(closeRecognition)

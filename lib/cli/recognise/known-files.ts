import { readFile } from 'node:fs/promises'
import path from 'node:path'
import { z } from 'zod'
import { fromCallersFolder } from './parse-arguments'

/** SIRET of the connected supplier for a file, where it is known. */
export type Suppliers = (file: string) => string | undefined

const suppliersSchema = z.record(z.string(), z.union([z.string(), z.object({ siret: z.string() })]).nullable())

/** Suppliers by file name (with its folder, alone, or without its extension), or the same one for all. */
export async function readSuppliers(file: string | undefined, siret: string | undefined): Promise<Suppliers> {
  if (!file) return () => siret
  const map = suppliersSchema.parse(JSON.parse(await readFile(fromCallersFolder(file), 'utf8')))
  return (given) => {
    const { base, name } = path.parse(given)
    const found = map[given] ?? map[base] ?? map[name]
    return (typeof found === 'string' ? found : found?.siret)?.replace(/\D/g, '')
  }
}

/** The public SIRETs of a list or of a CSV: the first number of 14 digits of each line. */
export async function readDirectory(file: string): Promise<Set<string>> {
  const text = await readFile(fromCallersFolder(file), 'utf8')
  return new Set(text.match(/^.*?(?<!\d)\d{14}(?!\d)/gm)?.map((start) => start.slice(-14)))
}

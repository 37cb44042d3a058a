import { existsSync, readFileSync } from 'node:fs'
import path from 'node:path'
import { XmlDocument, XmlValidateError, XsdValidator } from 'libxml2-wasm'
import { xmlRegisterFsInputProviders } from 'libxml2-wasm/lib/nodejs.mjs'
import { type Failure, readSchematron } from './schematron'

const root = path.join(import.meta.dirname, '../../..')

/** Folder of the official schemas and rules, or nothing where it is not there. */
export function officialFormats(): string | undefined {
  const candidates = [process.env.CANTATE_SHARED, path.join(root, '../shared')]
  return candidates.map((folder) => folder && path.join(folder, 'formats')).find((folder) => folder && existsSync(folder)) || undefined
}

/** @returns the sentences of the schema processor; none when the text is valid. */
export type SchemaCheck = (xml: string) => string[]

function readSchema(file: string): SchemaCheck {
  xmlRegisterFsInputProviders()
  const validator = XsdValidator.fromDoc(XmlDocument.fromBuffer(readFileSync(file), { url: file }))
  return (xml) => {
    const document = XmlDocument.fromString(xml)
    try {
      validator.validate(document)
      return []
    } catch (error) {
      if (!(error instanceof XmlValidateError)) throw error
      return error.details.map(({ message }) => message)
    } finally {
      document.dispose()
    }
  }
}

export interface OfficialChecks {
  facturXSchema: SchemaCheck
  ciiSchema: SchemaCheck
  /** EN 16931 business rules of the European Commission */
  norm: (xml: string) => Failure[]
  /** Factur-X 1.09, profile EN 16931 */
  facturX: (xml: string) => Failure[]
  /** BR-FR of the reform; BT-23 has another vocabulary there (BR-FR-08) */
  french: (xml: string) => Failure[]
}

/** The official artefacts, read in place. */
export function readOfficialChecks(folder: string): OfficialChecks {
  const inFolder = (...parts: string[]) => path.join(folder, ...parts)
  const facturX = inFolder('factur-x', 'EN16931')
  return {
    facturXSchema: readSchema(path.join(facturX, 'Factur-X_EN16931.xsd')),
    ciiSchema: readSchema(inFolder('cii-d22b', 'CrossIndustryInvoice_100pD22B.xsd')),
    norm: readSchematron(inFolder('en16931', 'EN16931-CII.sch')),
    facturX: readSchematron(path.join(facturX, 'Factur-X_EN16931.sch'), path.join(facturX, 'Factur-X_EN16931_codedb.xml')),
    french: readSchematron(inFolder('br-fr', 'BR-FR-Flux2-Schematron-CII.sch')),
  }
}

import { z } from 'zod'
import { db } from '@/lib/platform/db'
import { defineJob } from '@/lib/platform/queue'
import { fateInFile } from '../model/import/fates'
import { readFateFacts } from '../read-fate-facts'
import { readImportFile, UnreadableImport, type ReadLine } from '../read-import-file'

const GROUP = 1000

/**
 * The dry run: reads the file and writes down what would become of each line. Nothing else is written. A second run, after a
 * killed worker, finds the lines of the first and adds those that lack.
 */
export const analyseImport = defineJob({
  name: 'members.analyse-import',
  schema: z.object({ importId: z.uuid() }),
  retries: 5,
  expireInSeconds: 300,
  run: async ({ importId }) => {
    const found = await db().memberImport.findUnique({ where: { id: importId, status: 'RECU' }, include: { createdBy: true } })
    if (!found) return
    const { structureId, sha256, encoding, createdBy } = found
    const firstLineOf = new Map<string, number>()
    let readLines = 0
    const take = async (group: ReadLine[]) => {
      const facts = await readFateFacts(db(), structureId, createdBy.email, group.map(({ line }) => line.email))
      const rows = group.map(({ line: { number, email, lastName, firstName, phone, serviceCodes, workspaces, mode }, problem }) => {
        const { fate, column, reason } = fateInFile({ number, email, lastName, firstName, phone, serviceCodes, workspaces, mode }, problem, firstLineOf, facts)
        if (!problem && !firstLineOf.has(email)) firstLineOf.set(email, number)
        return { structureId, importId, number, email, lastName, firstName, phone, serviceCodes, workspaces, mode, fate, columnName: column, reason }
      })
      await insertLines(rows)
      readLines += group.length
      await db().memberImport.updateMany({ where: { id: importId, status: 'RECU' }, data: { readLines } })
    }
    try {
      const { ignored } = await readImportFile(sha256, encoding, GROUP, take)
      await db().memberImport.updateMany({ where: { id: importId, status: 'RECU' }, data: { status: 'ANALYSE', ignoredColumns: ignored } })
    } catch (error) {
      if (!(error instanceof UnreadableImport)) throw error
      await db().memberImportLine.deleteMany({ where: { structureId, importId } })
      await db().memberImport.updateMany({ where: { id: importId, status: 'RECU' }, data: { status: 'ILLISIBLE', problem: error.message } })
    }
  },
})

/** As one value and not as thousands of parameters: a file of 50,000 lines is read in seconds. */
const insertLines = (rows: object[]) => db().$executeRaw`
  INSERT INTO member_import_line (structure_id, import_id, number, email, last_name, first_name, phone, service_codes, workspaces, mode, fate, column_name, reason)
  SELECT "structureId", "importId", number, email, "lastName", "firstName", phone, "serviceCodes", workspaces, mode, fate, "columnName", reason
  FROM jsonb_to_recordset(${JSON.stringify(rows)}::jsonb) AS line ("structureId" uuid, "importId" uuid, number int, email text, "lastName" text, "firstName" text, phone text,
    "serviceCodes" text[], workspaces "WorkspaceCode"[], mode "EntitlementMode", fate "MemberFate", "columnName" text, reason text)
  ON CONFLICT DO NOTHING`

import { db } from '@/lib/platform/db'
import { checkStored } from '@/lib/platform/storage'
import type { ArchivedFile, Finding } from './model/archived-file'

/** Reads every byte of these files again and compares with what was recorded. */
export async function checkFiles(files: readonly ArchivedFile[]): Promise<Finding[]> {
  const findings: Finding[] = []
  for (const { sha256 } of files) findings.push({ sha256, ...(await checkStored(sha256)) })
  return findings
}

/** The same of an archived invoice; null when it is not archived. Slow: outside any transaction. */
export async function checkArchive(invoiceId: string): Promise<Finding[] | null> {
  const archive = await db().invoiceArchive.findUnique({ where: { invoiceId }, select: { files: true } })
  return archive && checkFiles(archive.files as unknown as ArchivedFile[])
}

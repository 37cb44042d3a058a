import { notify } from '@/lib/messages/notify'
import { managersOf } from '@/lib/structures/managers'
import { writeAudit } from '@/lib/platform/audit'
import type { Tx } from '@/lib/platform/db'
import { absoluteUrl } from '@/lib/platform/env'
import { routes } from '@/lib/shared/routes'
import { damagedMail } from '../emails/damaged-mail'
import { type ArchivedFile, FILE_ROLES, type Finding, isDamaged, sameDamage, STATE_WORDS } from '../model/archived-file'

interface Check {
  invoiceId: string
  findings: Finding[]
  at: Date
  /** Null: the nightly check. */
  userId: string | null
}

/** Name under which the journal knows what a check found. */
export const DAMAGE_FOUND = 'archive.damage-found'

/**
 * Keeps what a check found. A new damage, or another one, goes into the journal, the history of the invoice, and a message and a mail to each
 * manager; the same one found again does not.
 */
export async function recordCheck(tx: Tx, { invoiceId, findings, at, userId }: Check): Promise<void> {
  await tx.$queryRaw`SELECT 1 FROM invoice_archive WHERE invoice_id = ${invoiceId}::uuid FOR UPDATE`
  const before = await tx.invoiceArchive.findUniqueOrThrow({ where: { invoiceId } })
  // Two checks at once: the later one is what counts.
  if (before.checkedAt && before.checkedAt > at) return
  const { structureId } = before
  const verdict = isDamaged(findings) ? 'ALTEREE' : 'CONFORME'
  await tx.invoiceArchive.update({ where: { invoiceId }, data: { checkedAt: at, verdict, findings: JSON.parse(JSON.stringify(findings)) } })
  if (userId) await tx.invoiceAction.create({ data: { structureId, invoiceId, code: 'VERIFICATION_ARCHIVE', userId, at } })
  if (sameDamage((before.findings ?? []) as unknown as Finding[], findings)) return
  await tx.invoiceAction.create({ data: { structureId, invoiceId, code: verdict === 'ALTEREE' ? 'ARCHIVE_ALTEREE' : 'ARCHIVE_RETABLIE', at } })
  if (verdict === 'CONFORME') return
  await writeAudit(tx, { door: DAMAGE_FOUND, outcome: 'ACCEPTED', structureId, targetId: invoiceId })
  await alert(tx, invoiceId, before.files as unknown as ArchivedFile[], findings, at)
}

async function alert(tx: Tx, invoiceId: string, files: ArchivedFile[], findings: Finding[], at: Date): Promise<void> {
  const { number, structure } = await tx.invoice.findUniqueOrThrow({ where: { id: invoiceId }, select: { number: true, structure: { select: { id: true, name: true } } } })
  const damages = files.flatMap(({ role, name, sha256 }, index): [string, string][] => {
    const finding = findings[index]
    return finding?.sha256 === sha256 && finding.state !== 'sound' ? [[`${FILE_ROLES[role]} (${name})`, STATE_WORDS[finding.state]]] : []
  })
  const managers = await managersOf(tx, structure.id)
  const facts = { number: number ?? '', structure: structure.name, damages, url: absoluteUrl(routes.archive(invoiceId)) }
  await notify(tx, at, managers.map((manager) => ({ userId: manager.id, kind: 'STRUCTURES', audience: 'MANAGER', structureId: structure.id, invoiceId, mail: damagedMail(manager, facts) })))
}

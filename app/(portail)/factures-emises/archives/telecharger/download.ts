import { archivesSchema, openArchives } from '@/lib/archives/commands/open-archives'
import { defineAction } from '@/lib/platform/action'

/** The files of archived invoices; they may belong to several structures: what the person may not see is « not found ». */
export const downloadArchives = defineAction({ name: 'archive.download', permission: 'account.own', schema: archivesSchema, run: openArchives })

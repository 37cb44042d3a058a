import { sendActivation } from '@/lib/accounts/jobs/send-activation'
import { sendDailySummary } from '@/lib/accounts/jobs/send-daily-summary'
import { sendRefusal } from '@/lib/accounts/jobs/send-refusal'
import { sweepAccounts } from '@/lib/accounts/jobs/sweep'
import { learnFromInvoice } from '@/lib/deposits/jobs/learn-from-invoice'
import { certifyDeposit } from '@/lib/invoices/jobs/certify-deposit'
import { foldTallies } from '@/lib/invoices/jobs/fold-tallies'
import { tacitAgreement } from '@/lib/invoices/jobs/tacit-agreement'
import { playRecipient } from '@/lib/invoices/jobs/play-recipient'
import { routeInvoice } from '@/lib/invoices/jobs/route-invoice'
import { expireLinks } from '@/lib/mandates/jobs/expire-links'
import { sendMail } from '@/lib/platform/outbox'
import { analyseImport } from '@/lib/members/jobs/analyse-import'
import { applyImport } from '@/lib/members/jobs/apply-import'
import type { Job } from '@/lib/platform/queue'
import { recallRequests } from '@/lib/structures/jobs/recall-requests'

/** Every job the worker runs. A job that is not listed here is never done: a test compares the list with the tree. */
export const JOBS = [sendMail, certifyDeposit, routeInvoice, playRecipient, tacitAgreement, foldTallies, learnFromInvoice, sendActivation, sendRefusal, sweepAccounts, sendDailySummary, expireLinks, analyseImport, applyImport, recallRequests] as unknown as Job<never>[]

import type { Article } from '../article'
import { ATTESTATION } from './attestation'
import { CREATE_ACCOUNT } from './create-account'
import { DEPOSIT } from './deposit'
import { DIRECTORY } from './directory'
import { MANDATE } from './mandate'
import { PREPARE } from './prepare'
import { STATUSES } from './statuses'

/** The documentation of the portal, in the order one needs it. */
export const HELP: readonly Article[] = [CREATE_ACCOUNT, PREPARE, DEPOSIT, STATUSES, ATTESTATION, DIRECTORY, MANDATE]

export const findHelp = (slug: string): Article | undefined => HELP.find((article) => article.slug === slug)

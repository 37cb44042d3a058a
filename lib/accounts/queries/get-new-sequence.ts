import { newSequence } from '@/lib/platform/captcha/sequence'
import { definePublicQuery } from '@/lib/platform/query'

/** A sealed captcha for a form that is opened; it leaves no trace in the database. */
export const getNewSequence = definePublicQuery({ name: 'captcha.new', run: (_: null, { now }) => newSequence(now) })

'use server'

import { z } from 'zod'
import { registerAccount } from '@/lib/accounts/commands/register-account'
import { reviewRegistration } from '@/lib/accounts/commands/review-registration'
import { registrationSchema } from '@/lib/accounts/model/registration'
import { captchaSchema, renewCaptcha, solvedCaptcha } from '@/lib/accounts/commands/answer-captcha'
import { companySearchSchema, fillStructure } from '@/lib/company-register/commands/fill-structure'
import { fieldsOf, sentenceOf } from '@/lib/company-register/model/company-record'
import { chooseAction } from '@/lib/platform/choose-action'
import { definePublicAction } from '@/lib/platform/public-action'
import { routes } from '@/lib/shared/routes'

const OFTEN = { points: 60, seconds: 600 }

export const lookUpCompany = definePublicAction({
  name: 'company.look-up',
  schema: companySearchSchema,
  limit: OFTEN,
  prepare: (input, { now }) => fillStructure(input, now),
  run: async (_input, _context, record) => record,
  fill: fieldsOf,
  message: (record) => sentenceOf({ status: 'found', record }),
})

const renew = definePublicAction({ name: 'captcha.renew', schema: z.object({}), limit: OFTEN, run: (_input, { now }) => renewCaptcha(now), fill: (result) => result.fields })
const solve = definePublicAction({ name: 'captcha.solve', schema: captchaSchema, limit: OFTEN, prepare: (input, { now }) => solvedCaptcha(input, now), run: async (_input, _context, solved) => solved, fill: (result) => result.fields })
const modify = definePublicAction({ name: 'account.modify', schema: z.object({}), limit: OFTEN, run: async () => ({ step: 'fields' as const }) })

const review = definePublicAction({
  name: 'account.review',
  schema: registrationSchema,
  limit: OFTEN,
  prepare: (input, { now }) => reviewRegistration(input, now),
  run: async (_input, _context, recap) => recap,
  fill: ({ solvedSequence }) => ({ solvedSequence }),
})

const register = definePublicAction({
  name: 'account.register',
  schema: registrationSchema,
  limit: { points: 20, seconds: 3600 },
  leavesEvenly: true,
  run: registerAccount,
  redirectTo: ({ path }) => routes.accountRequested(path),
})

/** Each button of the form goes to its door; the main one, and the Enter key, to the recap. */
export const createAccount = chooseAction({ rechercher: lookUpCompany, 'nouvelle-sequence': renew, 'valider-captcha': solve, modifier: modify, confirmer: register }, review)

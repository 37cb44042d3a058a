import { z } from 'zod'

const flag = z.enum(['on', 'off'])
const optionalUrl = z.preprocess((value) => (value === '' ? undefined : value), z.url().optional())

const schema = z
  .object({
    DATABASE_URL: z.url({ protocol: /^postgres(ql)?$/ }),
    DATA_DIR: z.string().min(1).default('.data'),
    APP_URL: z.url().default('http://localhost:3000'),
    /** Signs session tokens. Generated in DATA_DIR for the demonstration. */
    AUTH_SECRET: z.string().min(32),
    SMTP_URL: z.preprocess((value) => (value === '' ? undefined : value), z.url({ protocol: /^smtps?$/ }).optional()),
    MAIL_FROM: z.string().min(3).default('Cantate <ne-pas-repondre@cantate.example>'),
    /** Where people write when the portal itself cannot help them. */
    SUPPORT_EMAIL: z.email().default('assistance@cantate.example'),
    DEMONSTRATION: flag.default('off'),
    /** An answer that passes every captcha, for testers; demonstration only. */
    CAPTCHA_TEST_ANSWER: z.string().optional(),
    /** Second factor at the login: never, for who wants it, or for everybody (by a code in a mail where nothing else is set up). */
    SECOND_FACTOR: z.enum(['off', 'optional', 'required']).default('optional'),
    /** Open API « Recherche d'entreprises »; empty: the embedded sample register only. */
    COMPANY_REGISTER_URL: optionalUrl,
    /** How many proxies stand before the server and write X-Forwarded-For. */
    TRUSTED_PROXIES: z.coerce.number().int().min(0).max(5).default(0),
  })
  .refine((env) => env.CAPTCHA_TEST_ANSWER === undefined || env.DEMONSTRATION === 'on', {
    path: ['CAPTCHA_TEST_ANSWER'],
    message: 'permise seulement avec DEMONSTRATION=on',
  })
  .refine((env) => env.SMTP_URL !== undefined || env.DEMONSTRATION === 'on', {
    path: ['SMTP_URL'],
    message: 'nécessaire : sans elle personne ne recevrait les liens d’activation (ou choisissez DEMONSTRATION=on)',
  })

export type Env = z.infer<typeof schema>

let parsed: Env | undefined

/**
 * The configuration, checked once. Read through a function so that tests can set the environment first.
 * @throws Error naming each variable that is missing or wrong.
 */
export function env(): Env {
  if (parsed) return parsed
  const result = schema.safeParse(process.env)
  if (!result.success) {
    throw new Error(`Configuration invalide. ${result.error.issues.map((issue) => `${issue.path.join('.')} : ${issue.message}`).join(' ; ')}`)
  }
  return (parsed = result.data)
}

/** Is this the demonstration, with its mailbox, banner and time machine? */
export const isDemonstration = () => env().DEMONSTRATION === 'on'

/** Absolute address of a path of the portal, for mails and documents. */
export const absoluteUrl = (path: string) => new URL(path, env().APP_URL).toString()

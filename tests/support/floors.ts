/** The floors of lib/decisions and the architecture: which place each file belongs to, and what each place may import. */
const PLACES = [
  ['pure', /^lib\/shared\//],
  ['recognition', /^lib\/recognition\//],
  ['platform', /^lib\/platform\//],
  ['access', /^lib\/access\//],
  ['cli', /^lib\/cli\//],
  ['model', /^lib\/[^/]+\/model\//],
  ['mail', /^lib\/[^/]+\/emails\//],
  ['command', /^lib\/[^/]+\/commands\//],
  ['job', /^lib\/[^/]+\/jobs\//],
  ['query', /^lib\/[^/]+\/queries\//],
  ['service', /^lib\//],
  ['component', /^components\//],
  ['app', /^app\//],
  ['enums', /^prisma\/generated\/enums$/],
  ['client', /^prisma\/generated\//],
  ['framework', /^(next|react|react-dom|react-aria-components|next-auth)(\/|$)/],
  ['world', /^(node:(fs|net|http|https|child_process)(\/|$)|pg$|pg-boss$|nodemailer$|@prisma\/)/],
] as const

export type Place = (typeof PLACES)[number][0] | 'free'

/** The place of a file or of an imported name; `free` for what anybody may use. */
export const placeOf = (name: string): Place => PLACES.find(([, pattern]) => pattern.test(name))?.[0] ?? 'free'

/** The table of the walls. A place that is not listed here (cli, service) is bound by no wall of its own. */
export const MAY_IMPORT: Partial<Record<Place, Place[]>> = {
  pure: ['pure', 'enums'],
  model: ['pure', 'model', 'enums', 'recognition'],
  mail: ['pure', 'model', 'mail', 'enums'],
  recognition: ['pure', 'model', 'recognition', 'enums', 'world'],
  command: ['pure', 'model', 'mail', 'query', 'job', 'service', 'recognition', 'platform', 'access', 'command', 'enums', 'client', 'world'],
  job: ['pure', 'model', 'mail', 'query', 'job', 'service', 'recognition', 'platform', 'access', 'command', 'enums', 'client', 'world'],
  query: ['pure', 'model', 'query', 'service', 'recognition', 'platform', 'access', 'enums', 'client', 'world'],
  platform: ['pure', 'platform', 'access', 'enums', 'client', 'world', 'framework'],
  access: ['pure', 'access', 'platform', 'enums', 'client', 'framework', 'world'],
  component: ['pure', 'model', 'recognition', 'component', 'access', 'enums', 'framework'],
  app: ['pure', 'model', 'query', 'component', 'platform', 'access', 'service', 'recognition', 'enums', 'framework', 'app'],
}

/** The doors and what goes with them: all that a page may take from the machinery. */
export const DOORS = /^lib\/platform\/(action|public-action|choose-action|query|route|env|form-values|health)$/

/** Files of `app/` that make doors. */
export const DOOR_FILE = /^app\/.*\/(actions|downloads?|route)\.ts$/

/** What not even they may touch: they read bodies, stream files, even out times, but leave rows and mails to commands. */
export const MACHINERY = /^lib\/platform\/(db|mailer|outbox|queue|audit)$/

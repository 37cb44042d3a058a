import next from 'eslint-config-next/core-web-vitals'
import typescript from 'typescript-eslint'

const FRAMEWORK = { regex: '^(next|react|react-dom)(/|$)', message: 'Cet étage ne connaît ni Next ni React.' }
const PLATFORM = { regex: '^@/lib/platform/', message: 'Cet étage est pur : la machinerie (lib/platform) lui est inconnue.' }
const WORLD = { regex: '^(node:(fs|net|http|https|child_process)|fs|pg|pg-boss|nodemailer|@prisma/)', message: 'Cet étage est pur : ni disque, ni réseau, ni base.' }
const CLIENT = { regex: '^@/prisma/generated/(?!enums$)', message: 'Cet étage est pur : de Prisma, seulement les énumérations (@/prisma/generated/enums).' }
const SCREENS = { regex: '^@/(app|components)(/|$)', message: 'Les imports descendent : un écran n’est importé que par un écran.' }
const COMMANDS = { regex: '^@/lib/[^/]+/commands/', message: 'Une commande n’est appelée que par actions.ts de sa page, par un travail ou par la ligne de commande.' }
const QUERIES = { regex: '^@/lib/[^/]+/queries/', message: 'Un composant reçoit ses données : la page les lit.' }
const WORKSHOP = { regex: '^@/lib/[^/]+/(commands|queries|emails|jobs)/', message: 'Un modèle ne connaît que lib/shared et des modèles.' }
const MACHINERY = { regex: '^@/lib/platform/(db|mailer|outbox|queue|audit)$', message: 'Une porte fait appel à une commande ou à une lecture : ni base, ni messages, ni file.' }
const MACHINES = { regex: '^@/lib/platform/(?!(action|public-action|choose-action|query|route|env|form-values|health)$)', message: 'Une page passe par les portes : action, query, route.' }
const DOMAINS = { regex: '^@/lib/(?!shared/|platform/|access/)', message: 'La machinerie ne connaît aucun domaine.' }
const LINK = { regex: '^next/link$', message: 'Un lien du portail est components/ui/link : rien n’est chargé avant le clic.' }
const DISTANT = { regex: '^\\.\\./\\.\\./', message: 'D’un dossier à l’autre, importez par « @/ » : les murs se lisent.' }

/** One wall: what these files may not import, unless as a type. A later wall replaces an earlier one for the files of both. */
const wall = (files, ...patterns) => ({ files, rules: { '@typescript-eslint/no-restricted-imports': ['error', { patterns: [DISTANT, ...patterns.map((pattern) => ({ ...pattern, allowTypeImports: true }))] }] } })
/** The same for the floors that are pure: not even a type comes from above. */
const pureWall = (files, ...patterns) => ({ files, rules: { '@typescript-eslint/no-restricted-imports': ['error', { patterns: [DISTANT, ...patterns] }] } })

const walls = [
  wall(['lib/**']),
  pureWall(['lib/shared/**', 'lib/*/model/**', 'lib/*/emails/**'], FRAMEWORK, PLATFORM, WORLD, CLIENT, SCREENS, WORKSHOP),
  pureWall(['lib/recognition/**'], FRAMEWORK, PLATFORM, { ...WORLD, regex: '^(node:(net|http|https|child_process)|pg|pg-boss|nodemailer|@prisma/)' }, CLIENT, SCREENS, WORKSHOP),
  wall(['lib/*/commands/**', 'lib/*/jobs/**'], FRAMEWORK, SCREENS, COMMANDS),
  wall(['lib/*/queries/**'], FRAMEWORK, SCREENS, COMMANDS),
  wall(['lib/platform/**'], SCREENS, DOMAINS),
  wall(['components/**'], LINK, PLATFORM, WORLD, CLIENT, COMMANDS, QUERIES, { regex: '^@/app/', message: SCREENS.message }),
  wall(['components/ui/link.tsx'], PLATFORM, WORLD, CLIENT, COMMANDS, QUERIES, { regex: '^@/(app|lib)/', message: SCREENS.message }),
  wall(['app/**'], LINK, MACHINES, WORLD, CLIENT, COMMANDS),
  wall(['app/**/{actions,download,downloads}.ts'], MACHINERY, WORLD, CLIENT),
  wall(['app/**/route.ts'], MACHINERY, CLIENT, COMMANDS),
]

const sizes = (files, lines, functionLines) => ({
  files,
  rules: {
    'max-lines': ['error', { max: lines }],
    'max-lines-per-function': ['error', { max: functionLines, skipBlankLines: true, skipComments: true }],
  },
})

const config = [
  { ignores: ['.next/**', '.data/**', 'prisma/generated/**', 'next-env.d.ts', 'test-results/**', 'playwright-report/**', 'tests/bench/out/**'] },
  { linterOptions: { reportUnusedDisableDirectives: 'error', noInlineConfig: true } },
  ...next,
  ...typescript.configs.strict.map((config) => (config.rules ? { ...config, files: ['**/*.ts', '**/*.tsx'] } : config)),
  {
    rules: {
      'no-console': 'error',
      'prefer-const': 'error',
      eqeqeq: ['error', 'smart'],
      'no-warning-comments': ['error', { terms: ['todo', 'fixme', 'xxx'] }],
    },
  },
  {
    files: ['**/*.ts', '**/*.tsx'],
    rules: {
      '@typescript-eslint/no-unused-vars': ['error', { argsIgnorePattern: '^_', varsIgnorePattern: '^_', ignoreRestSiblings: true }],
      '@typescript-eslint/no-invalid-void-type': 'off',
      '@typescript-eslint/no-dynamic-delete': 'off',
    },
  },
  // Pixels are read by the million from typed arrays, within bounds that the loops hold.
  { files: ['lib/recognition/**'], rules: { '@typescript-eslint/no-non-null-assertion': 'off' } },
  // What a test takes for granted and is not there makes it fail, as it should.
  { files: ['lib/cli/**', 'tests/bench/**', 'tests/chaos/**'], rules: { 'no-console': 'off' } },
  // And what a Playwright fixture calls `use` is no hook.
  { files: ['tests/**'], rules: { '@typescript-eslint/no-non-null-assertion': 'off', 'react-hooks/rules-of-hooks': 'off' } },
  ...walls,
  sizes(['**/*.{ts,mjs}'], 300, 60),
  sizes(['**/*.tsx'], 300, 120),
  sizes(['app/**/page.tsx', 'app/**/actions.ts'], 60, 60),
  // Tests are lists of cases, seeds are tables: their functions may be long, their files may not.
  { files: ['tests/**', 'prisma/**', '**/seeds/**'], rules: { 'max-lines-per-function': 'off' } },
]

export default config

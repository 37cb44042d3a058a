import { routes } from '@/lib/shared/routes'
import { searchTextOf } from '@/lib/shared/search-text'
import { wordsOf } from './article'
import { OPEN_DOMAINS } from './domains'
import { HELP } from './help/articles'
import { NEWS } from './news'

export type FindingKind = 'application' | 'aide' | 'actualite'

export interface Finding {
  kind: FindingKind
  title: string
  summary: string
  href: string
}

interface Entry extends Finding {
  titleWords: string[]
  words: string[]
}

/** Words of a question that say nothing about its subject: « Je veux créer mon compte ». */
const EMPTY_WORDS = new Set('a ai au aux avec ce comment d dans de des du en est et faire je l la le les ma mes mon ne n nos notre ou par pas pour puis quel quelle qu que qui s sa se ses son sur un une veux voudrais vos votre y'.split(' '))

const entry = (kind: FindingKind, title: string, summary: string, href: string, more = ''): Entry => ({
  kind,
  title,
  summary,
  href,
  titleWords: searchTextOf(title).split(' '),
  words: searchTextOf(summary, more).split(' '),
})

const ENTRIES: readonly Entry[] = [
  entry('application', 'Créer un compte', 'Vous inscrire, seul ou avec votre structure.', routes.createAccount, 'inscription créer mon compte utilisateur'),
  entry('application', 'Se connecter', 'Ouvrir votre espace.', routes.login, 'connexion identifiant mot de passe'),
  entry('application', 'Mot de passe oublié', 'Recevoir un lien pour en choisir un autre.', routes.forgottenPassword, 'perdu réinitialiser'),
  entry('application', 'Mes messages', 'Relire ce qui vous a été dit de vos factures, structures et droits.', routes.messages, 'notifications messagerie alertes courriels'),
  entry('application', 'Paramétrer les notifications', 'Choisir les courriels que vous recevez, et quand.', routes.notifications, 'résumé quotidien préférences désabonner mails'),
  entry('application', 'Tester ma facture', 'Voir ce qui serait lu sur votre PDF, sans compte.', routes.testInvoice, 'essayer lecture reconnaissance pdf mots-clés'),
  entry('application', 'Vérifier une attestation', 'Savoir si l’attestation d’un historique est authentique, sans compte.', routes.verifyAttestation, 'preuve authentique code vérification historique facture empreinte'),
  ...OPEN_DOMAINS.flatMap(({ name, tiles }) => tiles.map((tile) => entry('application', tile.name, tile.description, tile.href, name))),
  ...HELP.map((article) => entry('aide', article.title, article.summary, `/aide/${article.slug}`, wordsOf(article.sections))),
  ...NEWS.map((news) => entry('actualite', news.title, news.summary, `/actualites/${news.slug}`, wordsOf(news.sections))),
]

/** « factures » and « facture » are one word; short ones are left alone. */
const stem = (word: string) => (word.length > 3 ? word.replace(/[sx]$/, '') : word)
const has = (words: string[], term: string) => words.some((word) => word.startsWith(term))

const scoreOf = ({ titleWords, words }: Entry, term: string) => (has(titleWords, term) ? 3 : has(words, term) ? 1 : 0)

/**
 * What the portal has on a question: applications, help and news, without regard to accents or case, best first.
 * All the words must be met; where nothing meets them all, some of them are enough.
 */
export function searchPortal(question: string): Finding[] {
  const asked = searchTextOf(question).split(' ').filter(Boolean)
  const meaningful = asked.filter((word) => word.length > 1 && !EMPTY_WORDS.has(word))
  const terms = [...new Set(meaningful.map(stem))].slice(0, 12)
  if (terms.length === 0) return []
  const scored = ENTRIES.map((one, rank) => ({ one, rank, scores: terms.map((term) => scoreOf(one, term)) }))
  const whole = scored.filter(({ scores }) => scores.every((score) => score > 0))
  const kept = whole.length > 0 ? whole : scored.filter(({ scores }) => scores.some((score) => score > 0))
  const total = (scores: number[]) => scores.reduce((sum, score) => sum + score, 0)
  return kept.sort((a, b) => total(b.scores) - total(a.scores) || a.rank - b.rank).map(({ one: { kind, title, summary, href } }) => ({ kind, title, summary, href }))
}

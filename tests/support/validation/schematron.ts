import { readFileSync } from 'node:fs'
import path from 'node:path'
import { evaluateXPathToBoolean, evaluateXPathToNodes, registerCustomXPathFunction } from 'fontoxpath'
import { type Document, type Element, type Node, parseXmlDocument } from 'slimdom'

/** One assertion that an invoice does not meet. */
export interface Failure {
  rule: string
  flag: string
  sentence: string
}

type Variables = Record<string, unknown>
interface Rule { contexts: string[]; checks: { test: string; report: boolean; rule: string; flag: string; sentence: string }[] }

const childrenOf = (element: Element, ...names: string[]) => element.children.filter(({ localName }) => names.includes(localName))
/** A variable may be named with a prefix, which the engine does not take: a hyphen says as much. */
const attribute = (element: Element, name: string) => (element.getAttribute(name) ?? '').replaceAll(/\$(\w+):(?=\w)/g, '$$$1-')
const variableName = (element: Element) => attribute(element, 'name').replace(':', '-')
const letsOf = (variables: Element[], content: 'value' | 'select') => variables.map((one) => `let $${variableName(one)} := (${attribute(one, content)}) return `).join('')

/** A union of patterns, cut where it is not inside brackets or quotes; a relative one may stand anywhere in the document. */
function patternsOf(context: string): string[] {
  const parts = ['']
  let [depth, quote] = [0, '']
  for (const character of context) {
    if (quote) quote = character === quote ? '' : quote
    else if (character === '\'' || character === '"') quote = character
    else if ('[('.includes(character)) depth++
    else if ('])'.includes(character)) depth--
    if (character === '|' && depth === 0 && !quote) parts.push('')
    else parts[parts.length - 1] += character
  }
  return parts.map((part) => part.trim()).map((part) => (part.startsWith('/') ? part : `//${part}`))
}

function readRule(element: Element, pattern: Element, document: string): Rule {
  const inline = (text: string) => text.replaceAll(/document\('[^']*'\)/g, '$codes')
  const lets = letsOf([...childrenOf(pattern, 'let'), ...childrenOf(element, 'let')], 'value')
  return {
    contexts: patternsOf(inline(attribute(element, 'context'))).map((context) => `${letsOf(childrenOf(pattern, 'let'), 'value')}(${context})`),
    checks: childrenOf(element, 'assert', 'report').map((one) => {
      const sentence = (one.textContent ?? '').replace(/\s+/g, ' ').trim()
      return { test: inline(`${lets}(${attribute(one, 'test')})`), report: one.localName === 'report', rule: attribute(one, 'id') || (/^\[?([A-Z]+-[A-Z0-9-]+)/.exec(sentence)?.[1] ?? document), flag: attribute(one, 'flag') || 'fatal', sentence }
    }),
  }
}

/** The functions that a schema writes in XSLT: parameters, variables and one sequence. */
function registerFunctions(root: Element, spaces: Record<string, string>): void {
  for (const element of childrenOf(root, 'function')) {
    const [prefix = '', localName = ''] = attribute(element, 'name').split(':')
    const parameters = childrenOf(element, 'param')
    registerCustomXPathFunction({ namespaceURI: spaces[prefix] ?? '', localName }, parameters.map(() => 'item()*'), 'xs:boolean', (_context, ...given: unknown[]) => {
      const variables: Variables = Object.fromEntries(parameters.map((parameter, index) => [variableName(parameter), argument(given[index], attribute(parameter, 'as').startsWith('xs:'))]))
      const lets = letsOf(childrenOf(element, 'variable'), 'select')
      return evaluateXPathToBoolean(`${lets}(${attribute(childrenOf(element, 'sequence')[0] as Element, 'select')})`, null, null, variables, options(spaces))
    })
  }
}

/** Parameters are single values in these schemas; where one is a text, a node counts for what it holds. */
function argument(given: unknown, isText: boolean): unknown {
  const one: unknown = Array.isArray(given) ? given[0] : given
  return isText && one && typeof one === 'object' && 'textContent' in one ? String(one.textContent) : (one ?? null)
}

const options = (spaces: Record<string, string>) => ({ namespaceResolver: (prefix: string) => spaces[prefix] ?? (prefix === 'xs' ? 'http://www.w3.org/2001/XMLSchema' : null) })

const AMOUNT = /(<ram:(?:LineTotal|AllowanceTotal|TaxBasisTotal|TaxTotal|GrandTotal|TotalPrepaid|DuePayable|Actual|Basis|Calculated)Amount[^>]*>)(-?\d+)\.(\d\d)</g
/** Rules that only add and subtract amounts. */
const SUMS = /^BR-(CO-1[0-6]|(S|Z|E|AE|IC|G|O)-08)$/

/**
 * The XPath engine counts in binary, where 0.1 + 0.2 is not 0.3. A sum that fails is judged again by the same rule on the
 * same invoice in cents, whose whole numbers are exact: what still fails, fails.
 */
function withExactSums(check: (xml: string, only?: RegExp) => Failure[]): (xml: string) => Failure[] {
  return (xml) => {
    const failures = check(xml)
    if (!failures.some(({ rule }) => SUMS.test(rule))) return failures
    const inCents = new Set(check(xml.replaceAll(AMOUNT, '$1$2$3<'), SUMS).map(({ rule }) => rule))
    return failures.filter(({ rule }) => !SUMS.test(rule) || inCents.has(rule))
  }
}

/**
 * An official Schematron read as its issuer publishes it (query binding xslt2).
 * @returns what fails in an XML text: in each pattern, the first rule whose context holds a node is the one that judges it.
 */
export function readSchematron(file: string, codesFile?: string): (xml: string) => Failure[] {
  const schema = parseXmlDocument(readFileSync(file, 'utf8')).documentElement as Element
  const spaces = Object.fromEntries(childrenOf(schema, 'ns').map((one) => [attribute(one, 'prefix'), attribute(one, 'uri')]))
  const shared: Variables = codesFile ? { codes: parseXmlDocument(readFileSync(codesFile, 'utf8')) } : {}
  registerFunctions(schema, spaces)
  const patterns = childrenOf(schema, 'pattern').map((pattern) => childrenOf(pattern, 'rule').map((rule) => readRule(rule, pattern, path.basename(file))))
  const settings = options(spaces)
  return withExactSums((xml, only) => {
    const document = parseXmlDocument(xml)
    const judged = (rules: Rule[]) => {
      const seen = new Set<Node>()
      return rules.flatMap((rule) => nodesOf(rule, document, shared, settings).filter((node) => !seen.has(node) && seen.add(node)).flatMap((node) => judge(rule, node, shared, settings, only)))
    }
    return patterns.flatMap(judged)
  })
}

type Settings = ReturnType<typeof options>

const nodesOf = ({ contexts }: Rule, document: Document, shared: Variables, settings: Settings): Node[] =>
  contexts.flatMap((context) => evaluateXPathToNodes<Node>(context, document, null, shared, settings))

const judge = ({ checks }: Rule, node: Node, shared: Variables, settings: Settings, only?: RegExp): Failure[] =>
  checks.filter(({ test, report, rule }) => (only?.test(rule) ?? true) && evaluateXPathToBoolean(test, node, null, shared, settings) === report).map(({ rule, flag, sentence }) => ({ rule, flag, sentence }))

import { FAILURE_SENTENCES } from './failures'
import { FIELD_LABELS } from './field-labels'
import type { FieldName, Recognition, RecognitionFailure } from './types'

/** missing: the invoice would come back or the field must be typed; better: it was read, and could be surer. */
export interface Advice {
  kind: 'missing' | 'better'
  field?: FieldName
  sentence: string
}

/** What the directory says of the recipient whose SIRET was read. */
export interface RecipientCheck {
  name: string
  /** Services and engagements that it asks for and the invoice does not carry: « exige un code service. » */
  missing: { reference: 'service' | 'commitment'; sentence: string }[]
  /** The code service that was read is none of its active ones. */
  isServiceUnknown: boolean
}

export interface Examined {
  recognition: Recognition | null
  failure: RecognitionFailure | null
  /** Null: its SIRET was not read, or the directory does not know it. */
  recipient: RecipientCheck | null
}

interface Wording {
  /** What to print, with a keyword of formats.md 1.3. */
  words: string
  /** Before what. */
  before: string
}

/** The keywords that are read best, and where to print them. */
const WORDINGS: Partial<Record<FieldName, Wording>> = {
  invoiceNumber: { words: 'Facture n° …', before: 'devant le numéro de la facture' },
  issueDate: { words: 'Date de facture : …', before: 'devant la date de la facture' },
  buyerSiret: { words: 'SIRET client : …', before: 'devant le SIRET de votre client' },
  buyerReference: { words: 'Code service : …', before: 'devant le code du service de votre client' },
  purchaseOrderReference: { words: 'N° d’engagement : …', before: 'devant le numéro d’engagement, qui figure sur le bon de commande' },
  contractReference: { words: 'N° de marché : …', before: 'devant le numéro du marché' },
  sellerSiret: { words: 'SIRET : …', before: 'devant votre propre SIRET, sous votre nom' },
  totalWithoutTax: { words: 'Total HT : …', before: 'devant le montant hors taxes' },
  totalTax: { words: 'Total TVA : …', before: 'devant le montant de la TVA, même s’il est nul' },
  totalWithTax: { words: 'Total TTC : …', before: 'devant le montant toutes taxes comprises' },
  amountDue: { words: 'Net à payer : …', before: 'devant la somme à payer' },
  vatRegime: { words: 'TVA sur les débits', before: '(ou « TVA sur les encaissements », « TVA non applicable, art. 293 B du CGI ») près des totaux' },
  paymentMeans: { words: 'Règlement par virement', before: 'près de vos références bancaires' },
}

/** Without these the form cannot be sent, or the user has to type them. */
const EXPECTED: FieldName[] = ['invoiceNumber', 'issueDate', 'buyerSiret', 'sellerSiret', 'totalWithoutTax', 'totalTax', 'totalWithTax', 'amountDue', 'vatRegime', 'paymentMeans']

const LONGEST_NUMBER = 20
const PAGES_READ = 3

/**
 * What the supplier can do so that his invoices are read and accepted: what is missing first, then what could be surer.
 * Sources: the golden rules and keywords of formats.md 1.3, the obligations of the recipient (portal 6.4).
 */
export function adviceOn({ recognition, failure, recipient }: Examined): Advice[] {
  if (!recognition) return [failure === 'noText' || failure === null ? SCAN : { kind: 'missing', sentence: FAILURE_SENTENCES[failure] }]
  const missing = [...missingFields(recognition), ...forRecipient(recognition, recipient)]
  return [...missing, ...betterWords(recognition), ...aboutTheFile(recognition)]
}

const SCAN: Advice = {
  kind: 'missing',
  sentence:
    'Ce PDF est une image : il ne contient pas de texte. Envoyez celui que produit votre logiciel de facturation, sans l’imprimer ni le numériser. Pour le reconnaître, ouvrez-le : si vous pouvez sélectionner les mots à la souris, c’est un PDF de texte. Vous pouvez tout de même déposer une image : elle est lue plus lentement, et chaque valeur reste à vérifier.',
}

const write = ({ words, before }: Wording) => `Écrivez « ${words} » ${before}.`

function missingFields({ fields }: Recognition): Advice[] {
  return EXPECTED.filter((field) => !fields[field]).map((field) => ({ kind: 'missing', field, sentence: `${FIELD_LABELS[field]} : rien n’a été lu. ${write(WORDINGS[field] as Wording)}` }))
}

function forRecipient({ fields }: Recognition, recipient: RecipientCheck | null): Advice[] {
  if (!fields.buyerSiret) return []
  if (!recipient) {
    return [{ kind: 'missing', field: 'buyerSiret', sentence: 'Le SIRET lu pour le destinataire n’est pas dans l’annuaire des structures publiques. Vérifiez ses 14 chiffres auprès de votre client.' }]
  }
  const asked = recipient.missing.map(({ reference, sentence }): Advice => {
    const field = reference === 'service' ? 'buyerReference' : 'purchaseOrderReference'
    return { kind: 'missing', field, sentence: `${recipient.name} ${sentence} ${write(WORDINGS[field] as Wording)}` }
  })
  if (!recipient.isServiceUnknown) return asked
  return [...asked, { kind: 'missing', field: 'buyerReference', sentence: `${recipient.name} n’a pas de service actif du code « ${fields.buyerReference?.value} ». Demandez-lui le bon code, ou cherchez-le dans l’annuaire.` }]
}

function betterWords({ fields }: Recognition): Advice[] {
  const found = Object.entries(fields) as [FieldName, NonNullable<Recognition['fields'][FieldName]>][]
  return found.flatMap(([field, { certainty }]): Advice[] => {
    const wording = WORDINGS[field]
    if (!wording || certainty === 'read') return []
    const why = certainty === 'computed' ? 'calculé d’après les autres montants, il n’a pas été lu.' : 'lu sans certitude.'
    return [{ kind: 'better', field, sentence: `${FIELD_LABELS[field]} : ${why} ${write(wording)}` }]
  })
}

function aboutTheFile({ fields, pageCount }: Recognition): Advice[] {
  const advice: Advice[] = []
  const number = fields.invoiceNumber?.value ?? ''
  if (number.length > LONGEST_NUMBER) advice.push({ kind: 'missing', field: 'invoiceNumber', sentence: `Le numéro de facture a ${number.length} caractères, il en faut ${LONGEST_NUMBER} au plus.` })
  if (pageCount > PAGES_READ) advice.push({ kind: 'better', sentence: `Ce PDF a ${pageCount} pages, les trois premières seulement sont lues : placez-y les références et les totaux.` })
  return advice
}

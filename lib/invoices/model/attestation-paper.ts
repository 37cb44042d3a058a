import { longInstant, longDate, PARIS } from '@/lib/shared/dates'
import { formatCents, plainToCents } from '@/lib/shared/money'
import { formatSiret } from '@/lib/shared/siret'
import type { AttestationDocument, AttestedFacts } from './attestation'
import { TYPE_CODES, type TypeCode } from './code-lists'
import { readEventText, wordsOf } from './event-words'
import { statusRow } from './status'

interface Paper {
  document: AttestationDocument
  facts: AttestedFacts
  forWhom: string
  /** Page that verifies it, without the code and with it. */
  address: string
  addressWithCode: string
  isDemonstration: boolean
}

const PRECISE = new Intl.DateTimeFormat('fr-FR', { dateStyle: 'short', timeStyle: 'medium', timeZone: PARIS })
const RESERVED = 'Événement réservé à une autre partie\u00a0: seule son empreinte figure ici.'

/** The half of an attestation that people read, as the parts of a PDF; the same document gives the same bytes. */
export function attestationParts({ document, facts, forWhom, address, addressWithCode, isDemonstration }: Paper) {
  const { code, tete, evenements } = document
  const issuedAt = new Date(document.delivree)
  const table = (rows: (readonly [string, string])[]) => ({ kind: 'facts' as const, rows })
  const heading = (text: string) => ({ kind: 'heading' as const, text })
  const paragraph = (text: string) => ({ kind: 'paragraph' as const, text })
  return {
    title: 'Attestation de l’historique d’une facture',
    subtitle: `${TYPE_CODES[facts.type as TypeCode]} ${facts.numero} de ${facts.fournisseur.nom}, état au ${longInstant(issuedAt)} (heure de Paris)`,
    reference: `Attestation ${code}`,
    createdAt: issuedAt,
    blocks: [
      ...(isDemonstration ? [paragraph('DÉMONSTRATION\u00a0: les données sont inventées, cette attestation n’a aucune valeur.')] : []),
      paragraph(`Le portail atteste que les ${evenements.length} événements ci-dessous sont, dans cet ordre, ceux que son registre contient pour cette facture jusqu’au ${longInstant(issuedAt)}. Délivrée à ${document.pour.structure}, ${forWhom}.`),
      heading('Vérifier cette attestation'),
      { kind: 'qr' as const, text: addressWithCode, label: 'Code QR de la page qui vérifie cette attestation' },
      table([['Code de vérification', code], ['Adresse', address], ['Événements couverts', String(evenements.length)], ['Tête de la chaîne', tete]]),
      paragraph('Sur cette page, déposez ce fichier ou saisissez le code\u00a0: elle dit si l’attestation est authentique, si elle a été modifiée et à quel endroit, et si d’autres événements se sont ajoutés. Il ne faut pas de compte.'),
      heading('Facture'),
      table(factRows(facts)),
      heading('Événements'),
      { kind: 'table' as const, columns: [{ label: 'Rang', width: 6 }, { label: 'Instant (Paris, UTC)', width: 27 }, { label: 'Événement', width: 38 }, { label: 'Maillon (SHA-256)', width: 29 }], rows: evenements.map(eventRow) },
      heading('Refaire le calcul vous-même'),
      ...HOW_TO.map((text) => ({ kind: 'smallPrint' as const, text })),
    ],
  }
}

/** The check that needs neither the portal nor its page. */
const HOW_TO = [
  'Ce PDF contient en pièce jointe le fichier attestation.json, que tout lecteur de PDF enregistre. Il donne pour chaque événement son texte, son empreinte et son maillon.',
  'Empreinte = SHA-256 du texte, tel quel, en UTF-8. Maillon = SHA-256 des 128 chiffres formés du maillon précédent suivi de l’empreinte\u00a0; avant le premier événement, le maillon est fait de 64 zéros. Le dernier maillon est la tête de la chaîne imprimée ci-dessus.',
  'Un texte réservé à une autre partie manque\u00a0: son empreinte suffit à refaire le maillon. Le champ «\u00a0sel\u00a0» de chaque texte est tiré au sort, pour qu’une empreinte ne laisse rien deviner.',
]

const money = (plain: string, currency: string) => formatCents(plainToCents(plain), currency)

function factRows(facts: AttestedFacts): (readonly [string, string])[] {
  const party = (title: string, { nom, identifiant, service }: AttestedFacts['fournisseur']) => [title, [nom, formatSiret(identifiant), service && `service ${service}`].filter(Boolean).join(', ')] as const
  return [
    ['Type et numéro', `${TYPE_CODES[facts.type as TypeCode]} ${facts.numero}`],
    ['Date de facture', longDate(facts.date)],
    ['Identifiant dans le portail', facts.identifiant],
    party('Fournisseur', facts.fournisseur),
    party('Destinataire', facts.destinataire),
    ...(facts.engagement ? [['N° d’engagement', facts.engagement] as const] : []),
    ['HT, TVA, TTC', [facts.ht, facts.tva, facts.ttc].map((plain) => money(plain, facts.devise)).join('\u00a0; ')],
    ['Net à payer', money(facts.net, facts.devise)],
    ['Statut', `${statusRow(facts.statut).label}, depuis le ${longInstant(new Date(facts.depuis))}`],
    ['Fichier', `${facts.fichier.nom} (${facts.fichier.taille} octets)`],
    ['SHA-256 du fichier', facts.fichier.sha256],
  ]
}

function eventRow({ rang, texte, maillon }: AttestationDocument['evenements'][number]): string[] {
  const event = texte === null ? null : readEventText(texte)
  const link = maillon.match(/.{1,22}/g)?.join('\n') ?? maillon
  if (!event) return [String(rang), '', RESERVED, link]
  const { at, label, who, details, comment, resumedAt } = wordsOf(event)
  const lines = [`${label}, ${who}`, ...details, ...(comment ? [`«\u00a0${comment}\u00a0»`] : []), ...(resumedAt ? [`Repris dans la chaîne le ${longInstant(resumedAt)}.`] : [])]
  return [String(rang), `${PRECISE.format(at)}\n${at.toISOString()}`, lines.join('\n'), link]
}

import { longInstant } from '@/lib/shared/dates'
import { layOutMail } from '@/lib/shared/mail-layout'

interface Person {
  email: string
  firstName: string
  lastName: string
}

const nameOf = ({ firstName, lastName }: Person) => `${firstName} ${lastName}`

/** M9: the link to the signature page. */
export const signatureLinkMail = (person: Person, mandateName: string, structureName: string, expiresAt: Date, url: string) =>
  layOutMail({
    template: 'mandates.signature-link',
    to: person.email,
    subject: `Mandat de facturation à signer pour ${structureName}`,
    name: nameOf(person),
    paragraphs: [`Le mandat « ${mandateName} » attend votre signature. Il permet au portail d’émettre en votre nom les factures que vous saisissez à l’écran.`],
    facts: [['Mandat', mandateName], ['Structure', structureName]],
    action: { label: 'Lire et signer le mandat', url },
    closing: [`Ce lien est valable jusqu’au ${longInstant(expiresAt)}. Vous devrez être connecté à votre compte.`, 'Si vous n’avez rien demandé, ne signez pas : le lien s’éteindra de lui-même.'],
  })

/** The mandate is signed: what, when, and the fingerprint of the document. */
export const signedMail = (person: Person, mandateName: string, structureName: string, signedAt: Date, sha256: string, url: string) =>
  layOutMail({
    template: 'mandates.signed',
    to: person.email,
    subject: `Mandat de facturation signé pour ${structureName}`,
    name: nameOf(person),
    paragraphs: ['Votre mandat de facturation est signé et actif. Le document signé reste à votre disposition sur le portail.'],
    facts: [['Mandat', mandateName], ['Structure', structureName], ['Signé le', longInstant(signedAt)], ['Empreinte SHA-256', sha256]],
    action: { label: 'Consulter le mandat', url },
    closing: ['Vous pouvez le révoquer à tout moment par « Gérer un mandat de facturation ».'],
  })

/** The mandate is revoked. */
export const revokedMail = (person: Person, mandateName: string, structureName: string, revokedAt: Date, reason: string, url: string) =>
  layOutMail({
    template: 'mandates.revoked',
    to: person.email,
    subject: `Mandat de facturation révoqué pour ${structureName}`,
    name: nameOf(person),
    paragraphs: [`Le mandat « ${mandateName} » est révoqué. Les factures déjà envoyées restent valables ; pour saisir de nouvelles factures à l’écran, il faudra un nouveau mandat.`],
    facts: [['Structure', structureName], ['Révoqué le', longInstant(revokedAt)], ['Motif', reason]],
    action: { label: 'Gérer mes mandats', url },
  })

/** Nobody has signed within the seven days of the link. */
export const expiredMail = (person: Person, mandateName: string, structureName: string, url: string) =>
  layOutMail({
    template: 'mandates.expired',
    to: person.email,
    subject: `Mandat de facturation non signé pour ${structureName}`,
    name: nameOf(person),
    paragraphs: [`Le lien de signature du mandat « ${mandateName} » a expiré sans être utilisé. Pour saisir des factures à l’écran, faites-le renvoyer et signez. Il n’en faut pas pour déposer un PDF.`],
    facts: [['Mandat', mandateName], ['Structure', structureName]],
    action: { label: 'Gérer mes mandats', url },
  })

import { layOutMail } from '@/lib/shared/mail-layout'

interface Agent {
  email: string
  firstName: string
  lastName: string
}

const nameOf = ({ firstName, lastName }: Agent) => `${firstName} ${lastName}`

/** To an agent who asked for a mail each time: an invoice is at the disposal of his structure, or is there again. */
export const receivedMail = (agent: Agent, { number, seller, structure, total }: { number: string; seller: string; structure: string; total: string }, url: string) =>
  layOutMail({
    template: 'invoices.received',
    to: agent.email,
    subject: `Facture ${number} reçue de ${seller}`,
    name: nameOf(agent),
    paragraphs: [`La facture ${number} de ${seller} est mise à la disposition de « ${structure} ». Le délai de paiement court.`],
    facts: [['Numéro de facture', number], ['Fournisseur', seller], ['Montant TTC', total]],
    action: { label: 'Traiter la facture', url },
  })

/** To the agent who had suspended it: the supplier has answered. */
export const completedMail = (agent: Agent, { number, seller }: { number: string; seller: string }, comment: string | null, url: string) =>
  layOutMail({
    template: 'invoices.received-completed',
    to: agent.email,
    subject: `Facture ${number} complétée par ${seller}`,
    name: nameOf(agent),
    paragraphs: [`${seller} a répondu à votre suspension de la facture ${number}. Elle attend de nouveau votre traitement.`, ...(comment ? [`Sa réponse : « ${comment} »`] : [])],
    facts: [['Numéro de facture', number], ['Fournisseur', seller]],
    action: { label: 'Traiter la facture', url },
  })

const invoices = (count: number) => `${count} ${count > 1 ? 'factures' : 'facture'}`

/** What came in since the last summary and still waits, for one structure: goes into the summary of the day. */
export const arrivalsMail = (agent: Agent, { count, structure }: { count: number; structure: string }, url: string) =>
  layOutMail({
    template: 'invoices.received-summary',
    to: agent.email,
    subject: `${invoices(count)} à traiter pour ${structure}`,
    name: nameOf(agent),
    paragraphs: [count > 1 ? `${invoices(count)} ont été mises à la disposition de « ${structure} » depuis le dernier résumé et attendent un traitement.` : `Une facture a été mise à la disposition de « ${structure} » depuis le dernier résumé et attend un traitement.`],
    action: { label: 'Ouvrir « Factures reçues »', url },
  })

import { layOutMail } from '@/lib/shared/mail-layout'
import { fullName, type Recipient } from './facts'

/** M7: somebody asks to work for the manager's structure. @param manager notified at his contact address. */
export function affiliationRequestMail(manager: Recipient, requester: Recipient, structureName: string, approvalsUrl: string) {
  return layOutMail({
    template: 'accounts.affiliation-request',
    to: manager.email,
    subject: `Demande de rattachement à ${structureName}`,
    name: fullName(manager),
    paragraphs: [`${fullName(requester)} demande à être rattaché à «\u00a0${structureName}\u00a0», dont vous êtes gestionnaire. Son compte ne peut pas être ouvert sans votre réponse.`],
    facts: [['Demandeur', fullName(requester)], ['Adresse électronique', requester.email], ['Structure', structureName]],
    action: { label: 'Répondre dans «\u00a0Approbations\u00a0»', url: approvalsUrl },
    closing: ['N’acceptez que les personnes que vous connaissez\u00a0: elles verront les factures de la structure.'],
  })
}

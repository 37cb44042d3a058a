import { layOutMail } from '@/lib/shared/mail-layout'
import type { Person } from './affiliation-mails'

/** A request that nobody has answered for a week or two. */
export interface WaitingRequest {
  requester: string
  /** « un rattachement à « Le Four à Bois » » */
  wish: string
  /** « 12 mars 2026 » */
  since: string
}

const nameOf = ({ firstName, lastName }: Person) => `${firstName} ${lastName}`

/** After a week without an answer: once more to the main manager. @param goesOn the secondary managers are next */
export const recallMail = (manager: Person, { requester, wish, since }: WaitingRequest, goesOn: boolean, approvalsUrl: string) =>
  layOutMail({
    template: 'structures.request-recalled',
    to: manager.email,
    subject: `Rappel : ${requester} attend votre réponse`,
    name: nameOf(manager),
    paragraphs: [`${requester} demande ${wish} depuis le ${since} et n’a pas de réponse.`, ...(goesOn ? ['Sans réponse sous sept jours, la demande est signalée aussi aux gestionnaires secondaires.'] : [])],
    action: { label: 'Répondre dans « Approbations »', url: approvalsUrl },
  })

/** A week after the recall: to the secondary managers, who may answer too. */
export const escalationMail = (manager: Person, { requester, wish, since }: WaitingRequest, approvalsUrl: string) =>
  layOutMail({
    template: 'structures.request-escalated',
    to: manager.email,
    subject: `Demande sans réponse : ${requester}`,
    name: nameOf(manager),
    paragraphs: [`${requester} demande ${wish} depuis le ${since}. Le gestionnaire principal n’a pas répondu malgré un rappel : vous pouvez répondre à sa place.`],
    action: { label: 'Répondre dans « Approbations »', url: approvalsUrl },
    closing: ['La première réponse donnée vaut pour tous.'],
  })

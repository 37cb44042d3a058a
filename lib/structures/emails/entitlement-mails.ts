import { layOutMail } from '@/lib/shared/mail-layout'
import type { EntitlementMode, WorkspaceCode } from '@/prisma/generated/enums'
import { MODE_LABEL } from '../model/entitlement-modes'
import { WORKSPACE_LABEL } from '../model/workspaces'
import type { Person } from './affiliation-mails'

/** The right that is asked for, or given. */
export interface WantedRight {
  workspace: WorkspaceCode
  mode: EntitlementMode
  structureName: string
  serviceName: string | null
}

const nameOf = ({ firstName, lastName }: Person) => `${firstName} ${lastName}`
const answered = (comment: string | null) => (comment ? [`Sa réponse : « ${comment} »`] : [])
const whereOf = ({ structureName, serviceName }: WantedRight) => (serviceName ? `« ${structureName} », service « ${serviceName} »` : `« ${structureName} »`)
const factsOf = (right: WantedRight): [string, string][] => [
  ['Espace', WORKSPACE_LABEL[right.workspace]],
  ['Droit', MODE_LABEL[right.mode]],
  ['Structure', right.structureName],
  ...(right.serviceName ? [['Service', right.serviceName] as [string, string]] : []),
]

/** M7, for an habilitation: a member asks for a right. `manager.email` is his contact address. */
export const entitlementRequestMail = (manager: Person, requester: Person, right: WantedRight, message: string | null, approvalsUrl: string) =>
  layOutMail({
    template: 'structures.entitlement-requested',
    to: manager.email,
    subject: `Demande d’habilitation à ${WORKSPACE_LABEL[right.workspace]}`,
    name: nameOf(manager),
    paragraphs: [`${nameOf(requester)} demande l’espace « ${WORKSPACE_LABEL[right.workspace]} » pour ${whereOf(right)}, dont vous êtes gestionnaire.`, ...(message ? [`Son message : « ${message} »`] : [])],
    facts: [['Demandeur', nameOf(requester)], ...factsOf(right)],
    action: { label: 'Répondre dans « Approbations »', url: approvalsUrl },
  })

/** M8: the right is given. */
export const entitlementAcceptedMail = (person: Person, right: WantedRight, comment: string | null, entitlementsUrl: string) =>
  layOutMail({
    template: 'structures.entitlement-accepted',
    to: person.email,
    subject: `Habilitation à ${WORKSPACE_LABEL[right.workspace]} accordée`,
    name: nameOf(person),
    paragraphs: [`Vous avez maintenant l’espace « ${WORKSPACE_LABEL[right.workspace]} » pour ${whereOf(right)}. Il est ouvert dès votre prochain clic, sans vous reconnecter.`, ...answered(comment)],
    facts: factsOf(right),
    action: { label: 'Voir mes habilitations', url: entitlementsUrl },
  })

/** M8: the right is refused. */
export const entitlementRefusedMail = (person: Person, right: WantedRight, comment: string | null, requestsUrl: string) =>
  layOutMail({
    template: 'structures.entitlement-refused',
    to: person.email,
    subject: `Habilitation à ${WORKSPACE_LABEL[right.workspace]} refusée`,
    name: nameOf(person),
    paragraphs: [`Un gestionnaire n’a pas accordé l’espace « ${WORKSPACE_LABEL[right.workspace]} » pour ${whereOf(right)}.`, ...answered(comment)],
    facts: factsOf(right),
    action: { label: 'Voir mes demandes', url: requestsUrl },
  })

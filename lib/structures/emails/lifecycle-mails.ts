import { longInstant } from '@/lib/shared/dates'
import { layOutMail } from '@/lib/shared/mail-layout'
import type { Person } from './affiliation-mails'

const nameOf = ({ firstName, lastName }: Pick<Person, 'firstName' | 'lastName'>) => `${firstName} ${lastName}`
type Author = Pick<Person, 'firstName' | 'lastName'>

/** To the managers: the structure is deactivated. */
export const deactivatedMail = (manager: Person, structureName: string, by: Author, at: Date, reason: string | null, url: string) =>
  layOutMail({
    template: 'structures.deactivated',
    to: manager.email,
    subject: `Structure désactivée : ${structureName}`,
    name: nameOf(manager),
    paragraphs: [`${nameOf(by)} a désactivé « ${structureName} ». Elle ne peut plus envoyer de facture ; tout y reste lisible.`, ...(reason ? [`Son motif : « ${reason} »`] : [])],
    facts: [['Structure', structureName], ['Désactivée le', longInstant(at)], ['Par', nameOf(by)]],
    action: { label: 'Voir la fiche de la structure', url },
    closing: ['Le gestionnaire principal peut la réactiver depuis sa fiche.'],
  })

/** To the managers: the structure is active again. */
export const reactivatedMail = (manager: Person, structureName: string, by: Author, at: Date, url: string) =>
  layOutMail({
    template: 'structures.reactivated',
    to: manager.email,
    subject: `Structure réactivée : ${structureName}`,
    name: nameOf(manager),
    paragraphs: [`${nameOf(by)} a réactivé « ${structureName} ». Ses utilisateurs y travaillent de nouveau, avec les mêmes droits, sans se reconnecter.`],
    facts: [['Structure', structureName], ['Réactivée le', longInstant(at)], ['Par', nameOf(by)]],
    action: { label: 'Voir la fiche de la structure', url },
  })

/** To every user: the SIRET has changed, where the work goes on, and for the main manager what to do again. */
export const identifierChangedMail = (person: Person, change: { name: string; oldIdentifier: string; newIdentifier: string; by: Author; mustSign: boolean }, url: string) =>
  layOutMail({
    template: 'structures.identifier-changed',
    to: person.email,
    subject: `Nouveau SIRET de ${change.name}`,
    name: nameOf(person),
    paragraphs: [
      `${nameOf(change.by)} a changé le SIRET de « ${change.name} ». Vous travaillez désormais dans la nouvelle fiche, avec les mêmes droits, sans vous reconnecter.`,
      'Les factures déjà envoyées et les brouillons restent sur l’ancienne fiche, où vous pouvez toujours les consulter.',
      ...(change.mustSign ? ['Le mandat de facturation est devenu caduc : souscrivez-en un nouveau pour saisir des factures à l’écran. Il n’en faut pas pour déposer un PDF.'] : []),
    ],
    facts: [['Ancien identifiant', change.oldIdentifier], ['Nouveau SIRET', change.newIdentifier]],
    action: change.mustSign ? { label: 'Souscrire un mandat de facturation', url } : { label: 'Voir la nouvelle fiche', url },
  })

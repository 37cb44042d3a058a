import { longDate } from '@/lib/shared/dates'
import { layOutMail, type MailParts } from '@/lib/shared/mail-layout'
import type { Week } from '../model/weekly-recap'

interface Manager {
  email: string
  firstName: string
  lastName: string
}

/** M11: the past week of the structures that a person manages; never without a movement. */
export function weeklyRecapMail(manager: Manager, { first, last }: Week, sections: NonNullable<MailParts['sections']>, urls: { home: string; preferences: string; stop: string }) {
  return layOutMail({
    template: 'messages.weekly-recap',
    to: manager.email,
    subject: `Votre récapitulatif de la semaine du ${longDate(first)}`,
    name: `${manager.firstName} ${manager.lastName}`,
    paragraphs: [`Voici les mouvements du lundi ${longDate(first)} au dimanche ${longDate(last)} dans ${sections.length > 1 ? `${sections.length} structures` : 'une structure'} dont vous êtes gestionnaire. Ce qui attend un geste est dit tel qu’il est ce matin.`],
    sections,
    action: { label: 'Ouvrir le portail', url: urls.home },
    closing: [`Pour régler vos courriels : ${urls.preferences}`],
    stopUrl: urls.stop,
  })
}

import { type CivilDate, longDate } from '@/lib/shared/dates'
import { layOutMail } from '@/lib/shared/mail-layout'
import { summarise, type SummedMessage } from '../model/daily-summary'

interface Reader {
  email: string
  firstName: string
  lastName: string
}

/** What happened since the last one, for who asked for a summary; never without a message. */
export function dailySummaryMail(reader: Reader, day: CivilDate, messages: readonly SummedMessage[], urlOf: (messageId: string | null) => string, preferencesUrl: string) {
  const count = messages.length
  return layOutMail({
    template: 'messages.daily-summary',
    to: reader.email,
    subject: `Votre résumé du ${longDate(day)} : ${count > 1 ? `${count} nouvelles` : 'une nouvelle'}`,
    name: `${reader.firstName} ${reader.lastName}`,
    paragraphs: ['Voici ce qui s’est passé depuis le dernier résumé et que vous n’avez pas encore lu.'],
    sections: summarise(messages, urlOf),
    action: { label: 'Ouvrir « Mes messages »', url: urlOf(null) },
    closing: [`Pour recevoir chaque courriel à part, ou aucun : ${preferencesUrl}`],
  })
}

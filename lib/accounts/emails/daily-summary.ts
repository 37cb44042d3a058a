import { layOutMail } from '@/lib/shared/mail-layout'

/** The notifications of a day in one mail, for who asked for a summary. */
export function dailySummaryMail(to: string, events: { subject: string; url: string | null }[], links: { portal: string; preferences: string }) {
  return layOutMail({
    template: 'accounts.daily-summary',
    to,
    subject: events.length === 1 ? 'Votre résumé\u00a0: une nouvelle' : `Votre résumé\u00a0: ${events.length} nouvelles`,
    name: null,
    paragraphs: ['Voici ce qui s’est passé depuis le dernier résumé.', ...events.map(({ subject, url }) => (url ? `${subject}\u00a0: ${url}` : subject))],
    action: { label: 'Ouvrir le portail', url: links.portal },
    closing: [`Pour recevoir chaque courriel à part, ou aucun\u00a0: ${links.preferences}`],
  })
}

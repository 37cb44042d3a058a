import { layOutMail } from '@/lib/shared/mail-layout'

interface Damage {
  number: string
  structure: string
  /** What each damaged file is, and what is wrong with it. */
  damages: [file: string, state: string][]
  url: string
}

/** A check of the archives found a file that is not what was recorded: to each manager of the structure. */
export const damagedMail = ({ email, firstName, lastName }: { email: string; firstName: string; lastName: string }, { number, structure, damages, url }: Damage) =>
  layOutMail({
    template: 'archives.damaged',
    to: email,
    subject: `Archive de la facture ${number} : un fichier n’est plus conforme`,
    name: `${firstName} ${lastName}`,
    paragraphs: [
      `La vérification des archives de « ${structure} » a relu les fichiers de la facture ${number}. L’un d’eux au moins n’est plus celui qui a été enregistré : il n’est plus remis à personne.`,
      'Gardez votre propre copie si vous en avez une, et écrivez à l’assistance : elle peut rétablir le fichier depuis une sauvegarde. La facture elle-même reste valable, et ses autres fichiers restent disponibles.',
    ],
    facts: [['Facture', number], ...damages],
    action: { label: 'Voir l’archive', url },
  })

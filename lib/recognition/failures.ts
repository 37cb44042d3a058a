import type { RecognitionFailure } from './types'

/** What the user is told when a file cannot be read: what is wrong, and what to do. The deposit goes on in every case. */
export const FAILURE_SENTENCES: Record<RecognitionFailure, string> = {
  notPdf: 'Ce fichier n’est pas un PDF. Choisissez un fichier dont le contenu est au format PDF.',
  empty: 'Ce fichier est vide. Vérifiez-le sur votre poste, puis déposez-le de nouveau.',
  encrypted:
    'Ce PDF est protégé par un mot de passe\u00A0: ses données ne peuvent pas être lues. Retirez la protection, ou saisissez les données vous-même.',
  damaged:
    'Ce PDF est endommagé\u00A0: ses données ne peuvent pas être lues. Produisez-le de nouveau depuis votre logiciel de facturation, ou saisissez les données vous-même.',
  tooHeavy: 'Ce fichier dépasse 10\u00A0Mo. Réduisez sa taille, puis déposez-le de nouveau.',
  tooComplicated:
    'Ce PDF est trop complexe pour être lu dans le temps prévu. Saisissez les données vous-même\u00A0: le dépôt reste possible.',
  noText:
    'Ce PDF ne contient pas de texte\u00A0: c’est sans doute une image ou un document numérisé. Saisissez les données vous-même.',
}

/** A file that recognition could not read; `message` is the French sentence to show. */
export class RecognitionError extends Error {
  readonly failure: RecognitionFailure

  constructor(failure: RecognitionFailure, options?: ErrorOptions) {
    super(FAILURE_SENTENCES[failure], options)
    this.name = 'RecognitionError'
    this.failure = failure
  }
}

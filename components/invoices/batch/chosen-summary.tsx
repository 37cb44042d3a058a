import { Files } from '@/components/ui/icons'
import { Alert } from '@/components/ui/alert'
import { formatFileSize } from '@/lib/shared/file-size'
import { chosenSentence, type ChosenFiles } from './look-at-files'

/** Several files were chosen: how many, what is left aside, and what follows. */
export function ChosenSummary({ chosen }: { chosen: ChosenFiles | null }) {
  return (
    <div role="status" className="mt-3 space-y-3">
      {chosen && chosen.files.length > 0 && (
        <p className="flex gap-2 text-sm">
          <Files aria-hidden className="size-5 flex-none text-pine" />
          <span>
            <span className="font-medium">{chosenSentence(chosen, formatFileSize)}.</span> « Continuer » ouvre le lot : les fichiers partent quelques-uns à la fois, et chacun devient un brouillon. Rien n’est envoyé au destinataire sans votre confirmation.
          </span>
        </p>
      )}
      {chosen && chosen.notes.length > 0 && (
        <Alert tone="warning">
          {chosen.notes.map((note) => (
            <p key={note}>{note}</p>
          ))}
        </Alert>
      )}
    </div>
  )
}

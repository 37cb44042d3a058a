import { CircleCheck, CircleX } from '@/components/ui/icons'
import { Table } from '@/components/ui/table'
import { FILE_ROLES, type ArchivedFile, type Finding, STATE_WORDS } from '@/lib/archives/model/archived-file'
import { routes } from '@/lib/shared/routes'

interface CheckedFile extends ArchivedFile {
  finding: Finding | null
  fileId: string | null
}

const KILOBYTE = 1024

/** Each file of an archive, the hash recorded when it was stored, and what the last check found. A damaged one has no link. */
export function ArchiveFiles({ invoiceId, files }: { invoiceId: string; files: CheckedFile[] }) {
  const hrefOf = ({ role, fileId, finding }: CheckedFile) => (finding && finding.state !== 'sound' ? null : role === 'certificat' ? routes.certificate(invoiceId) : fileId && routes.file(fileId))
  return (
    <Table
      caption="Fichiers de l’archive" captionHidden rows={files} rowKey={({ sha256, name }) => `${sha256} ${name}`}
      columns={[
        {
          key: 'fichier', header: 'Fichier', rowHeader: true,
          cell: (file) => {
            const href = hrefOf(file)
            return (
              <span className="block min-w-0 break-words">
                {href ? <a href={`${href}?telechargement=oui`} download className="text-link">{FILE_ROLES[file.role]}</a> : FILE_ROLES[file.role]}
                <span className="block text-sm font-normal text-ink-soft">{file.name}</span>
              </span>
            )
          },
        },
        { key: 'taille', header: 'Taille', align: 'end', cell: ({ size }) => `${Math.max(1, Math.round(size / KILOBYTE)).toLocaleString('fr-FR')}\u00a0ko` },
        { key: 'empreinte', header: 'Empreinte SHA-256 enregistrée', prose: true, cell: ({ sha256 }) => <code className="block max-w-80 text-sm break-all">{sha256}</code> },
        {
          key: 'etat', header: 'Dernière vérification', prose: true,
          cell: ({ finding }) =>
            finding === null ? (
              <span className="text-ink-soft">pas encore vérifié</span>
            ) : (
              <span className={`flex max-w-72 items-start gap-1.5 ${finding.state === 'sound' ? 'text-green' : 'font-medium text-red'}`}>
                {finding.state === 'sound' ? <CircleCheck aria-hidden className="mt-0.5 size-5 flex-none" /> : <CircleX aria-hidden className="mt-0.5 size-5 flex-none" />}
                <span className="min-w-0">
                  {STATE_WORDS[finding.state].replace(/^./, (letter) => letter.toUpperCase())}
                  {finding.found && <code className="mt-1 block text-sm break-all">{`trouvé : ${finding.found}`}</code>}
                </span>
              </span>
            ),
        },
      ]}
    />
  )
}

import { Alert } from '@/components/ui/alert'
import { longDate, civilDateOf } from '@/lib/shared/dates'
import { routes } from '@/lib/shared/routes'
import { tableHref, type SearchParams } from '@/lib/shared/table-params'

interface DownloadPartsProps {
  parts: { from: string; to: string; firstSent: Date; lastSent: Date; count: number; bytes: number }[]
  isBeyond: boolean
  params: SearchParams
}

const MEGABYTE = 1024 * 1024
const size = (bytes: number) => `${Math.max(1, Math.round(bytes / MEGABYTE)).toLocaleString('fr-FR')}\u00a0Mo`

/** What is too large for one ZIP, cut into parts that are not: each is a link. */
export function DownloadParts({ parts, isBeyond, params }: DownloadPartsProps) {
  if (isBeyond) return <Alert tone="warning" live title="Ce résultat est trop grand pour être découpé.">Il compte plus de 50 000 factures. Choisissez une période plus courte, une année par exemple, puis téléchargez son résultat.</Alert>
  const day = (at: Date) => longDate(civilDateOf(at))
  const hrefOf = (part: DownloadPartsProps['parts'][number]) => tableHref(routes.archivesDownload, params, { quoi: 'resultat', de: part.from, a: part.to, avis: undefined, apres: undefined, avant: undefined, taille: undefined, tri: undefined, sens: undefined })
  return (
    <Alert tone="warning" live title="Ce résultat dépasse ce qu’un ZIP peut contenir : 120 Mo, et 2 000 factures.">
      <p>{`Téléchargez-le en ${parts.length} parties, ou choisissez une période plus courte.`}</p>
      <ul className="list-disc space-y-1 pl-6">
        {parts.map((part, index) => (
          <li key={part.from}>
            <a href={hrefOf(part)} download className="text-link">
              {`Partie ${index + 1} : du ${day(part.firstSent)} au ${day(part.lastSent)}`}
            </a>{' '}
            <span className="figures text-ink-soft">{`(${part.count.toLocaleString('fr-FR')} facture${part.count > 1 ? 's' : ''}, ${size(part.bytes)})`}</span>
          </li>
        ))}
      </ul>
    </Alert>
  )
}

import { Link } from '@/components/ui/link'
import { Card } from '@/components/ui/card'
import { ANOMALIES, type Anomaly, type AnomalyCounts, type NumberSuite, type RefusedDuplicate, suiteSentences } from '@/lib/fiscal-list/model/anomalies'
import { shortInstant } from '@/lib/shared/dates'

interface FiscalAnomaliesProps {
  anomalies: AnomalyCounts
  withAnomaly: number
  suites: NumberSuite[]
  duplicates: RefusedDuplicate[]
  /** Address of the list without what is right, or with it again. */
  href: string
  isFiltered: boolean
}

const CODES = Object.keys(ANOMALIES) as Anomaly[]
const plural = (count: number, one: string, several: string) => `${count.toLocaleString('fr-FR')} ${count > 1 ? several : one}`

/** What is wrong in the list, and how each thing is looked for. */
export function FiscalAnomalies({ anomalies, withAnomaly, suites, duplicates, href, isFiltered }: FiscalAnomaliesProps) {
  const found = CODES.filter((code) => anomalies[code])
  const sentences = suiteSentences(suites, duplicates, shortInstant)
  const whole = suites.filter(({ gaps }) => gaps.length === 0)
  return (
    <Card id="anomalies" title="Anomalies">
      <div className="space-y-4">
        {found.length === 0 && sentences.length === 0 && <p>Aucune anomalie n’a été trouvée dans cette liste.</p>}
        {found.length > 0 && (
          <div>
            <p>
              {plural(withAnomaly, 'facture a', 'factures ont')} au moins une remarque.{' '}
              <Link href={href} className="text-link">{isFiltered ? 'Afficher toute la liste' : 'N’afficher que celles-là'}</Link>
            </p>
            <ul className="mt-2 list-disc space-y-1 pl-6">
              {found.map((code) => (
                <li key={code}>
                  {ANOMALIES[code].label}{'\u00a0: '}<span className="figures font-semibold">{anomalies[code]?.toLocaleString('fr-FR')}</span>
                </li>
              ))}
            </ul>
          </div>
        )}
        {sentences.length > 0 && <ul className="list-disc space-y-1 pl-6">{sentences.map((sentence) => <li key={sentence}>{sentence}</li>)}</ul>}
        {whole.map(({ year, last }) => <p key={year}>{`La suite des numéros du portail de ${year} est sans trou jusqu’à ${last}.`}</p>)}
        <details>
          <summary className="text-link inline-flex min-h-10 cursor-pointer items-center">Ce qui est vérifié, et comment</summary>
          <dl className="mt-2 divide-y divide-line border-l-2 border-pine pl-4 text-sm">
            {CODES.map((code) => (
              <div key={code} className="py-2">
                <dt className="font-semibold">{ANOMALIES[code].label}</dt>
                <dd className="text-ink-soft">{ANOMALIES[code].how}</dd>
              </div>
            ))}
            <div className="py-2">
              <dt className="font-semibold">Suite des numéros</dt>
              <dd className="text-ink-soft">Les numéros que le portail donne (CANTATE-année-rang) sont comparés au dernier donné, pour chaque année de la période : un rang sans facture est un trou, une date plus ancienne que celle du rang précédent est signalée.</dd>
            </div>
            <div className="py-2">
              <dt className="font-semibold">Doublons refusés</dt>
              <dd className="text-ink-soft">Le journal garde chaque envoi refusé parce que son numéro était déjà pris dans l’année. Rien n’a été envoyé.</dd>
            </div>
          </dl>
        </details>
      </div>
    </Card>
  )
}

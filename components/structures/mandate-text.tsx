import { DescriptionList } from '@/components/ui/description-list'
import { Card } from '@/components/ui/card'
import { articlesOf } from '@/lib/mandates/model/contract'
import { signatoryRows, structureRows, type Parties } from '@/lib/mandates/model/parties'

const descriptions = (rows: [string, string][]) => rows.map(([term, value]) => ({ term, value: value || undefined }))

/** Blocks « Coordonnées » and « Signataire », filled in and not editable. */
export function MandateParties({ parties }: { parties: Parties }) {
  return (
    <>
      <Card id="coordonnees" title="Coordonnées">
        <DescriptionList descriptions={descriptions(structureRows(parties))} />
      </Card>
      <Card id="signataire" title="Signataire">
        <DescriptionList descriptions={descriptions(signatoryRows(parties))} />
      </Card>
    </>
  )
}

/** The whole contract, as it is signed. */
export function MandateText({ parties }: { parties: Parties }) {
  return (
    <Card id="contrat" title="Texte du mandat">
      <div className="space-y-5">
        {articlesOf(parties).map(({ title, paragraphs }) => (
          <section key={title}>
            <h3>{title}</h3>
            {paragraphs.map((text) => <p key={text} className="mt-1">{text}</p>)}
          </section>
        ))}
      </div>
    </Card>
  )
}

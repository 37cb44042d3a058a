import { CircleAlert, CircleCheck, Lightbulb } from '@/components/ui/icons'
import type { RefObject } from 'react'
import { Alert } from '@/components/ui/alert'
import { Table } from '@/components/ui/table'
import type { InvoiceTest, TestedField } from '@/lib/deposits/model/invoice-test'
import type { Advice } from '@/lib/recognition/advice'

const CERTAINTIES: Record<TestedField['certainty'], string> = { read: 'lu', toCheck: 'à vérifier', computed: 'calculé' }

/** What was read on a tested invoice, what its recipient would miss, and how to word it better. */
export function InvoiceTestReport({ report, heading }: { report: InvoiceTest; heading: RefObject<HTMLHeadingElement | null> }) {
  const { fields, advice, recipient, embedded } = report
  const missing = advice.filter(({ kind }) => kind === 'missing')
  const better = advice.filter(({ kind }) => kind === 'better')
  return (
    <div className="space-y-10">
      <section aria-labelledby="lu" className="space-y-4">
        <h2 id="lu" ref={heading} tabIndex={-1}>
          Ce qui serait lu
        </h2>
        {fields.length === 0 ? <p>Rien n’a pu être lu sur ce PDF.</p> : <FieldsTable fields={fields} />}
      </section>
      <section aria-labelledby="manque" className="space-y-4">
        <h2 id="manque">Ce qui manquerait</h2>
        {recipient && (
          <p>
            Destinataire reconnu : <span className="font-medium">{recipient.name}</span>. {recipient.obligations.join(' ')}
          </p>
        )}
        {missing.length === 0 ? <Alert tone="success">Tout ce qu’il faut pour remplir le formulaire a été lu.</Alert> : <AdviceList advice={missing} />}
      </section>
      {better.length > 0 && (
        <section aria-labelledby="mieux" className="space-y-4">
          <h2 id="mieux">Ce qui pourrait être plus sûr</h2>
          <AdviceList advice={better} />
        </section>
      )}
      {fields.length > 0 && <EmbeddedPart embedded={embedded} />}
    </div>
  )
}

function FieldsTable({ fields }: { fields: TestedField[] }) {
  return (
    <Table<TestedField>
      caption={`${fields.length} ${fields.length > 1 ? 'champs seraient remplis' : 'champ serait rempli'}`}
      rows={fields}
      rowKey={({ field }) => field}
      columns={[
        { key: 'label', header: 'Champ', rowHeader: true, cell: ({ label }) => label },
        { key: 'value', header: 'Valeur', cell: ({ value }) => <span className="figures break-words">{value}</span> },
        { key: 'certainty', header: 'Lecture', cell: ({ certainty }) => <Reading certainty={certainty} /> },
        { key: 'announcedBy', header: 'Mots qui l’annoncent', prose: true, cell: ({ announcedBy }) => (announcedBy ? `« ${announcedBy} »` : 'aucun : sa forme ou sa place') },
        { key: 'page', header: 'Page', align: 'end', cell: ({ page }) => page ?? 'non imprimé' },
      ]}
    />
  )
}

function Reading({ certainty }: Pick<TestedField, 'certainty'>) {
  const isSure = certainty === 'read'
  const Icon = isSure ? CircleCheck : CircleAlert
  return (
    <span className={`inline-flex items-center gap-1 whitespace-nowrap ${isSure ? 'text-green' : 'text-amber'}`}>
      <Icon aria-hidden className="size-4 flex-none" />
      {CERTAINTIES[certainty]}
    </span>
  )
}

function AdviceList({ advice }: { advice: Advice[] }) {
  return (
    <ul className="space-y-3">
      {advice.map(({ kind, sentence }) => (
        <li key={sentence} className="flex gap-2">
          {kind === 'missing' ? <CircleAlert aria-hidden className="mt-0.5 size-5 flex-none text-amber" /> : <Lightbulb aria-hidden className="mt-0.5 size-5 flex-none text-read-line" />}
          <span>{sentence}</span>
        </li>
      ))}
    </ul>
  )
}

function EmbeddedPart({ embedded }: Pick<InvoiceTest, 'embedded'>) {
  return (
    <section aria-labelledby="electronique" className="space-y-4">
      <h2 id="electronique">Facture électronique dans le fichier</h2>
      {!embedded && <p>Ce PDF ne contient pas de facture électronique (Factur-X). Ce n’est pas obligatoire pour le déposer.</p>}
      {embedded && embedded.differences.length === 0 && <Alert tone="success">Ce fichier contient une facture électronique (Factur-X), et elle dit la même chose que la page.</Alert>}
      {embedded && embedded.differences.length > 0 && (
        <Alert tone="warning" title="Ce fichier contient une facture électronique (Factur-X) qui diffère de la page.">
          <ul className="list-disc space-y-1 pl-5">
            {embedded.differences.map((sentence) => (
              <li key={sentence}>{sentence}</li>
            ))}
          </ul>
        </Alert>
      )}
    </section>
  )
}

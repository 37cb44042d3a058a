import type { RefObject } from 'react'
import { Alert, type AlertTone } from '@/components/ui/alert'
import { InstantText } from '@/components/ui/date'
import { DescriptionList } from '@/components/ui/description-list'
import { Table } from '@/components/ui/table'
import type { ShownEvent, Statement, Verdict } from '@/lib/invoices/model/attestation-verdict'
import { type TypeCode, TYPE_CODES } from '@/lib/invoices/model/code-lists'
import { statusRow } from '@/lib/invoices/model/status'
import { longInstant } from '@/lib/shared/dates'
import { formatCents, plainToCents } from '@/lib/shared/money'
import { formatSiret } from '@/lib/shared/siret'

interface Words {
  tone: AlertTone
  title: string
  text: string
}

const ASK = 'Demandez-en un nouvel exemplaire à qui vous l’a remise.'

function wordsOf(verdict: Verdict): Words {
  switch (verdict.outcome) {
    case 'authentic':
      return {
        tone: 'success', title: 'Cette attestation est authentique.',
        text: verdict.by === 'file' ? 'Le fichier est celui que le portail a délivré, à l’octet près, et le registre du portail dit toujours la même chose.' : 'Le code est celui d’une attestation délivrée par le portail. Comparez ce qui suit à votre exemplaire : seul ce qui est écrit ici est attesté.',
      }
    case 'reworked':
      return { tone: 'warning', title: 'Les données sont authentiques, le fichier ne l’est plus.', text: `Ce PDF a été enregistré de nouveau ou retouché depuis sa délivrance : ce qui y est imprimé a pu changer. Ne vous fiez qu’à ce qui suit, tiré du registre du portail. ${ASK}` }
    case 'altered':
      return { tone: 'error', title: 'Cette attestation a été modifiée.', text: `Elle ne dit plus ce que le portail a attesté. Voici ce qui a changé, puis ce que dit le registre. ${ASK}` }
    case 'contradicted':
      return { tone: 'error', title: 'Le registre du portail ne concorde plus avec cette attestation.', text: `À partir de l’événement n° ${verdict.position}, le registre ne dit plus ce qui a été attesté. Ce n’est pas la faute de votre exemplaire : gardez-le, il fait preuve. L’exploitant du portail est prévenu.` }
    case 'unknown':
      return verdict.by === 'code'
        ? { tone: 'error', title: 'Aucune attestation ne porte ce code.', text: 'Vérifiez que vous l’avez recopié en entier. S’il est juste, l’attestation n’a pas été délivrée par ce portail.' }
        : { tone: 'error', title: 'Ce portail n’a pas délivré cette attestation.', text: 'Le fichier a la forme d’une attestation, mais son code n’est connu de personne ici.' }
    case 'foreign':
      return { tone: 'error', title: 'Ce fichier n’est pas une de nos attestations.', text: 'Il ne contient pas les données que nos attestations portent, ou elles ne sont plus lisibles. Si vous avez une attestation imprimée ou numérisée, saisissez plutôt son code.' }
  }
}

/** What was found of an attestation, and for a genuine code what the portal attested. */
export function VerdictReport({ verdict, heading }: { verdict: Verdict; heading: RefObject<HTMLHeadingElement | null> }) {
  const { tone, title, text } = wordsOf(verdict)
  return (
    <section aria-labelledby="verdict" className="space-y-6">
      <h2 id="verdict" ref={heading} tabIndex={-1}>
        Résultat de la vérification
      </h2>
      <Alert tone={tone} title={title}>
        <p>{text}</p>
        {verdict.outcome === 'altered' && (
          <ul className="list-disc space-y-1 pl-5">
            {verdict.alterations.slice(0, 20).map(({ sentence }) => (
              <li key={sentence}>{sentence}</li>
            ))}
          </ul>
        )}
      </Alert>
      {'statement' in verdict && <Attested statement={verdict.statement} />}
    </section>
  )
}

function Attested({ statement: { facts, issuedAt, position, head, events, since } }: { statement: Statement }) {
  const money = (plain: string) => formatCents(plainToCents(plain), facts.devise)
  const later = since === 0 ? 'Depuis, rien ne s’y est ajouté.' : `Depuis, ${since} événement${since > 1 ? 's se sont ajoutés' : ' s’est ajouté'} à l’historique ; ${since > 1 ? 'ils ne sont pas montrés' : 'il n’est pas montré'} ici.`
  return (
    <>
      <p>{`L’attestation est complète jusqu’au ${longInstant(new Date(issuedAt))} : elle couvre ${position} événement${position > 1 ? 's' : ''}. ${later}`}</p>
      <DescriptionList
        descriptions={[
          { term: 'Facture', value: `${TYPE_CODES[facts.type as TypeCode]} ${facts.numero}` },
          { term: 'Fournisseur', value: `${facts.fournisseur.nom}, ${formatSiret(facts.fournisseur.identifiant)}` },
          { term: 'Destinataire', value: `${facts.destinataire.nom}, ${formatSiret(facts.destinataire.identifiant)}` },
          { term: 'Montant TTC', value: money(facts.ttc) },
          { term: 'Net à payer', value: money(facts.net) },
          { term: 'Statut à cette date', value: statusRow(facts.statut).label },
          { term: 'SHA-256 du fichier', value: <code className="break-all text-sm">{facts.fichier.sha256}</code> },
          { term: 'Tête de la chaîne', value: <code className="break-all text-sm">{head}</code> },
        ]}
      />
      <Table<ShownEvent>
        caption="Événements attestés"
        rows={events}
        rowKey={(event) => String(event.position)}
        columns={[
          { key: 'position', header: 'Rang', align: 'end', cell: (event) => event.position },
          { key: 'event', header: 'Événement', rowHeader: true, prose: true, cell: ({ words }) => (words ? [words.label, ...words.details].join('. ') : 'Réservé à une autre partie') },
          { key: 'at', header: 'Instant', cell: ({ words }) => words && <InstantText at={new Date(words.at)} /> },
          { key: 'who', header: 'Par', prose: true, cell: ({ words }) => words?.who },
        ]}
      />
    </>
  )
}

'use client'

import { Eraser } from '@/components/ui/icons'
import { ConfirmSubmit } from '@/components/form/confirm-submit'
import { Form } from '@/components/form/form'
import { SubmitButton } from '@/components/form/submit-button'
import { EmptyState } from '@/components/ui/empty-state'
import { Table } from '@/components/ui/table'
import type { LearntField, LearntLayout } from '@/lib/deposits/model/learnt-layout'
import type { FormAction } from '@/lib/shared/form-state'

interface LessonsViewProps {
  structureId: string
  layouts: LearntLayout[]
  forget: FormAction
  forgetAll: FormAction
}

/** The lessons by layout and field, each with its « Oublier ». */
export function LessonsView({ structureId, layouts, forget, forgetAll }: LessonsViewProps) {
  if (layouts.length === 0) return <EmptyState title="Cantate n’a encore rien appris de vos factures.">La première facture déposée puis envoyée lui apprendra la présentation de vos factures.</EmptyState>
  return (
    <div className="space-y-8">
      {layouts.map(({ layout, name, lessons }, index) => (
        <Table<LearntField>
          key={layout}
          caption={`Présentation ${index + 1} (${name})`}
          rows={lessons}
          rowKey={({ id }) => id}
          columns={[
            { key: 'field', header: 'Champ', rowHeader: true, cell: ({ field }) => field },
            { key: 'label', header: 'Annoncé par', prose: true, cell: ({ label }) => (label ? `« ${label} »` : 'sa place sur la page') },
            { key: 'page', header: 'Page', align: 'end', cell: ({ page }) => page },
            { key: 'confirmations', header: 'Confirmé', align: 'end', cell: ({ confirmations }) => `${confirmations} fois` },
            { key: 'contradictions', header: 'Contredit', align: 'end', cell: ({ contradictions }) => `${contradictions} fois` },
            { key: 'isTrusted', header: 'Utilisé', cell: ({ isTrusted }) => (isTrusted ? 'oui' : 'non, trop souvent contredit') },
            { key: 'forget', header: 'Oublier', headerHidden: true, cell: (lesson) => <Forget structureId={structureId} lesson={lesson} action={forget} /> },
          ]}
        />
      ))}
      <Form action={forgetAll} note={false} aria-label="Tout oublier">
        <input type="hidden" name="structureId" value={structureId} />
        <ConfirmSubmit label="Tout oublier" title="Tout oublier ?" look="secondary" icon={<Eraser aria-hidden />}>
          Tout ce qui a été appris des factures de cette structure est effacé. Vos factures et leurs valeurs restent.
        </ConfirmSubmit>
      </Form>
    </div>
  )
}

function Forget({ structureId, lesson, action }: { structureId: string; lesson: LearntField; action: FormAction }) {
  return (
    <Form action={action} note={false} className="" aria-label={`Oublier ${lesson.field}`}>
      <input type="hidden" name="structureId" value={structureId} />
      <input type="hidden" name="lessonId" value={lesson.id} />
      <SubmitButton look="link">
        Oublier<span className="sr-only">{` ${lesson.field}`}</span>
      </SubmitButton>
    </Form>
  )
}

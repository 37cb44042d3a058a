import type { Metadata } from 'next'
import { LessonsView } from '@/components/deposits/lessons-view'
import { PageShell } from '@/components/layout/page-shell'
import { DoneMessage } from '@/components/structures/done-message'
import { listLessons } from '@/lib/deposits/queries/list-lessons'
import { routes } from '@/lib/shared/routes'
import { forgetLesson, forgetLessons } from './actions'

export const metadata: Metadata = { title: 'Ce que Cantate a appris de vos factures' }

interface Props {
  params: Promise<{ structureId: string }>
  searchParams: Promise<Record<string, string | string[] | undefined>>
}

/** What the reading of this structure's invoices has learnt; its managers see it and erase it. */
export default async function LessonsPage({ params, searchParams }: Props) {
  const { structureId } = await params
  const { structureName, layouts } = await listLessons({ structureId })
  return (
    <PageShell
      title="Ce que Cantate a appris de vos factures"
      sentence="À chaque facture envoyée, Cantate retient où se trouve chaque valeur que vous avez confirmée ou corrigée, pour mieux lire la suivante de la même présentation."
      trail={[{ label: 'Mes structures', href: routes.structures }, { label: structureName, href: routes.structure(structureId) }]}
    >
      <DoneMessage done={(await searchParams).fait} sentences={{ oubli: 'C’est oublié : les prochaines factures seront lues sans cela.' }} />
      <p className="mb-6 max-w-reading">
        Sont retenus la place de la valeur et les mots qui l’annoncent, jamais la valeur elle-même. Rien ne quitte ce serveur et rien ne sert à une autre structure. Ce qui est contredit par vos corrections cesse d’être utilisé.
      </p>
      <LessonsView structureId={structureId} layouts={layouts} forget={forgetLesson} forgetAll={forgetLessons} />
    </PageShell>
  )
}

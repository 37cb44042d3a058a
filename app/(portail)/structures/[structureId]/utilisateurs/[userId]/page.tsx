import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { PageShell } from '@/components/layout/page-shell'
import { DoneMessage } from '@/components/structures/done-message'
import { StructureTabs } from '@/components/structures/structure-tabs'
import { Alert } from '@/components/ui/alert'
import { getMember } from '@/lib/members/queries/get-member'
import { routes } from '@/lib/shared/routes'
import type { SearchParams } from '@/lib/shared/table-params'
import { MemberRecord } from './member-record'
import { PlaceForm } from './place-form'
import { RemoveForm } from './remove-form'
import { RightsForm } from './rights-form'
import { TransferForm } from './transfer-form'

export const metadata: Metadata = { title: 'Utilisateur' }

const DONE = {
  place: 'Le rôle et le périmètre sont changés. Ils valent dès maintenant ; la personne est prévenue par courriel.',
  droits: 'Les droits sont changés. Ils valent dès maintenant ; la personne est prévenue par courriel.',
  transfert: 'Le rôle de gestionnaire principal est transmis. Vous êtes désormais gestionnaire secondaire.',
}

export default async function UserPage({ params, searchParams }: { params: Promise<{ structureId: string; userId: string }>; searchParams: Promise<SearchParams> }) {
  const [{ structureId, userId }, { fait }] = await Promise.all([params, searchParams])
  const member = await getMember({ structureId, userId })
  if (!member) notFound()
  const { structure, firstName, lastName, version, canChange, canReceiveRole, isOneself } = member
  return (
    <PageShell
      title={`${firstName} ${lastName}`}
      sentence={`Ce que cette personne voit et peut faire pour ${structure.name}.`}
      trail={[{ label: 'Mes structures', href: routes.structures }, { label: structure.name, href: routes.structure(structureId) }, { label: 'Utilisateurs', href: routes.users(structureId) }]}
    >
      <StructureTabs structure={structure} current="users" />
      <DoneMessage done={fait} sentences={DONE} />
      <div className="max-w-reading space-y-6">
        <MemberRecord member={member} />
        {!canChange && <Alert>{isOneself ? 'C’est vous : un autre gestionnaire peut changer vos droits. Pour quitter la structure, passez par « Mes rattachements ».' : 'Le gestionnaire principal a tous les droits. Lui seul peut transmettre ce rôle ; une structure n’en manque jamais.'}</Alert>}
        {canChange && <PlaceForm key={`place ${version}`} member={member} />}
        {canChange && member.role === 'USER' && <RightsForm key={`rights ${version}`} member={member} />}
        {canReceiveRole && <TransferForm member={member} />}
        {canChange && <RemoveForm member={member} />}
      </div>
    </PageShell>
  )
}

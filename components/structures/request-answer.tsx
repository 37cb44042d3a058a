import { Alert } from '@/components/ui/alert'
import { InstantText } from '@/components/ui/date'
import { AFFILIATION_STATUS } from '@/lib/structures/model/affiliation-status'
import { REQUEST_STATE_LABEL } from '@/lib/structures/model/request-state'
import type { AffiliationStatus, RequestStatus } from '@/prisma/generated/enums'

interface RequestAnswerProps {
  status: AffiliationStatus | RequestStatus
  decidedBy: { firstName: string; lastName: string } | null
  decidedAt: Date | null
  comment: string | null
}

/** In place of the two answers, when somebody has given one already. */
export function RequestAnswer({ status, decidedBy, decidedAt, comment }: RequestAnswerProps) {
  const label = status === 'RETIREE' ? REQUEST_STATE_LABEL.WITHDRAWN : AFFILIATION_STATUS[status].label
  return (
    <Alert title={decidedBy ? `Déjà traitée par ${decidedBy.firstName} ${decidedBy.lastName}` : 'Retirée par son auteur'}>
      <p>Statut : {label}{decidedAt && <>, le <InstantText at={decidedAt} long /></>}.</p>
      {comment && <p>Réponse : « {comment} »</p>}
    </Alert>
  )
}

import { definePublicQuery } from '@/lib/platform/query'
import { civilDateOf, civilToColumn, columnToCivil } from '@/lib/shared/dates'
import { cleanIdentifier } from '@/lib/shared/siret'
import type { PublicStructure } from '../model/directory-entry'
import { obligationsOf } from '../model/obligations'
import { paymentDaysOf } from '../model/payment-days'
import { isReservedService } from '../model/reserved-service'

/** One public structure with its obligations and active services (portal 6.3); null when the directory does not know this SIRET. */
export const getPublicStructure = definePublicQuery({
  name: 'directory.get',
  run: async ({ identifier }: { identifier: string }, { db, now }): Promise<PublicStructure | null> => {
    const today = civilToColumn(civilDateOf(now))
    const found = await db.structure.findFirst({
      where: { kind: 'PUBLIC', identifierType: 'SIRET', identifier: cleanIdentifier(identifier) },
      include: { services: { where: { status: 'ACTIVE', activeFrom: { lte: today }, OR: [{ activeUntil: null }, { activeUntil: { gte: today } }] }, orderBy: { code: 'asc' } } },
    })
    if (!found) return null
    const { id, name, label, status, postalCode, city, serviceRequired, commitmentRequired, serviceOrCommitmentRequired, paymentReported } = found
    return {
      id, identifier: found.identifier, name, label, status, postalCode, city, serviceRequired, commitmentRequired, serviceOrCommitmentRequired, paymentReported,
      address: [found.addressLine1, found.addressLine2, found.addressLine3].flatMap((line) => line || []),
      paymentDays: paymentDaysOf(found),
      obligations: obligationsOf(found),
      services: found.services.map((service) => ({
        id: service.id, code: service.code, name: service.name, commitmentRequired: service.commitmentRequired, paymentReported: service.paymentReported,
        activeFrom: columnToCivil(service.activeFrom),
        activeUntil: service.activeUntil && columnToCivil(service.activeUntil),
        isReserved: isReservedService(service.code),
      })),
    }
  },
})

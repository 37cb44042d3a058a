'use server'

import { readCandidate, verifyAttestation as verify } from '@/lib/invoices/commands/verify-attestation'
import { verifySchema } from '@/lib/invoices/model/attestation-verdict'
import { definePublicAction } from '@/lib/platform/public-action'

/** « Vérifier »: what is given stays in memory; the journal keeps that somebody asked, and not what. */
export const verifyAttestation = definePublicAction({
  name: 'attestation.verify',
  schema: verifySchema,
  limit: { points: 20, seconds: 600 },
  prepare: readCandidate,
  run: (_input, context, candidate) => verify(candidate, context),
})

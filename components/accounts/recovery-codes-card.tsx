import { ButtonLink } from '@/components/ui/button'
import { Card } from '@/components/ui/card'
import type { SecondFactor } from '@/lib/accounts/queries/get-second-factor'
import { routes } from '@/lib/shared/routes'

/** How many codes are left, and where to make others. */
export function RecoveryCodesCard({ factor: { hasApplication, passkeys, recoveryLeft } }: { factor: SecondFactor }) {
  return (
    <Card title="Codes de secours" id="codes-de-secours">
      {hasApplication || passkeys > 0 ? (
        <>
          <p className="mb-4">{recoveryLeft === 0 ? 'Vous n’en avez pas.' : `Il vous en reste ${recoveryLeft}.`} Chacun remplace une fois l’application ou la clé que vous n’avez pas sous la main.</p>
          <ButtonLink href={routes.recoveryCodes}>{recoveryLeft === 0 ? 'Créer mes codes de secours' : 'Créer de nouveaux codes'}</ButtonLink>
        </>
      ) : (
        <p>Ils se créent après avoir relié une application ou une clé d’accès, et les remplacent le jour où vous ne les avez pas.</p>
      )}
    </Card>
  )
}

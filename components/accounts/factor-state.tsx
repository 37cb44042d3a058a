import { Alert } from '@/components/ui/alert'
import type { SecondFactor } from '@/lib/accounts/queries/get-second-factor'

/** One sentence: is a second proof asked for, and what should be done. */
export function FactorState({ factor: { policy, isAsked, hasApplication, passkeys, recoveryLeft } }: { factor: SecondFactor }) {
  if (policy === 'off') return <Alert>La double authentification n’est pas utilisée sur ce portail.</Alert>
  if (!isAsked) return <Alert tone="warning" title="Votre compte n’est protégé que par son mot de passe">Choisissez un des moyens ci-dessous. L’application est le plus sûr des moyens gratuits.</Alert>
  const isLinked = hasApplication || passkeys > 0
  if (isLinked && recoveryLeft === 0) return <Alert tone="warning" title="Préparez des codes de secours">Sans eux, un téléphone ou une clé perdus vous ferment la porte.</Alert>
  if (!isLinked && policy === 'required') return <Alert title="Un code par courriel vous est demandé à chaque connexion">C’est la règle de ce portail. Avec une application ou une clé, vous n’aurez plus à attendre le courriel.</Alert>
  return <Alert tone="success" title="Votre compte est protégé">Une seconde preuve est demandée à chaque connexion.</Alert>
}

'use client'

import { useState } from 'react'
import { RadioGroup } from '@/components/form/radio-group'
import { ObligationsList } from '@/components/structures/obligations-list'
import { Alert } from '@/components/ui/alert'
import { Card } from '@/components/ui/card'
import { flagsOf, OBLIGATION_RULES, type ObligationRule } from '@/lib/directory/model/obligation-rules'
import { obligationsOf, type Need } from '@/lib/directory/model/obligations'

interface ObligationChoicesProps {
  structure: { identifier: string; rule: ObligationRule; paymentReported: boolean; isState: boolean }
}

const NEED: Record<Need, string> = { required: 'à remplir', optional: 'facultatif', either: 'l’un des deux à remplir' }

/** The choice, and beside it what suppliers will read and fill in, before anything is saved. */
export function ObligationChoices({ structure: { identifier, rule, paymentReported, isState } }: ObligationChoicesProps) {
  const [chosen, choose] = useState(rule)
  const obligations = obligationsOf({ identifier, ...flagsOf(chosen) })
  return (
    <>
      {isState ? (
        <>
          <Alert tone="info" title="Les obligations de l’État sont fixées">Le code service et le numéro d’engagement sont toujours obligatoires sur les factures adressées à l’État.</Alert>
          <input type="hidden" name="rule" value={rule} />
        </>
      ) : (
        <RadioGroup
          name="rule"
          label="Vos fournisseurs doivent indiquer"
          required
          defaultValue={rule}
          onValueChange={(value) => choose(value as ObligationRule)}
          choices={OBLIGATION_RULES.map(({ value, label, flags }) => ({ value, label, hint: obligationsOf({ identifier, ...flags }).sentences.join(' ') }))}
        />
      )}
      <RadioGroup
        name="paymentReported"
        label="Communiquez-vous le statut « Mise en paiement » à vos fournisseurs ?"
        hint="Sans lui, une facture payée reste « Mise à disposition » chez votre fournisseur."
        required
        inline
        defaultValue={paymentReported ? 'oui' : 'non'}
        choices={[{ value: 'oui', label: 'Oui' }, { value: 'non', label: 'Non' }]}
      />
      <Card id="apercu" title="Ce que vos fournisseurs verront">
        <div aria-live="polite" className="space-y-4">
          <ObligationsList obligations={obligations} />
          <p>
            Dans le formulaire de dépôt : « Code service », {NEED[obligations.service]} ; « Numéro d’engagement », {NEED[obligations.commitment]}.
          </p>
        </div>
      </Card>
    </>
  )
}

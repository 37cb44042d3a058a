import { ConfirmSubmit } from '@/components/form/confirm-submit'
import { Form } from '@/components/form/form'
import { SubmitButton } from '@/components/form/submit-button'
import { Card } from '@/components/ui/card'
import { closeBankAccount, reopenBankAccount } from '../actions'

/** « Mettre fin à la validité » of an account, or « Remettre en service ». */
export function AccountValidity({ bankAccountId, name, isClosed }: { bankAccountId: string; name: string; isClosed: boolean }) {
  return (
    <Card title="Validité" id="validite">
      {isClosed ? (
        <Form action={reopenBankAccount} note={false} aria-label="Remettre en service" className="space-y-3">
          <input type="hidden" name="bankAccountId" value={bankAccountId} />
          <p>Ce compte n’est plus proposé sur vos factures. Les factures envoyées le gardent.</p>
          <SubmitButton look="secondary">Remettre en service</SubmitButton>
        </Form>
      ) : (
        <Form action={closeBankAccount} note={false} aria-label="Mettre fin à la validité" className="space-y-3">
          <input type="hidden" name="bankAccountId" value={bankAccountId} />
          <p>Un compte terminé n’est plus proposé. Les factures envoyées le gardent.</p>
          <ConfirmSubmit look="danger" label="Mettre fin à la validité" title={`Mettre fin à « ${name} » ?`}>
            <p>Il n’est plus proposé dès maintenant. Vous pourrez le remettre en service.</p>
          </ConfirmSubmit>
        </Form>
      )}
    </Card>
  )
}

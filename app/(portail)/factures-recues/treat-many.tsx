import { ConfirmSubmit } from '@/components/form/confirm-submit'
import { Form } from '@/components/form/form'
import { TreatmentFields } from '@/components/invoices/received/treatment-fields'
import { Card } from '@/components/ui/card'
import { TREATMENTS } from '@/lib/invoices/model/treatment'
import { treatInvoices } from './actions'

/** One answer to all the invoices that are ticked in the list above. */
export function TreatMany({ formId, structureId }: { formId: string; structureId: string }) {
  return (
    <Card title="Traiter les factures cochées" id="traitement" className="mt-8 max-w-form">
      <Form action={treatInvoices} id={formId} aria-label="Traiter les factures cochées">
        <input type="hidden" name="structureId" value={structureId} />
        <TreatmentFields treatments={TREATMENTS} />
        <ConfirmSubmit label="Traiter les factures cochées" title="Traiter toutes les factures cochées ?" confirmLabel="Confirmer">
          <p>Chaque fournisseur reçoit votre réponse par courriel. Une facture dont le statut ne le permet pas reste comme elle est, et vous est nommée.</p>
        </ConfirmSubmit>
      </Form>
    </Card>
  )
}

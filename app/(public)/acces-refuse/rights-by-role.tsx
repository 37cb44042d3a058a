/** Which right may lack, and who gives it. */
export const RightsByRole = () => (
  <>
    <h2>Quel droit peut manquer&nbsp;?</h2>
    <ul className="mt-2 list-disc space-y-1 pl-5">
      <li>Pour voir les factures&nbsp;: une habilitation à l’espace «&nbsp;Factures émises&nbsp;», en consultation ou en modification.</li>
      <li>Pour déposer ou modifier une facture&nbsp;: cette habilitation en modification.</li>
      <li>Pour gérer la structure et ses utilisateurs&nbsp;: le rôle de gestionnaire principal ou secondaire.</li>
      <li>Pour souscrire ou révoquer un mandat de facturation&nbsp;: le rôle de gestionnaire principal.</li>
    </ul>
    <h2 className="mt-6">À qui le demander&nbsp;?</h2>
    <p className="mt-2">Au gestionnaire de la structure&nbsp;: son nom figure sur la fiche de la structure. Un droit accordé vaut aussitôt, sans vous reconnecter.</p>
  </>
)

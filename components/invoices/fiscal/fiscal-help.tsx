/** For the accountant, folded: what the list is, what counts, and what the exports hold. */
export function FiscalHelp() {
  return (
    <details className="mb-6 max-w-reading">
      <summary className="text-link inline-flex min-h-10 cursor-pointer items-center">Pour votre comptable : ce que contient la liste</summary>
      <ul className="mt-2 list-disc space-y-2 border-l-2 border-pine pl-8 text-sm">
        <li>C’est la liste récapitulative de l’article 96 G de l’annexe III au code général des impôts : les factures saisies dans le portail sous mandat, et celles déposées avec des données structurées (Factur-X). « Toutes les factures envoyées » y ajoute les autres PDF.</li>
        <li>Une liste est celle d’une structure. La période est celle de la date de la facture, premier et dernier jour compris.</li>
        <li>Les avoirs sont écrits en négatif et soustraits. Chaque devise a ses totaux : rien n’est converti.</li>
        <li>Une facture rejetée ou refusée reste dans la liste, pour que la suite des numéros soit entière, et sort des totaux : elle est refaite sous un autre numéro. Si vous l’avez déjà déclarée, annulez-la dans votre comptabilité.</li>
        <li>Les montants par taux sont ceux du détail de TVA de chaque facture ; ce qui n’en a pas est rassemblé sous « Sans détail par taux », pour que les lignes fassent le total.</li>
        <li>Un export est l’état de la liste à un seul instant, même si des factures partent pendant qu’il s’écrit. Le PDF imprime cet instant et l’empreinte SHA-256 de l’export CSV du même instant ; au-delà de 2 000 factures il donne les mois, et le CSV les lignes.</li>
      </ul>
    </details>
  )
}

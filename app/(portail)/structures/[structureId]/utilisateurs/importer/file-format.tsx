import { Download } from '@/components/ui/icons'
import { ButtonLink } from '@/components/ui/button'
import { Card } from '@/components/ui/card'
import { DescriptionList } from '@/components/ui/description-list'
import { IMPORT_MODEL_FILE } from '@/lib/members/model/import/limits'
import { WORKSPACE_LABEL } from '@/lib/structures/model/workspaces'
import type { WorkspaceCode } from '@/prisma/generated/enums'

/** What the file holds, column by column, with this structure's own services and espaces; and the model to start from. */
export function FileFormat({ services, workspaces }: { services: readonly { code: string }[]; workspaces: readonly WorkspaceCode[] }) {
  return (
    <Card id="format" title="Ce que le fichier contient" actions={<ButtonLink href={IMPORT_MODEL_FILE} download icon={<Download aria-hidden />}>Télécharger le modèle</ButtonLink>}>
      <p className="mb-3">La première ligne nomme les colonnes, dans l’ordre que vous voulez, avec ou sans accents. Le séparateur peut être le point-virgule, la virgule ou la tabulation ; l’encodage UTF-8 ou celui d’Excel pour Windows.</p>
      <DescriptionList
        descriptions={[
          { term: 'e-mail', value: 'Obligatoire. L’adresse avec laquelle la personne se connecte.' },
          { term: 'nom, prénom', value: 'Obligatoires. Une personne qui a déjà un compte garde les siens.' },
          { term: 'téléphone', value: 'Facultatif.' },
          { term: 'service', value: services.length > 0 ? `Facultatif : vide, la personne travaille pour toute la structure. Un ou plusieurs codes, séparés par une virgule : ${services.map(({ code }) => code).join(', ')}.` : 'À laisser vide : votre structure n’a pas de service actif.' },
          { term: 'espaces', value: `Facultatif : vide, « Factures émises ». Un ou plusieurs espaces ouverts, séparés par une virgule : ${workspaces.map((code) => WORKSPACE_LABEL[code]).join(', ')}.` },
          { term: 'mode', value: 'Facultatif : vide, « Consultation ». Sinon Consultation ou Modification.' },
        ]}
      />
      <p className="mt-3 text-sm text-ink-soft">Une case qui contient un séparateur se met entre guillemets. Les personnes importées sont des utilisateurs simples.</p>
    </Card>
  )
}

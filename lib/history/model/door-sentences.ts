/** What the kinds of lines of a history are called in its filter. */
export const HISTORY_KINDS = {
  factures: 'Factures',
  mandats: 'Mandats',
  fiche: 'Fiche de la structure',
  services: 'Services',
  banque: 'Coordonnées bancaires',
  personnes: 'Utilisateurs et droits',
  espaces: 'Espaces',
  fichiers: 'Fichiers ouverts',
  reglages: 'Lecture des factures',
} as const

export type HistoryKind = keyof typeof HISTORY_KINDS

/** A door in French: the sentence after the person's name, and what was tried when it was refused. */
export interface DoorSentence {
  kind: HistoryKind
  /** « a envoyé une facture » */
  done: string
  /** « envoyer une facture » */
  tried: string
}

const of = (kind: HistoryKind, lines: Record<string, [done: string, tried: string]>): [string, DoorSentence][] => Object.entries(lines).map(([door, [done, tried]]) => [door, { kind, done, tried }])

const SENTENCES = new Map<string, DoorSentence>([
  ...of('factures', {
    'invoice.submit': ['a envoyé une facture', 'envoyer une facture'],
    'invoice.deposit': ['a déposé un fichier de facture', 'déposer un fichier de facture'],
    'invoice.save-draft': ['a enregistré un brouillon', 'enregistrer un brouillon'],
    'invoice.delete-draft': ['a supprimé un brouillon', 'supprimer un brouillon'],
    'invoice.get': ['a consulté une facture', 'consulter une facture'],
    'invoice.list': ['a consulté les factures', 'consulter les factures'],
    'invoice.search': ['a recherché des factures', 'rechercher des factures'],
    'invoice.search-choices': ['a préparé une recherche de factures', 'préparer une recherche de factures'],
    'invoice.export': ['a exporté des factures', 'exporter des factures'],
    'invoice.export-search': ['a exporté des factures', 'exporter des factures'],
    'invoice.download-selection': ['a téléchargé plusieurs factures', 'télécharger plusieurs factures'],
    'invoice.dashboard': ['a consulté le tableau de bord', 'consulter le tableau de bord'],
    'invoice.payment-terms': ['a consulté les échéances de paiement', 'consulter les échéances de paiement'],
    'invoice.count': ['a compté les factures', 'compter les factures'],
    'invoice.check-number': ['a vérifié un numéro de facture', 'vérifier un numéro de facture'],
    'invoice.deposit-form': ['a ouvert le formulaire de dépôt', 'ouvrir le formulaire de dépôt'],
    'deposit.choose-side': ['a choisi entre le PDF et ses données jointes', 'choisir entre le PDF et ses données jointes'],
    'deposit.read-scan': ['a fait lire une facture numérisée', 'faire lire une facture numérisée'],
    'deposit.get-scan': ['a consulté une facture numérisée', 'consulter une facture numérisée'],
    'attachment.add': ['a ajouté une pièce jointe', 'ajouter une pièce jointe'],
    'attachment.remove': ['a retiré une pièce jointe', 'retirer une pièce jointe'],
    'attachment.reuse': ['a repris une pièce jointe de la bibliothèque', 'reprendre une pièce jointe de la bibliothèque'],
  }),
  ...of('mandats', {
    'mandate.subscribe': ['a souscrit un mandat de facturation', 'souscrire un mandat de facturation'],
    'mandate.sign': ['a signé un mandat de facturation', 'signer un mandat de facturation'],
    'mandate.resend-link': ['a fait renvoyer le lien de signature d’un mandat', 'faire renvoyer le lien de signature d’un mandat'],
    'mandate.revoke': ['a révoqué un mandat de facturation', 'révoquer un mandat de facturation'],
    'mandate.get': ['a consulté un mandat', 'consulter un mandat'],
    'mandate.list': ['a consulté les mandats', 'consulter les mandats'],
    'mandate.list-subscribable': ['a préparé un mandat', 'préparer un mandat'],
  }),
  ...of('fiche', {
    'structure.create': ['a créé la structure', 'créer la structure'],
    'structure.get': ['a consulté la fiche', 'consulter la fiche'],
    'structure.get-record': ['a consulté la fiche', 'consulter la fiche'],
    'structure.get-heading': ['a consulté la fiche', 'consulter la fiche'],
    'structure.list-mine': ['a consulté ses structures', 'consulter ses structures'],
    'structure.list-managed': ['a consulté ses structures', 'consulter ses structures'],
    'structure.switch': ['a choisi de travailler dans la structure', 'travailler dans la structure'],
    'structure.update': ['a modifié la fiche', 'modifier la fiche'],
    'structure.update-contact': ['a modifié les coordonnées', 'modifier les coordonnées'],
    'structure.compare-with-register': ['a comparé la fiche à la base INSEE', 'comparer la fiche à la base INSEE'],
    'structure.refresh-from-register': ['a mis la fiche à jour depuis la base INSEE', 'mettre la fiche à jour depuis la base INSEE'],
    'structure.get-status-effects': ['a consulté les effets d’une désactivation', 'consulter les effets d’une désactivation'],
    'structure.deactivate': ['a désactivé la structure', 'désactiver la structure'],
    'structure.reactivate': ['a réactivé la structure', 'réactiver la structure'],
    'structure.check-new-siret': ['a vérifié un nouveau SIRET', 'vérifier un nouveau SIRET'],
    'structure.change-identifier': ['a changé le SIRET de la structure', 'changer le SIRET de la structure'],
    'directory.get-obligations': ['a consulté les obligations', 'consulter les obligations'],
    'directory.change-obligations': ['a modifié les obligations des fournisseurs', 'modifier les obligations des fournisseurs'],
    'history.list': ['a consulté l’historique', 'consulter l’historique'],
    'history.export': ['a exporté l’historique', 'exporter l’historique'],
  }),
  ...of('services', {
    'service.create': ['a créé un service', 'créer un service'],
    'service.update': ['a modifié un service', 'modifier un service'],
    'service.deactivate': ['a désactivé un service', 'désactiver un service'],
    'service.deactivate-several': ['a désactivé plusieurs services', 'désactiver plusieurs services'],
    'service.reactivate': ['a réactivé un service', 'réactiver un service'],
    'service.delete': ['a supprimé un service', 'supprimer un service'],
    'service.get': ['a consulté un service', 'consulter un service'],
    'service.list': ['a consulté les services', 'consulter les services'],
  }),
  ...of('banque', {
    'bank-account.create': ['a ajouté une coordonnée bancaire', 'ajouter une coordonnée bancaire'],
    'bank-account.update': ['a modifié une coordonnée bancaire', 'modifier une coordonnée bancaire'],
    'bank-account.deactivate': ['a désactivé une coordonnée bancaire', 'désactiver une coordonnée bancaire'],
    'bank-account.reactivate': ['a réactivé une coordonnée bancaire', 'réactiver une coordonnée bancaire'],
    'bank-account.delete': ['a supprimé une coordonnée bancaire', 'supprimer une coordonnée bancaire'],
    'bank-account.get': ['a consulté une coordonnée bancaire', 'consulter une coordonnée bancaire'],
    'bank-account.list': ['a consulté les coordonnées bancaires', 'consulter les coordonnées bancaires'],
    'file.open-bank-details': ['a ouvert un RIB', 'ouvrir un RIB'],
  }),
  ...of('personnes', {
    'affiliation.request': ['a demandé son rattachement', 'demander son rattachement'],
    'affiliation.withdraw': ['a retiré sa demande de rattachement', 'retirer sa demande de rattachement'],
    'affiliation.leave': ['a mis fin à son rattachement', 'mettre fin à son rattachement'],
    'affiliation.leave-several': ['a mis fin à son rattachement', 'mettre fin à son rattachement'],
    'affiliation.accept': ['a accepté une demande de rattachement', 'accepter une demande de rattachement'],
    'affiliation.refuse': ['a refusé une demande de rattachement', 'refuser une demande de rattachement'],
    'entitlement.request': ['a demandé une habilitation', 'demander une habilitation'],
    'entitlement.accept': ['a accepté une demande d’habilitation', 'accepter une demande d’habilitation'],
    'entitlement.refuse': ['a refusé une demande d’habilitation', 'refuser une demande d’habilitation'],
    'entitlement.list-places': ['a préparé une demande d’habilitation', 'préparer une demande d’habilitation'],
    'approval.answer-many': ['a répondu à plusieurs demandes', 'répondre à plusieurs demandes'],
    'approval.count': ['a compté les demandes en attente', 'compter les demandes en attente'],
    'approval.list': ['a consulté les demandes', 'consulter les demandes'],
    'approval.get-affiliation': ['a consulté une demande de rattachement', 'consulter une demande de rattachement'],
    'approval.get-entitlement': ['a consulté une demande d’habilitation', 'consulter une demande d’habilitation'],
    'member.list': ['a consulté les utilisateurs', 'consulter les utilisateurs'],
    'member.get': ['a consulté un utilisateur', 'consulter un utilisateur'],
    'member.list-places': ['a consulté les places à donner', 'consulter les places à donner'],
    'member.list-structures': ['a consulté les structures qu’il gère', 'consulter les structures à gérer'],
    'member.invite': ['a invité un utilisateur', 'inviter un utilisateur'],
    'member.resend-activation': ['a fait renvoyer un lien d’activation', 'faire renvoyer un lien d’activation'],
    'member.change-place': ['a modifié le rattachement d’un utilisateur', 'modifier le rattachement d’un utilisateur'],
    'member.change-rights': ['a modifié les droits d’un utilisateur', 'modifier les droits d’un utilisateur'],
    'member.preview-copy': ['a préparé une copie de droits', 'préparer une copie de droits'],
    'member.copy-rights': ['a copié les droits d’un utilisateur', 'copier les droits d’un utilisateur'],
    'member.remove': ['a retiré un utilisateur', 'retirer un utilisateur'],
    'member.transfer-main-manager': ['a transmis le rôle de gestionnaire principal', 'transmettre le rôle de gestionnaire principal'],
    'member.export': ['a exporté les utilisateurs', 'exporter les utilisateurs'],
    'member.import': ['a préparé un import d’utilisateurs', 'préparer un import d’utilisateurs'],
    'member.confirm-import': ['a confirmé un import d’utilisateurs', 'confirmer un import d’utilisateurs'],
    'member.abandon-import': ['a abandonné un import d’utilisateurs', 'abandonner un import d’utilisateurs'],
    'member.get-import': ['a consulté un import d’utilisateurs', 'consulter un import d’utilisateurs'],
    'member.list-imports': ['a consulté les imports d’utilisateurs', 'consulter les imports d’utilisateurs'],
    'member.export-import': ['a exporté le résultat d’un import d’utilisateurs', 'exporter le résultat d’un import d’utilisateurs'],
  }),
  ...of('espaces', {
    'workspace.open': ['a ouvert un espace', 'ouvrir un espace'],
    'workspace.close': ['a fermé un espace', 'fermer un espace'],
    'workspace.list': ['a consulté les espaces', 'consulter les espaces'],
    'workspace.get-need': ['a consulté ce qui manque pour un espace', 'consulter ce qui manque pour un espace'],
  }),
  ...of('fichiers', {
    'file.open-invoice-file': ['a ouvert un fichier d’une facture', 'ouvrir un fichier d’une facture'],
    'file.open-mandate': ['a ouvert un mandat signé', 'ouvrir un mandat signé'],
    'invoice.open-certificate': ['a ouvert un certificat de dépôt', 'ouvrir un certificat de dépôt'],
    'library.list': ['a consulté la bibliothèque de pièces jointes', 'consulter la bibliothèque de pièces jointes'],
    'library.reusable': ['a cherché une pièce jointe à reprendre', 'chercher une pièce jointe à reprendre'],
    'library.add': ['a ajouté une pièce à la bibliothèque', 'ajouter une pièce à la bibliothèque'],
    'library.remove': ['a retiré une pièce de la bibliothèque', 'retirer une pièce de la bibliothèque'],
    'library.open-file': ['a ouvert une pièce de la bibliothèque', 'ouvrir une pièce de la bibliothèque'],
  }),
  ...of('reglages', {
    'recognition.list-lessons': ['a consulté ce que le portail a appris de ses factures', 'consulter ce que le portail a appris de ses factures'],
    'recognition.forget-lesson': ['a fait oublier une leçon de lecture', 'faire oublier une leçon de lecture'],
    'recognition.forget-lessons': ['a fait oublier toutes les leçons de lecture', 'faire oublier toutes les leçons de lecture'],
  }),
])

/** The sentence of a door; a door of another time keeps its name. */
export const sentenceOf = (door: string): DoorSentence => SENTENCES.get(door) ?? { kind: 'fiche', done: `a fait « ${door} »`, tried: `faire « ${door} »` }

export const hasSentence = (door: string): boolean => SENTENCES.has(door)

/** The doors whose lines are of this kind. */
export const doorsOf = (kind: HistoryKind): string[] => [...SENTENCES].flatMap(([door, sentence]) => (sentence.kind === kind ? [door] : []))

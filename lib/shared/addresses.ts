/** Addresses of the portal, in one place: French and ASCII, as architecture.md draws them. Read as `routes` (routes.ts). */
export const home = '/'
export const directory = '/annuaire'
export const directoryEntry = (identifier: string) => `/annuaire/${identifier}`
export const testInvoice = '/tester-ma-facture'
export const verifyAttestation = '/verifier-une-attestation'
export const createAccount = '/inscription'
export const accountRequested = (path: 'activation' | 'approval') => `/inscription/courriel-envoye${path === 'approval' ? '?rattachement=oui' : ''}`
export const activation = (token: string) => `/activation/${token}`
export const activated = (outcome: 'created' | 'requested' | 'refused' | 'none') => `/activation/compte-actif${{ created: '?structure=creee', requested: '?structure=demandee', refused: '?structure=refusee', none: '' }[outcome]}`
export const login = '/connexion'
export const loginCode = '/connexion/code'
export const confirmLogin = (token: string) => `/adresse-de-connexion/${token}`
export const forgottenPassword = '/mot-de-passe'
export const resetPassword = (token: string) => `/mot-de-passe/${token}`
export const passwordChanged = '/mot-de-passe/change'
export const connectedHome = '/accueil'
export const account = '/mon-compte'
export const affiliations = '/mon-compte/rattachements'
export const requestAffiliation = '/mon-compte/rattachements/demander'
export const entitlements = '/mon-compte/habilitations'
export const requestEntitlement = '/mon-compte/habilitations/demander'
export const requests = '/mon-compte/demandes'
export const notifications = '/mon-compte/notifications'
export const messages = '/messages'
export const message = (messageId: string) => `/messages/${messageId}`
export const stopMails = (token: string) => `/notifications/arret/${token}`
export const changeLogin = '/mon-compte/adresse-de-connexion'
export const secondFactor = '/mon-compte/double-authentification'
export const recoveryCodes = '/mon-compte/double-authentification/codes-de-secours'
export const sessions = '/mon-compte/sessions'
export const keepSession = '/api/session'
export const accountLibrary = '/mon-compte/pieces-jointes'
export const deactivateAccount = '/mon-compte/desactiver'
export const structures = '/structures'
export const createStructure = '/structures/creer'
export const structure = (structureId: string) => `/structures/${structureId}`
export const editStructure = (structureId: string) => `/structures/${structureId}/modifier`
export const structureRegister = (structureId: string) => `/structures/${structureId}/insee`
export const structureStatus = (structureId: string) => `/structures/${structureId}/statut`
export const changeIdentifier = (structureId: string) => `/structures/${structureId}/changer-de-siret`
export const structureMandates = (structureId: string) => `/structures/${structureId}/mandats`
export const services = (structureId: string) => `/structures/${structureId}/services`
export const createService = (structureId: string) => `/structures/${structureId}/services/creer`
export const service = (structureId: string, serviceId: string) => `/structures/${structureId}/services/${serviceId}`
export const bankAccounts = (structureId: string) => `/structures/${structureId}/coordonnees-bancaires`
export const createBankAccount = (structureId: string) => `/structures/${structureId}/coordonnees-bancaires/creer`
export const bankAccount = (structureId: string, bankAccountId: string) => `/structures/${structureId}/coordonnees-bancaires/${bankAccountId}`
export const library = (structureId: string) => `/structures/${structureId}/pieces-jointes`
export const workspaces = (structureId: string) => `/structures/${structureId}/espaces`
export const users = (structureId: string) => `/structures/${structureId}/utilisateurs`
export const inviteUser = (structureId: string) => `/structures/${structureId}/utilisateurs/inviter`
export const importUsers = (structureId: string) => `/structures/${structureId}/utilisateurs/importer`
export const user = (structureId: string, userId: string) => `/structures/${structureId}/utilisateurs/${userId}`
export const allUsers = '/utilisateurs'
export const exportUsers = (structureId: string) => `/structures/${structureId}/utilisateurs/exporter`
export const copyRights = (structureId: string) => `/structures/${structureId}/utilisateurs/copier`
export const userImport = (structureId: string, importId: string) => `/structures/${structureId}/utilisateurs/importer/${importId}`
export const importReport = (structureId: string, importId: string) => `/structures/${structureId}/utilisateurs/importer/${importId}/rapport`
export const history = (structureId: string) => `/structures/${structureId}/historique`
export const historyExport = (structureId: string) => `/structures/${structureId}/historique/export`
export const obligations = (structureId: string) => `/structures/${structureId}/obligations`
export const lessons = (structureId: string) => `/structures/${structureId}/lecture`
export const allServices = '/services'
export const newService = '/services/creer'
export const allBankAccounts = '/coordonnees-bancaires'
export const newBankAccount = '/coordonnees-bancaires/creer'
export const approvals = '/approbations'
export const decidedApprovals = '/approbations/traitees'
export const affiliationApproval = (affiliationId: string) => `/approbations/rattachements/${affiliationId}`
export const entitlementApproval = (requestId: string) => `/approbations/habilitations/${requestId}`
export const accessDenied = (missing?: { right: string; structureId: string }) => (missing ? `/acces-refuse?droit=${missing.right}&structure=${missing.structureId}` : '/acces-refuse')
export const mandates = '/mandats'
export const subscribeMandate = '/mandats/souscrire'
export const mandate = (mandateId: string) => `/mandats/${mandateId}`
export const signMandate = (token: string) => `/mandats/signature/${token}`
export const synthesis = '/factures-emises/synthese'
export const search = '/factures-emises/rechercher'
export const searchExport = '/factures-emises/rechercher/export'
export const searchArchive = '/factures-emises/rechercher/archive'
export const dashboard = '/factures-emises/tableau-de-bord'
export const fiscalList = '/factures-emises/liste-fiscale'
export const fiscalListExport = '/factures-emises/liste-fiscale/export'
export const archives = '/factures-emises/archives'
export const archive = (invoiceId: string) => `/factures-emises/archives/${invoiceId}`
export const archivesDownload = '/factures-emises/archives/telecharger'
export const deposit = '/factures-emises/deposer'
export const depositOf = (commitmentId: string) => `/factures-emises/deposer?engagement=${commitmentId}`
export const depositForm = (depositId: string, batchId?: string | null) => `/factures-emises/deposer/${depositId}${batchId ? `?lot=${batchId}` : ''}`
export const batch = (batchId: string) => `/factures-emises/deposer/lots/${batchId}`
/** The next invoice of a batch that lacks something: after this one, or the first. */
export const batchNext = (batchId: string, afterId?: string) => `/factures-emises/deposer/lots/${batchId}/suivante${afterId ? `?apres=${afterId}` : ''}`
export const sendBatch = (batchId: string) => `/factures-emises/deposer/lots/${batchId}/envoyer`
export const batchUpload = (batchFileId: string) => `/api/depots/lots/${batchFileId}`
export const entry = '/factures-emises/saisir'
export const entryOf = (commitmentId: string) => `/factures-emises/saisir?engagement=${commitmentId}`
export const entryForm = (invoiceId: string) => `/factures-emises/saisir/${invoiceId}`
export const received = '/factures-recues'
export const receivedInvoice = (invoiceId: string) => `/factures-recues/${invoiceId}`
export const toValidate = '/factures-a-valider'
export const validation = (invoiceId: string) => `/factures-a-valider/${invoiceId}`
export const invoice = (invoiceId: string) => `/factures-emises/${invoiceId}`
export const commitments = '/engagements'
export const commitment = (commitmentId: string) => `/engagements/${commitmentId}`
export const file = (fileId: string) => `/api/fichiers/${fileId}`
export const certificate = (invoiceId: string) => `/api/fichiers/certificats/${invoiceId}`
export const attestation = (invoiceId: string) => `/api/fichiers/attestations/${invoiceId}`
export const invoiceHistory = (invoiceId: string) => `/api/fichiers/historiques/${invoiceId}`
export const depositUpload = '/api/depots'
export const readScan = (depositId: string) => `/api/depots/${depositId}/lecture`
export const checkNumber = '/api/verifications/numero'
export const checkRecipient = '/api/verifications/destinataire'
export const findCommitments = '/api/verifications/engagements'
export const checkSending = '/api/verifications/envoi'
export const simulatedRecipients = '/demonstration/destinataires'
export const demonstrationMailbox = '/demonstration/messagerie'

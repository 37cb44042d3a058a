import { countInvoices } from '@/lib/invoices/queries/count-invoices'
import { getDashboard } from '@/lib/invoices/queries/get-dashboard'
import { getPaymentTerms } from '@/lib/invoices/queries/get-payment-terms'
import { listInvoices } from '@/lib/invoices/queries/list-invoices'
import { searchInvoices } from '@/lib/invoices/queries/search-invoices'
import type { ListSort } from '@/lib/invoices/model/list-params'
import { parseSearch } from '@/lib/invoices/model/search-criteria'
import type { Caller } from '@/lib/platform/caller'

const PAGE = 20

/** `other`: measured without a goal of its own. */
export type Kind = 'quick' | 'free' | 'dashboard' | 'other'
export interface Case {
  name: string
  kind: Kind
  run: () => Promise<unknown>
}
type Params = Record<string, string | string[]>

/** Criteria that an index of their own serves: list, status, number, engagement, recipient. */
const QUICK: Record<string, Params> = {
  'newest': {}, 'one status': { statut: 'SUSPENDUE' }, 'two statuses': { statut: ['REJETEE', 'A_RECYCLER'] }, 'status paid': { statut: 'MISE_EN_PAIEMENT' }, 'status with none': { statut: 'REFUSEE_2' },
  'number, whole': { numero: 'FA-2026-00090000' }, 'number, part': { numero: '00900' }, 'number, common part': { numero: 'FA-20' }, 'number, none': { numero: 'ZZTOP' },
  'engagement, whole': { engagement: 'ENG-424242' }, 'engagement, beginning': { engagement: 'eng-42' }, 'engagement, common': { engagement: 'ENG' },
  'recipient, one': { destinataire: 'Ville-42' }, 'recipient, rare': { destinataire: 'Ville-2999' }, 'recipient, common': { destinataire: 'commune' }, 'recipient, none': { destinataire: 'Atlantide' }, 'recipient, SIRET': { destinataire: '20000000000042' }, 'recipient + status': { destinataire: 'Ville-4', statut: 'REJETEE' },
}
/** Criteria and combinations that no index of their own serves, within the default window. */
const FREE: Record<string, Params> = {
  'amount': { ttcMin: '49 000', ttcMax: '49 100' }, 'net amounts': { htMin: '1 000', netMax: '1 300' }, 'framework': { cadre: 'A9' }, 'type': { type: '381' }, 'mode': { mode: 'DEPOT_PDF_PORTAIL' }, 'mode, none': { mode: 'DEPOT_PDF_SIGNE_PORTAIL' },
  'date of invoice': { factureDu: '2026-03-01', factureAu: '2026-03-02' }, 'date of status': { statutDu: '2026-03-01', statutAu: '2026-03-02' }, 'contract': { marche: 'M-42' }, 'origin number': { origine: 'FA-0004' }, 'origin number, none': { origine: 'X' },
  'service code of recipient': { codeService: 'SERV-7' }, 'service code, none': { codeService: 'X' }, 'validator': { valideur: 'Fournisseur 42' }, 'validator, none': { valideur: 'inconnu' }, 'rejection handled': { rejet: 'oui' }, 'rejection not handled': { rejet: 'non' }, 'period of deposit': { depotDu: '2025-01-01', depotAu: '2025-01-31' },
  'status + amount': { statut: 'REJETEE', ttcMin: '40 000' }, 'avoir + framework + amount': { type: '381', cadre: 'A9', ttcMin: '50 000' }, 'recipient + status + period': { destinataire: 'lycée', statut: 'REJETEE', depotDu: '2025-01-01', depotAu: '2025-06-30' }, 'recipient + amount': { destinataire: 'commune', ttcMin: '59 000' },
  'number + amount': { numero: 'FA-2026', ttcMin: '59 000' }, 'paid, of an amount': { statut: 'MISE_EN_PAIEMENT', ttcMin: '1', ttcMax: '2' }, 'nothing': { ttcMin: '1', ttcMax: '2', type: '381' },
  'everything at once': { statut: ['MISE_EN_PAIEMENT', 'REJETEE'], cadre: 'A9', type: '380', ttcMin: '10', htMin: '10', netMin: '10', numero: 'FA', destinataire: 'commune', engagement: 'ENG', factureDu: '2025-01-01', statutDu: '2025-01-01' },
}
const SORTS: Exclude<ListSort, 'depot'>[] = ['montant', 'numero', 'destinataire', 'statut']

export async function casesOf(label: string, caller: Caller, ownCriteria: Params): Promise<Case[]> {
  const search = (params: Params, after?: string, sort: ListSort = 'depot') => searchInvoices.door.call(caller, { criteria: parseSearch(params).criteria, pageSize: PAGE, after, sort })
  async function hundredth(params: Params): Promise<string | undefined> {
    let after: string | undefined
    for (let page = 1; page < 100; page++) after = (await search(params, after)).after ?? after
    return after
  }
  const [anyPage, paidPage] = [await hundredth({ tout: 'oui' }), await hundredth({ statut: 'MISE_EN_PAIEMENT' })]
  const of = (kind: Kind, entries: [string, () => Promise<unknown>][]): Case[] => entries.map(([name, run]) => ({ name: `${label}: ${name}`, kind, run }))
  const searches = (all: Record<string, Params>) => Object.entries(all).map(([name, params]): [string, () => Promise<unknown>] => [name, () => search(params)])
  return [
    ...of('quick', [
      ...searches(QUICK),
      ['hundredth page', () => search({ tout: 'oui' }, anyPage)],
      ['hundredth page of the paid', () => search({ statut: 'MISE_EN_PAIEMENT' }, paidPage)],
      ['Synthèse, to do', () => listInvoices.door.call(caller, { group: 'toDo', pageSize: PAGE })],
      ['Synthèse, in progress', () => listInvoices.door.call(caller, { group: 'inProgress', pageSize: PAGE })],
    ]),
    ...of('free', [
      ...searches({ ...FREE, ...Object.fromEntries(Object.entries(ownCriteria).map(([name, value]) => [name, { [name]: value }])) }),
      ...SORTS.map((sort): [string, () => Promise<unknown>] => [`sorted by ${sort}`, () => search({}, undefined, sort)]),
      ['Synthèse, in progress, with a text', () => listInvoices.door.call(caller, { group: 'inProgress', pageSize: PAGE, text: 'ville 42' })],
    ]),
    ...of('dashboard', [
      ['dashboard', () => getDashboard.door.call(caller, {})],
      ['counts of Synthèse', () => countInvoices.door.call(caller, {})],
    ]),
    ...of('other', [['payment terms of the dashboard', () => getPaymentTerms.door.call(caller, {})]]),
  ]
}

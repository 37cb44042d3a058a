import { randomUUID } from 'node:crypto'
import { withBulkConnection } from '@/lib/platform/bulk'
import { db } from '@/lib/platform/db'
import { structureTextOf } from '@/lib/shared/search-text'

const SUPPLIERS = 2000
const BUYERS = 5000
const SMALL = 500
const DAY = 86_400_000
const OPEN = ['A_RECYCLER', 'SUSPENDUE', 'REJETEE', 'DEPOSEE', 'MISE_A_DISPOSITION', 'MISE_A_DISPOSITION', 'MISE_A_DISPOSITION', 'MANDATEE', 'COMPTABILISEE', 'BROUILLON']
const KINDS = ['Commune de', 'Département de', 'Lycée', 'Centre hospitalier de', 'Collège', 'Université de']

/** The same numbers at every run. */
function seeded(seed: number) {
  let state = seed
  return (below: number) => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0
    return Math.floor((state / 4_294_967_296) * below)
  }
}

const structureRow = (kind: 'PUBLIC' | 'PRIVATE', index: number, name: string) => [randomUUID(), 'SIRET', String((kind === 'PUBLIC' ? 2e13 : 5e13) + index), kind, name, 'Toulouse', '31000', structureTextOf({ name, city: 'Toulouse' }), new Date().toISOString()]

export interface Loaded {
  small: string
  large: string
  userOf: Record<string, string>
}

/** Two thousand suppliers, of which one of a tenth of all invoices and one of 500; three years of them, most of them paid. */
export async function loadInvoices(count: number): Promise<Loaded> {
  const random = seeded(42)
  const suppliers = Array.from({ length: SUPPLIERS }, (_, index) => structureRow('PRIVATE', index, `Fournisseur ${index}`))
  const buyers = Array.from({ length: BUYERS }, (_, index) => structureRow('PUBLIC', index, `${KINDS[index % KINDS.length]} Ville-${index}`))
  const [small, large] = [suppliers[1]![0] as string, suppliers[0]![0] as string]
  const userOf: Record<string, string> = {}
  await withBulkConnection(async (bulk) => {
    await bulk.copy('structure', ['id', 'identifier_type', 'identifier', 'kind', 'name', 'city', 'postal_code', 'search_text', 'updated_at'], [...suppliers, ...buyers])
    for (const structureId of [small, large]) {
      const user = await db().user.create({ data: { email: `${structureId}@exemple.fr`, firstName: 'A', lastName: 'B', status: 'ACTIVE', passwordHash: 'none' } })
      userOf[structureId] = user.id
      await db().affiliation.create({ data: { userId: user.id, structureId, role: 'MAIN_MANAGER', status: 'VALIDEE', decidedAt: new Date() } })
      await db().workspace.create({ data: { structureId, code: 'FACTURES_EMISES' } })
    }
    const author = userOf[large] as string
    const rest = count - Math.floor(count / 10) - SMALL
    const sellerOf = (index: number) => (index < SMALL ? small : index < SMALL + rest ? (suppliers[2 + (index % (SUPPLIERS - 2))]![0] as string) : large)
    const now = Date.now()
    function* rows(from: number, to: number) {
      for (let index = from; index < to; index++) {
        const at = new Date(now - random(1095 * DAY))
        const isOld = now - at.getTime() > 90 * DAY
        const status = isOld ? (random(200) === 0 ? 'REJETEE' : 'MISE_EN_PAIEMENT') : OPEN[random(OPEN.length)]!
        const number = `FA-${at.getFullYear()}-${String(index).padStart(8, '0')}`
        const isDraft = status === 'BROUILLON'
        const net = 1000 + random(5_000_000)
        const buyer = buyers[random(100) < 80 ? (index * 7 + random(40)) % 300 : random(BUYERS)]!
        const engagement = random(2) ? `ENG-${random(1_000_000)}` : null
        yield [randomUUID(), sellerOf(index), status, at.toISOString(), 'SAISIE_PORTAIL', random(50) ? 'A1' : 'A9', random(30) ? '380' : '381', number, isDraft ? null : number, isDraft ? null : at.getFullYear(), isDraft ? null : at.toISOString(), isDraft ? null : randomUUID(),
          at.toISOString().slice(0, 10), buyer[0], buyer[2], engagement, random(5) ? null : `M-${random(10_000)}`, net, Math.round(net / 5), net + Math.round(net / 5), net + Math.round(net / 5), author, at.toISOString(), at.toISOString()] as (string | number | null)[]
      }
    }
    const columns = ['id', 'structure_id', 'status', 'status_at', 'submission_mode', 'billing_framework', 'type_code', 'number', 'sent_number', 'sent_year', 'submitted_at', 'submission_key', 'issue_date', 'buyer_id', 'buyer_siret', 'purchase_order_reference', 'contract_reference', 'total_without_vat', 'total_vat', 'total_with_vat', 'amount_due', 'created_by_id', 'created_at', 'updated_at']
    for (let from = 0; from < count; from += 200_000) await bulk.copy('invoice', columns, rows(from, Math.min(count, from + 200_000)))
    for (const table of ['invoice', 'structure']) await bulk.query(`VACUUM (ANALYZE) ${table}`)
  })
  return { small, large, userOf }
}

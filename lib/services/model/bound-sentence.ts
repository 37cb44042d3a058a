/** How many living things hold a service. */
export interface ServiceBonds {
  invoices: number
  users: number
  requests: number
}

const count = (number: number, one: string, many: string) => (number === 0 ? [] : [`${number} ${number > 1 ? many : one}`])

/** Why a service cannot be deleted, with what binds it; null when nothing does. */
export function boundSentence({ invoices, users, requests }: ServiceBonds): string | null {
  const bonds = [...count(invoices, 'facture', 'factures'), ...count(users, 'utilisateur rattaché', 'utilisateurs rattachés'), ...count(requests, 'demande en cours', 'demandes en cours')]
  if (bonds.length === 0) return null
  const verb = invoices + users + requests > 1 ? 'dépendent' : 'dépend'
  const list = bonds.length > 1 ? `${bonds.slice(0, -1).join(', ')} et ${bonds.at(-1)}` : bonds[0]
  return `Ce service ne peut pas être supprimé : ${list} en ${verb}. Désactivez-le : il ne sera plus proposé, et ce qui existe reste lisible.`
}

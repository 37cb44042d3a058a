/** Types of engagements (portal 8.6: « BON_DE_COMMANDE »); one that is not listed is shown by its code. */
const KINDS: Record<string, string> = { BON_DE_COMMANDE: 'Bon de commande', MARCHE: 'Marché', CONVENTION: 'Convention' }

export const kindLabel = (kind: string): string => KINDS[kind] ?? kind

/** What is left to invoice on an engagement, cents; null when the recipient gave no amount, never less than nothing. */
export const leftOf = ({ amount, invoiced }: { amount: bigint | null; invoiced: bigint }): bigint | null => (amount === null ? null : amount > invoiced ? amount - invoiced : 0n)

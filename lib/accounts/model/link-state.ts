/** What a mailed link is worth. */
export type LinkState = 'living' | 'expired' | 'used' | 'unknown'

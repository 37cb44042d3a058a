const DAY = 86_400_000

/** Noon in that many days before today in Paris: late in the evening, the hours of summer would make it the day after. */
export const ago = (days: number) => new Date(Date.parse(`${new Date().toLocaleDateString('sv-SE', { timeZone: 'Europe/Paris' })}T12:00:00Z`) - days * DAY)

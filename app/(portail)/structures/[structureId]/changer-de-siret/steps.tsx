const STEPS = ['Ce qui est copié', 'Le nouveau SIRET', 'La confirmation']

/** Where one is in the assistant. @param current 1 to 3 */
export function Steps({ current }: { current: number }) {
  return (
    <ol aria-label="Étapes" className="flex flex-wrap gap-x-6 gap-y-2 text-sm">
      {STEPS.map((name, index) => (
        <li key={name} aria-current={index + 1 === current ? 'step' : undefined} className={index + 1 === current ? 'font-semibold text-pine' : 'text-ink-soft'}>
          {`${index + 1}. ${name}`}
        </li>
      ))}
    </ol>
  )
}

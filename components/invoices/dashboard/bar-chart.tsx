interface Bar {
  label: string
  /** Cents, days or a count: only its share of the longest matters. */
  value: number
}

const WIDTH = 600
const ROW = 22

/** Flat bars, longest full width, below zero hatched: readable in grey. Drawn for those who see; its table says the same to all. */
export function BarChart({ bars }: { bars: Bar[] }) {
  const most = Math.max(1, ...bars.map(({ value }) => Math.abs(value)))
  return (
    <svg aria-hidden viewBox={`0 0 ${WIDTH} ${bars.length * ROW}`} className="mb-4 block h-auto w-full max-w-form" data-chart>
      {bars.map(({ label, value }, index) => (
        <g key={label} transform={`translate(0 ${index * ROW})`}>
          <text x={0} y={15} fontSize={12} className="fill-ink-soft">{label.length > 26 ? `${label.slice(0, 25)}…` : label}</text>
          <line x1={180} x2={180} y1={0} y2={ROW} className="stroke-field" />
          <rect x={181} y={4} width={(Math.abs(value) / most) * (WIDTH - 185)} height={14} className={value < 0 ? 'fill-surface stroke-red' : 'fill-pine'} strokeDasharray={value < 0 ? '3 2' : undefined} />
        </g>
      ))}
    </svg>
  )
}

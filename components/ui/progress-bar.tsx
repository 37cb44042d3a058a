interface ProgressBarProps {
  label: string
  /** Done, from 0 to `max`; absent when the length of the work is unknown. */
  value?: number
  max?: number
  /** What is done and what remains: « 2 pages lues sur 3 ». */
  sentence?: string
}

/** Progress of a long work, native so that it is announced everywhere. */
export function ProgressBar({ label, value, max = 100, sentence }: ProgressBarProps) {
  return (
    <div>
      <div className="flex justify-between gap-4 text-sm">
        <span className="font-medium">{label}</span>
        {sentence && <span className="figures text-ink-soft">{sentence}</span>}
      </div>
      <progress
        aria-label={label}
        value={value}
        max={max}
        className="forced-edge mt-1 block h-2 w-full appearance-none overflow-hidden rounded-full bg-line [&::-moz-progress-bar]:bg-pine [&::-webkit-progress-bar]:bg-line [&::-webkit-progress-value]:bg-pine"
      />
    </div>
  )
}

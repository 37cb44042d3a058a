import type { Written } from '@/lib/shared/written'

/** A date that was put in words before. */
export const WrittenTime = ({ text, value }: Written) => (
  <time dateTime={value} className="figures whitespace-nowrap">
    {text}
  </time>
)

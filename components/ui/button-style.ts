export type ButtonLook = 'main' | 'secondary' | 'danger' | 'link'

// The class of all, `button`, is in app/globals.css.
const BOX = 'min-h-11 rounded-md border px-4 py-2 text-center no-underline'

const LOOKS: Record<ButtonLook, string> = {
  main: `${BOX} border-pine bg-pine text-white hover:border-pine-deep hover:bg-pine-deep`,
  secondary: `${BOX} border-field bg-surface text-ink hover:border-pine hover:bg-pine-wash`,
  danger: `${BOX} border-red bg-surface text-red hover:bg-red-wash`,
  link: 'text-link min-h-6',
}

/** Classes of a button; `extra` may only place it, never recolour it. */
export const buttonStyle = (look: ButtonLook, extra = '') => `button ${LOOKS[look]} ${extra}`

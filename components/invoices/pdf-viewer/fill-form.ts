import { STATE_SIRET } from '@/lib/shared/siret'

type Control = HTMLInputElement | HTMLTextAreaElement

/** What a person types into, of a field and all that belongs to it. */
export const controlOf = (wrapper: Element | null) => wrapper?.querySelector<Control>('input:not([type=hidden]):not([type=date]), textarea')

function write(control: Control | HTMLSelectElement, text: string, event: string) {
  const prototype = [HTMLInputElement, HTMLTextAreaElement, HTMLSelectElement].find((kind) => control instanceof kind)?.prototype
  Object.getOwnPropertyDescriptor(prototype, 'value')?.set?.call(control, text)
  control.dispatchEvent(new Event(event, { bubbles: true }))
}

/** Writes as a person would, so that every kind of field hears of it. */
export const type = (control: Control, text: string) => write(control, text, 'input')

/**
 * Fills the fields of a form by name, dates as YYYY-MM-DD.
 * @param touched fields that a person has taken in hand: they stay, and so does all that is already typed; null writes over everything
 * @returns the names of the fields that were written
 */
export function fillForm(root: ParentNode, values: Record<string, string>, touched: readonly string[] | null): string[] {
  const written: string[] = []
  answerState(root, values.buyerSiret)
  for (const [name, value] of Object.entries(values)) {
    const wrapper = root.querySelector(`[data-place="${name}"]`)
    if (!wrapper || touched?.includes(name)) continue
    const select = wrapper.querySelector('select')
    if (select) {
      if (![...select.options].some((option) => option.value === value)) continue
      write(select, value, 'change')
      written.push(name)
      continue
    }
    const control = controlOf(wrapper)
    if (!control || control.readOnly || (touched !== null && control.value !== '')) continue
    type(control, (wrapper as HTMLElement).dataset.kind === 'date' ? value.split('-').reverse().join('/') : value)
    // Nobody is there to choose: the suggestions that typing opens are closed.
    if (control.role === 'combobox') control.dispatchEvent(new FocusEvent('focusout', { bubbles: true }))
    written.push(name)
  }
  return written
}

/** « Le destinataire est-il l’État ? » is answered with the SIRET, unless somebody has answered it. */
function answerState(root: ParentNode, siret: string | undefined) {
  if (!siret || root.querySelector('input[name=isState]:checked')) return
  root.querySelector<HTMLInputElement>(`input[name=isState][value=${siret === STATE_SIRET ? 'oui' : 'non'}]`)?.click()
}

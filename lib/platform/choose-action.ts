import type { FormAction, FormState } from '@/lib/shared/form-state'
import type { Door } from './door'

type DoorAction = ((state: unknown, form: FormData) => Promise<FormState>) & { door: Door }

/**
 * One form with several buttons: the value of the pressed one (`intention`) names the door it goes to. It works without
 * JavaScript, where a form has one action only; each door keeps its own schema, limit and line in the journal.
 * @param fallback the door of the main button, which the Enter key presses.
 */
export function chooseAction(doors: Record<string, DoorAction>, fallback: DoorAction): FormAction & { doors: Door[] } {
  const choose: FormAction = async (state, form) => {
    const intention = form.get('intention')
    const chosen = typeof intention === 'string' && Object.hasOwn(doors, intention) ? doors[intention] : undefined
    return (chosen ?? fallback)(state, form)
  }
  return Object.assign(choose, { doors: [...Object.values(doors), fallback].map((action) => action.door) })
}

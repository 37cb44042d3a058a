import { buttonStyle } from '@/components/ui/button-style'

interface ChooseStructureProps {
  /** The page that goes on with the chosen one, named `structure` in its address. */
  path: string
  structures: readonly { id: string; name: string; identifier: string }[]
}

/** The first step of « Créer un service » for a person of several structures: a GET form, so that it works without JavaScript. */
export function ChooseStructure({ path, structures }: ChooseStructureProps) {
  return (
    <form action={path} method="get" className="space-y-6">
      <div className="rounded-md border border-line bg-surface p-4 sm:p-6">
        <label htmlFor="structure" className="mb-1 block font-medium">
          Structure
        </label>
        <select id="structure" name="structure" className="control">
          {structures.map(({ id, name, identifier }) => (
            <option key={id} value={id}>{`${identifier} - ${name}`}</option>
          ))}
        </select>
      </div>
      <button type="submit" className={buttonStyle('main')}>
        Continuer
      </button>
    </form>
  )
}

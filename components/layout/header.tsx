import { ButtonLink } from '@/components/ui/button'
import { Brand } from './brand'
import { MainMenu } from './main-menu'
import { MessagesLink } from './messages-link'
import { MobileMenu } from './mobile-menu'
import { SearchBox } from './search-box'
import { StructureSwitcher } from './structure-switcher'
import type { Frame } from './types'
import { UserMenu } from './user-menu'

/** Name, structure in use, search, messages and person; the menu under them. On a phone: name, menu, messages. */
export function Header({ frame }: { frame: Frame }) {
  const { person, structures, currentStructureId, switchStructure, menu, userMenu, messages, logout } = frame
  return (
    <header className="no-print relative z-20 border-b border-line bg-surface">
      <div className="mx-auto max-w-list px-4 xl:px-0">
        <div className="flex min-h-16 items-center gap-2 py-2 sm:gap-3 lg:gap-5">
          <Brand />
          {person && (
            <div className="flex-none max-lg:hidden">
              <StructureSwitcher structures={structures} currentId={currentStructureId} action={switchStructure} />
            </div>
          )}
          <div className="ml-auto min-w-0 max-w-md flex-1 max-lg:hidden">
            <SearchBox id="recherche" label="Rechercher dans le portail" placeholder={person ? 'Rechercher…' : 'Je veux créer mon compte…'} />
          </div>
          <div className="flex flex-none items-center gap-1 sm:gap-2 max-lg:ml-auto">
            {person && messages && <MessagesLink entry={messages} />}
            {person ? (
              <div className="max-lg:hidden">
                <UserMenu person={person} entries={userMenu} logout={logout} />
              </div>
            ) : (
              <div className="flex gap-2 max-lg:hidden">
                <ButtonLink href="/inscription">Créer un compte</ButtonLink>
                <ButtonLink href="/connexion">Se connecter</ButtonLink>
              </div>
            )}
            <MobileMenu frame={frame} />
          </div>
        </div>
        <MainMenu entries={menu} />
      </div>
    </header>
  )
}

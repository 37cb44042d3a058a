import { execFileSync, spawnSync } from 'node:child_process'

/**
 * The user under which the server runs. PostgreSQL refuses to run as root, so root lends it the account `postgres`.
 * @returns {{ uid: number, gid: number } | undefined} undefined where we are not root: the server is ours
 */
export function serverAccount() {
  if (process.getuid?.() !== 0) return undefined
  const id = (flag) => Number(execFileSync('id', [flag, 'postgres'], { encoding: 'utf8', stdio: ['ignore', 'pipe', 'ignore'] }))
  try {
    return { uid: id('-u'), gid: id('-g') }
  } catch {
    execFileSync('useradd', ['--system', '--user-group', '--no-create-home', 'postgres'])
    return { uid: id('-u'), gid: id('-g') }
  }
}

/**
 * Whether that account can walk into the folder: a clone in a folder of mode 700 stops it at the door.
 * @param {string} folder
 * @param {{ uid: number, gid: number } | undefined} account
 */
export function mayEnter(folder, account) {
  return !account || spawnSync('/usr/bin/test', ['-x', folder], { ...account, cwd: '/' }).status === 0
}

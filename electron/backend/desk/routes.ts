/** Every address of the server beside the files of the page: what is not here does not exist. */
import { DESK_PATHS } from '#shared/contract/desk-words.ts'
import { DESK_ROLES } from '#shared/domain/desk-role.ts'
import { SUBSET } from './subset.ts'

export type Route = {
  method: 'GET' | 'POST'
  path: string
  /** `session`: only a device that was let in. */
  access: 'anyone' | 'session'
}

/** Of every procedure that any role may ask for: its name by its path. */
export const PROCEDURES: ReadonlyMap<string, string> = new Map(
  DESK_ROLES.flatMap((role) => Object.keys(SUBSET[role])).map((name) => [procedurePath(name), name]),
)

export const ROUTES: readonly Route[] = [
  { method: 'GET', path: DESK_PATHS.page, access: 'anyone' },
  { method: 'POST', path: DESK_PATHS.pair, access: 'anyone' },
  { method: 'POST', path: DESK_PATHS.wait, access: 'anyone' },
  { method: 'GET', path: DESK_PATHS.session, access: 'session' },
  { method: 'GET', path: DESK_PATHS.live, access: 'session' },
  ...[...PROCEDURES.keys()].map((path): Route => ({ method: 'POST', path, access: 'session' })),
]

export function procedurePath(name: string): string {
  return `${DESK_PATHS.rpc}/${name.replace('.', '/')}`
}

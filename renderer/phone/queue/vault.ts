/** Where this device keeps what it must not lose. */

export const SHELVES = ['scan', 'cards'] as const
export type Shelf = (typeof SHELVES)[number]

/** Values are anything that JSON can say. */
export type Vault = {
  /** What is in it survives the page. */
  isLasting: boolean
  list: (shelf: Shelf) => Promise<unknown[]>
  put: (shelf: Shelf, name: string, value: unknown) => Promise<void>
  remove: (shelf: Shelf, names: readonly string[]) => Promise<void>
}

/** Where the browser keeps nothing (a private window, a full phone): as long as the page stays open. */
export function fleetingVault(): Vault {
  const shelves = { scan: new Map<string, unknown>(), cards: new Map<string, unknown>() }
  return {
    isLasting: false,
    list: async (shelf) => [...shelves[shelf].values()],
    put: async (shelf, name, value) => void shelves[shelf].set(name, value),
    remove: async (shelf, names) => names.forEach((name) => shelves[shelf].delete(name)),
  }
}

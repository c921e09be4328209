/**
 * How a window gets its line to the backend: the page makes a MessageChannel and posts CONNECT with one end to its own
 * window; the preload passes that end on to the main process, and this to the backend. Main reads nothing on the line.
 */
export const CONNECT = 'ikrar:connect'

/** What main tells the backend process; `port` comes with one MessagePort. */
export type ToBackend =
  /** `hasKeyStore`: the system keeps keys for this account, and main asks it. */
  | { type: 'start'; paths: BackendPaths; hasKeyStore: boolean }
  | { type: 'key-answer'; id: number; value: string | null }
  | { type: 'port' }
  /** Close the database and make the closing copy, then answer `stopped`. */
  | { type: 'stop' }

/** What the backend process tells main. */
export type FromBackend =
  | { type: 'stopped' }
  /** `value` is the key of the data to be wrapped for this account, or what came of that. */
  | { type: 'key-question'; id: number; ask: 'wrap' | 'unwrap'; value: string }

/** Absolute folders. The bindings name the SQLite add-ons (plain, locked) where the packaged ones do not fit the runtime. */
export type BackendPaths = {
  data: string
  resources: string
  nativeBinding?: string
  cipherBinding?: string
}

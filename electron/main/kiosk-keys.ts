/** Which keys never reach a kiosk's page: those that close, leave, reload, print, zoom or open something. */
import type { Input } from 'electron'

/** Keys of their own on some keyboards; the context menu key opens what a right click opens. */
const NAMED = new Set(['ContextMenu', 'Help', 'PrintScreen'])

export function isWayOut({
  key,
  control,
  alt,
  meta,
}: Pick<Input, 'key' | 'control' | 'alt' | 'meta'>): boolean {
  return control || alt || meta || NAMED.has(key) || /^(F\d{1,2}|Browser\w+|Launch\w+|Alt|Meta)$/.test(key)
}

/** Codes in photos, read away from the thread that answers the door. */
import type { Context } from '../context.ts'
import type { ServiceOf } from './service.ts'

export function codesService({ photos }: Context): ServiceOf<'codes'> {
  return {
    read: async ({ file }, { signal }) => ({
      codes: await photos.codesIn(new Uint8Array(await file.arrayBuffer()), signal),
    }),
  }
}

import { ID_RANDOM_BYTES, uuidV7 } from '#shared/domain/ids.ts'

/** An id for something this window makes. */
export function newId(): string {
  return uuidV7(Date.now(), crypto.getRandomValues(new Uint8Array(ID_RANDOM_BYTES)))
}

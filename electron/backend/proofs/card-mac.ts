/** Marks of cards, made on the laptop. The list key leaves it; the key that signs tickets does not. */
import { createHmac, createSecretKey, type KeyObject } from 'node:crypto'
import { MARK_BYTES } from '#shared/domain/card-mark.ts'

/** One way from the key of the event: who holds it can tell cards, not sign any. */
export function listKeyOf(eventKey: Uint8Array): Uint8Array {
  return createHmac('sha256', eventKey).update('ikrar meja 1').digest()
}

/** Makes the 10 bytes of marks under one list key. */
export function marker(listKey: Uint8Array): (text: string) => Uint8Array {
  const key: KeyObject = createSecretKey(listKey)
  return (text) => createHmac('sha256', key).update(text).digest().subarray(0, MARK_BYTES)
}

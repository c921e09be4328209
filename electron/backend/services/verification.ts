/** Periksa dokumen: whether papers are genuine, and the keys that this is told by. */
import type { CheckingKey } from '#shared/contract/verification.ts'
import { AppError } from '../app-error.ts'
import type { Context } from '../context.ts'
import { fingerprintOf } from '../proofs/paper-signature.ts'
import {
  deleteCheckingKey,
  findCheckingKey,
  listCheckingKeys,
  listOwnKeys,
  upsertCheckingKey,
} from '../store/checking-keys.ts'
import { listIssuedPapers } from '../store/issued-papers.ts'
import { answerFile } from './answer-file.ts'
import { eventOf } from './event-of.ts'
import { sealKeyOf } from './seal-key.ts'
import type { ServiceOf } from './service.ts'
import { checkCode, checkPdf, LARGEST_PDF_BYTES } from './verification/check-paper.ts'
import { readKeyFile, writeKeyFile } from './verification/key-file.ts'
import { foreignEvent, type KnownEvent, knownEvents } from './verification/known-events.ts'

export function verificationService(context: Context): ServiceOf<'verification'> {
  const { db, write, clock } = context
  return {
    checkCode: async ({ text }) => checkCode(db, text),

    checkPdf: async ({ file }) => {
      if (file.size > LARGEST_PDF_BYTES) return { kind: 'unknown', by: 'file', reason: 'too_large' }
      return checkPdf(db, Buffer.from(await file.arrayBuffer()))
    },

    keys: async () => knownEvents(db).map(keyLineOf),

    exportKey: async ({ eventId }) => {
      const event = eventOf(db, eventId)
      const key = await sealKeyOf(context, eventId)
      const text = writeKeyFile(event, key, listIssuedPapers(db, eventId), clock())
      return {
        file: answerFile(text, `kunci-pemeriksa-kegiatan-${event.number}`, 'json'),
        fingerprint: fingerprintOf(key.publicKey),
      }
    },

    importKey: async ({ file }) => {
      const key = await readKeyFile(file, clock())
      return write((writable, tell) => {
        const isOwn = listOwnKeys(writable).some(({ publicKey }) => isSame(publicKey, key.publicKey))
        if (isOwn) throw new AppError('key_of_own_event')
        const before = findCheckingKey(writable, key.publicKey)
        // An older file of the same event must not make what is known less.
        const kept = before && before.madeAt > key.madeAt ? before : key
        upsertCheckingKey(writable, kept)
        tell('verification')
        return keyLineOf(foreignEvent(kept))
      })
    },

    removeKey: ({ fingerprint }) =>
      write((writable, tell) => {
        const key = listCheckingKeys(writable).find((one) => fingerprintOf(one.publicKey) === fingerprint)
        if (!key) throw new AppError('not_found')
        deleteCheckingKey(writable, key.publicKey)
        tell('verification')
      }),
  }
}

function keyLineOf(event: KnownEvent): CheckingKey {
  return {
    fingerprint: fingerprintOf(event.publicKey),
    eventTitle: event.title,
    eventId: event.eventId,
    papers: event.issued().length,
    zone: event.zone,
    madeAt: event.madeAt,
  }
}

function isSame(left: Uint8Array, right: Uint8Array): boolean {
  return Buffer.compare(left, right) === 0
}

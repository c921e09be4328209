/** Photos of an event: taken in, captioned, put in order. */
import { createHash } from 'node:crypto'
import { LARGEST_PHOTO_BYTES, type Photo } from '#shared/contract/photos.ts'
import type { Taken } from '#shared/domain/photo-file/exif.ts'
import { toUtcMs, type Zone } from '#shared/domain/time.ts'
import { AppError } from '../app-error.ts'
import type { Context } from '../context.ts'
import type { ReadableDb } from '../store/db.ts'
import {
  findLastPosition,
  findPhoto,
  findPhotoBytes,
  insertPhoto,
  listPhotos,
  updatePhoto,
} from '../store/photos.ts'
import { eventOf, openEventOf } from './event-of.ts'
import type { ServiceOf } from './service.ts'
import { after } from './stamp.ts'

export function photosService(context: Context): ServiceOf<'photos'> {
  const { db, write, clock } = context
  return {
    list: async ({ eventId }) => listPhotos(db, eventOf(db, eventId).id),

    add: async ({ eventId, id, picture, caption, taken, desk }, { signal }) => {
      openEventOf(db, eventId)
      const known = findPhoto(db, eventId, id)
      if (known) return plain(known)
      const file = await bytesOf(picture)
      const made = await context.photos.photoOf(file, signal)
      const hash = createHash('sha256').update(made.full).digest('hex')
      return write((writable, tell) => {
        const { zone } = openEventOf(writable, eventId)
        const there = findPhoto(writable, eventId, id)
        if (there) return plain(there)
        const now = clock()
        const photo: Photo = {
          ...{ id, caption, desk, hash, position: findLastPosition(writable, eventId) + 1 },
          ...{ widthPx: made.widthPx, heightPx: made.heightPx, byteCount: made.full.length },
          ...{ takenAt: instantOf(taken ?? made.taken, zone), addedAt: now, updatedAt: now },
        }
        insertPhoto(writable, eventId, photo, { full: made.full, small: made.small })
        tell('photos', eventId)
        return photo
      })
    },

    picture: async ({ eventId, photoId, size }) => {
      photoOf(db, eventId, photoId)
      const bytes = findPhotoBytes(db, photoId, size)
      if (!bytes) throw new AppError('not_found')
      return new File([new Uint8Array(bytes)], 'foto.jpg', { type: 'image/jpeg' })
    },

    caption: ({ eventId, photoId, expected, caption }) =>
      write((writable, tell) => {
        openEventOf(writable, eventId)
        const photo = photoOf(writable, eventId, photoId)
        if (photo.updatedAt !== expected) throw new AppError('changed_meanwhile')
        const updatedAt = after(photo.updatedAt, clock())
        updatePhoto(writable, { ...photo, caption, updatedAt })
        tell('photos', eventId)
        return plain({ ...photo, caption, updatedAt })
      }),

    arrange: ({ eventId, photoIds }) =>
      write((writable, tell) => {
        openEventOf(writable, eventId)
        const places = new Map(photoIds.map((id, index) => [id, index + 1]))
        for (const photo of listPhotos(writable, eventId)) {
          const position = places.get(photo.id) ?? photoIds.length + photo.position
          if (position === photo.position) continue
          const updatedAt = after(photo.updatedAt, clock())
          updatePhoto(writable, { ...photo, position, removed: 0, updatedAt })
        }
        tell('photos', eventId)
        return listPhotos(writable, eventId)
      }),

    remove: ({ eventId, photoId, removed }) =>
      write((writable, tell) => {
        openEventOf(writable, eventId)
        const photo = photoOf(writable, eventId, photoId)
        const updatedAt = after(photo.updatedAt, clock())
        updatePhoto(writable, { ...photo, removed: removed ? 1 : 0, updatedAt })
        tell('photos', eventId)
        return listPhotos(writable, eventId)
      }),
  }
}

/** Throws AppError not_found. */
function photoOf(db: ReadableDb, eventId: string, id: string): Photo & { removed: 0 | 1 } {
  const photo = findPhoto(db, eventId, id)
  if (!photo) throw new AppError('not_found')
  return photo
}

function plain({ removed: _removed, ...photo }: Photo & { removed: 0 | 1 }): Photo {
  return photo
}

async function bytesOf(picture: File | string): Promise<Uint8Array> {
  if (typeof picture === 'string') return Buffer.from(picture, 'base64')
  if (picture.size > LARGEST_PHOTO_BYTES) throw new AppError('photo_not_usable', { problem: 'too_large' })
  return new Uint8Array(await picture.arrayBuffer())
}

function instantOf(taken: Taken | null, zone: Zone): number | null {
  if (!taken) return null
  return toUtcMs(taken.day, taken.time.slice(0, 5), zone) + Number(taken.time.slice(6)) * 1000
}

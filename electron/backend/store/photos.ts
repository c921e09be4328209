/** Photos of an event, and apart from them their bytes. */
import type { Photo } from '#shared/contract/photos.ts'
import { prepared, type ReadableDb, type WritableDb } from './db.ts'

export type PhotoSize = 'full' | 'small'
export type PhotoBytes = Readonly<Record<PhotoSize, Uint8Array>>

const COLUMNS = `id, position, caption, taken_at as takenAt, width_px as widthPx, height_px as heightPx,
  byte_count as byteCount, hash, added_at as addedAt, desk, updated_at as updatedAt`

/** Those that stand, in their order. */
export function listPhotos(db: ReadableDb, eventId: string): Photo[] {
  return prepared<[string], Photo>(
    db,
    `select ${COLUMNS} from photo where event_id = ? and removed = 0 order by position, id`,
  ).all(eventId)
}

/** A removed one, too. */
export function findPhoto(
  db: ReadableDb,
  eventId: string,
  id: string,
): (Photo & { removed: 0 | 1 }) | undefined {
  return prepared<[string, string], Photo & { removed: 0 | 1 }>(
    db,
    `select ${COLUMNS}, removed from photo where event_id = ? and id = ?`,
  ).get(eventId, id)
}

export function findLastPosition(db: ReadableDb, eventId: string): number {
  return (
    prepared<[string], { position: number | null }>(
      db,
      'select max(position) as position from photo where event_id = ?',
    ).get(eventId)?.position ?? 0
  )
}

/** A JPEG without metadata. */
export function findPhotoBytes(db: ReadableDb, photoId: string, size: PhotoSize): Uint8Array | undefined {
  return prepared<[string], { bytes: Uint8Array }>(
    db,
    `select "${size}" as bytes from photo_bytes where photo_id = ?`,
  ).get(photoId)?.bytes
}

export function insertPhoto(db: WritableDb, eventId: string, photo: Photo, bytes: PhotoBytes): void {
  prepared<Photo & { eventId: string }>(
    db,
    `insert into photo (id, event_id, position, caption, taken_at, width_px, height_px, byte_count, hash, added_at,
       desk, updated_at)
     values (@id, @eventId, @position, @caption, @takenAt, @widthPx, @heightPx, @byteCount, @hash, @addedAt,
       @desk, @updatedAt)`,
  ).run({ ...photo, eventId })
  prepared<[string, Uint8Array, Uint8Array]>(
    db,
    'insert into photo_bytes (photo_id, full, small) values (?, ?, ?)',
  ).run(photo.id, bytes.full, bytes.small)
}

export function updatePhoto(
  db: WritableDb,
  photo: Pick<Photo, 'id' | 'caption' | 'position' | 'updatedAt'> & { removed: 0 | 1 },
): void {
  prepared<[string, number, number, number, string]>(
    db,
    'update photo set caption = ?, position = ?, removed = ?, updated_at = ? where id = ?',
  ).run(photo.caption, photo.position, photo.removed, photo.updatedAt, photo.id)
}

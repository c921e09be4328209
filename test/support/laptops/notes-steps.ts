/** What the notulis does: notes, the times of the agenda, photos, and the texts that come after. */
import { createHash } from 'node:crypto'
import type { WritableDb } from '../../../electron/backend/store/db.ts'
import { insertPhoto, updatePhoto } from '../../../electron/backend/store/photos.ts'
import { AGENDA_STEP, type Doing, idOf } from './doing.ts'

type Stored = { id: string; updated_at: number; position: number; caption: string }

/** The brands of the store exist only in types. */
const asWritable = ({ laptop }: Doing) => laptop.db as unknown as WritableDb

/** The smallest that passes for a JPEG: a single part between its ends. */
function pictureOf(text: string): Buffer {
  const content = Buffer.from(text)
  const part = Buffer.from([0xff, 0xdb, 0, content.length + 2])
  return Buffer.concat([Buffer.from([0xff, 0xd8]), part, content, Buffer.from([0xff, 0xd9])])
}

export const NOTES_STEPS = {
  note: async ({ lived, laptop, step, at }: Doing) => {
    const { notes } = await laptop.services.notes.list({ eventId: lived.eventId }, {})
    const isNew = step.other % 3 === 0
    const known = isNew ? undefined : notes[step.who % Math.max(1, notes.length)]
    const note = known ?? {
      ...{ id: idOf(at), position: at, removed: false, updatedAt: null },
      content: { kind: 'decision' as const, text: '' },
    }
    const { content } = note
    const written =
      'text' in content ? { ...content, text: `Ditulis ${at}` } : { ...content, content: `Isi ${at}` }
    const asked = { id: note.id, position: note.position, content: written, removed: step.other % 5 === 0 }
    // What is written has the form of its kind.
    type Saved = Parameters<typeof laptop.services.notes.save>[0]['note']
    const saving = { eventId: lived.eventId, note: asked as Saved, expected: note.updatedAt }
    await laptop.services.notes.save(saving, {})
  },
  advance: async ({ lived, laptop, nonce }: Doing) => {
    const asked = { eventId: lived.eventId, nonce, stepId: AGENDA_STEP, desk: 'Notulis' }
    await laptop.services.notes.advance(asked, {})
  },
  photo: async (doing: Doing) => {
    const { lived, step, at } = doing
    const full = pictureOf(`gambar ${at}`)
    const stored = {
      ...{ id: idOf(at), position: at, caption: '', takenAt: null, widthPx: 4, heightPx: 3 },
      ...{ byteCount: full.length, hash: createHash('sha256').update(full).digest('hex') },
      ...{ addedAt: step.passMs, desk: 'Meja', updatedAt: step.passMs + 1 },
    }
    insertPhoto(asWritable(doing), lived.eventId, stored, { full, small: pictureOf('kecil') })
    await Promise.resolve()
  },
  caption: async (doing: Doing) => {
    const { laptop, step, at } = doing
    const photos = laptop.db.prepare<[], Stored>('select * from photo order by id').all()
    const photo = photos[step.who % Math.max(1, photos.length)]
    if (!photo) return
    const { id, position, updated_at: updatedAt } = photo
    const changed = { id, position, caption: `Foto ${at}`, removed: step.other % 4 === 0 ? 1 : 0 } as const
    updatePhoto(asWritable(doing), { ...changed, updatedAt: updatedAt + 1 + step.passMs })
    await Promise.resolve()
  },
  writeOver: async (doing: Doing) => {
    const { lived, laptop, step, at } = doing
    const place = { eventId: lived.eventId, kind: 'press_release' as const, edition: 0 }
    const { parts } = await laptop.services.writeUps.get(place, {})
    const texts = parts.filter((part) => part.kind === 'text')
    const part = texts[step.who % Math.max(1, texts.length)]
    if (!part) return
    const { key, version, sourceHash } = part
    const asked = { ...place, part: key, expected: version, text: `Siaran ${at}`, sourceHash }
    await laptop.services.writeUps.edit(asked, {})
  },
}

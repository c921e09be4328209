/** Takes over what was chosen from a package. Texts and events are added; only an office may take another's place. */
import type { PackageItem } from '#shared/contract/packages.ts'
import { AppError } from '../../app-error.ts'
import type { Context } from '../../context.ts'
import { readPicture } from '../../documents/kit/picture-file.ts'
import type { PackageContent, PackedEvent, PackedText } from '../../packages/package-format.ts'
import type { ReadableDb, WritableDb } from '../../store/db.ts'
import { findOffice, insertOffice, updateLogo, updateOffice } from '../../store/offices.ts'
import { hasTextVersion, insertTextVersion, newestTextVersion } from '../../store/texts.ts'
import { addEvent } from '../events/new-event.ts'
import { after } from '../stamp.ts'
import { useFromNowOn } from '../texts.ts'
import { occasionOf, soundText } from '../texts/sound-text.ts'
import { titleOf } from '../texts/text-line.ts'
import { itemsOf, keyOf, officeHere, type OfficeToTake, textHere } from './compare.ts'

export type Chosen = Pick<PackageItem, 'key' | 'state' | 'stamp'>
export type Taken = { offices: number; texts: number; events: number }

/** Throws changed_meanwhile where an item is no longer what was shown. */
export function takePackage(
  context: Context,
  db: WritableDb,
  content: PackageContent,
  { items, useTexts }: { items: readonly Chosen[]; useTexts: boolean },
): Taken {
  requireAsShown(itemsOf(db, context.paths.resources, content), items)
  const wanted = new Map(items.filter(({ state }) => state !== 'same').map(({ key, state }) => [key, state]))
  const offices = content.offices.filter((office) => wanted.has(keyOf.office(office)))
  const texts = content.texts.filter((text) => wanted.has(keyOf.text(text)))
  const events = content.events.filter((event) => wanted.has(keyOf.event(event)))
  for (const office of offices) {
    takeOffice(context, db, office, wanted.get(keyOf.office(office)) === 'differs')
  }
  for (const text of texts) takeText(context, db, text)
  for (const event of events) takeEvent(context, db, event, content)
  if (useTexts) useAsThere(context, db, content)
  return { offices: offices.length, texts: texts.length, events: events.length }
}

function requireAsShown(now: readonly PackageItem[], shown: readonly Chosen[]): void {
  const byKey = new Map(now.map((item) => [item.key, item]))
  const isAsShown = shown.every(({ key, state, stamp }) => {
    const item = byKey.get(key)
    return item?.state === state && item.stamp === stamp
  })
  if (!isAsShown) throw new AppError('changed_meanwhile')
}

function takeOffice(context: Context, db: WritableDb, office: OfficeToTake, replaces: boolean): void {
  const { logos, id: idThere, ...draft } = office
  const here = replaces ? officeHere(db, office) : undefined
  const id = here?.id ?? idThere
  if (here) updateOffice(db, id, draft, after(here.updatedAt, context.clock()))
  else insertOffice(db, id, draft, context.clock())
  for (const side of ['left', 'right'] as const) {
    const bytes = logos[side]
    const picture = bytes && readPicture(bytes)
    updateLogo(db, id, side, bytes && picture ? { mime: picture.mime, bytes } : null)
  }
}

function takeText(context: Context, db: WritableDb, text: PackedText): void {
  const { id, textId, source, date, note, createdAt } = text
  // A package may bring the same words twice.
  if (textHere(db, context.paths.resources, text) !== undefined) return
  const body = soundText(context.paths.resources, textId, text.body, occasionOf(context, null))
  insertTextVersion(db, {
    id: hasTextVersion(db, id) ? context.newId() : id,
    ...{
      textId,
      version: newestTextVersion(db, textId) + 1,
      title: titleOf(body),
      body: JSON.stringify(body),
    },
    ...{ source, date, note, createdAt },
  })
}

function takeEvent(context: Context, db: WritableDb, event: PackedEvent, content: PackageContent): void {
  const { id: _id, ...draft } = event
  addEvent(context, db, { ...draft, officeId: officeFor(db, draft.officeId, content), documentNumbers: {} })
}

/** The same office, or the one here that stands for it; null where it was not taken. */
function officeFor(db: ReadableDb, idThere: string | null, { offices }: PackageContent): string | null {
  if (idThere === null) return null
  const there = offices.find(({ id }) => id === idThere)
  return (there ? officeHere(db, there) : findOffice(db, idThere))?.id ?? null
}

function useAsThere(context: Context, db: WritableDb, { texts }: PackageContent): void {
  const { resources } = context.paths
  for (const text of texts.filter(({ inUse }) => inUse)) {
    const here = textHere(db, resources, text)
    if (here !== undefined) useFromNowOn(context, db, text.textId, here)
  }
}

/** The wordings an event is held with: they travel with it, under the numbers that each laptop gives its own texts. */
import { z } from 'zod'
import { textBody } from '#shared/contract/text-body.ts'
import { TEXT_IDS, type TextId, VERSION_NAME, versionName } from '#shared/domain/text-id.ts'
import { AppError } from '../app-error.ts'
import type { ReadableDb, WritableDb } from '../store/db.ts'
import {
  findTextInUse,
  findTextVersion,
  insertTextVersion,
  listTextVersions,
  newestTextVersion,
  type StoredText,
  updateTextInUse,
} from '../store/texts.ts'
import { textInUse } from '../texts.ts'
import type { TravelCell } from './rows.ts'

/** What a version that a user wrote is called on its way: each laptop gives it a number of its own. */
const WRITTEN = versionName('user', 1)

/** `written` is null for a version that comes with the app. */
const carriedText = z.object({
  textId: z.enum(TEXT_IDS),
  version: z.string().regex(VERSION_NAME),
  written: z
    .string()
    .max(1_000_000)
    .transform((text) => JSON.parse(text) as unknown)
    .pipe(
      z.object({
        id: z.uuid(),
        title: z.string(),
        body: z.string(),
        source: z.string(),
        date: z.string(),
        note: z.string(),
        createdAt: z.int().nonnegative(),
      }),
    )
    .nullable(),
})

export function carriedTexts(
  db: ReadableDb,
  resources: string,
  eventId: string,
): Record<string, TravelCell>[] {
  return TEXT_IDS.flatMap((textId) => {
    const version = textInUse(db, resources, textId, eventId)?.version
    if (version === undefined) return []
    const written = version.startsWith('P')
      ? findTextVersion(db, textId, Number(version.slice(1)))
      : undefined
    return [written ? carriedWritten(textId, written) : { textId, version, written: null }]
  })
}

function carriedWritten(
  textId: TextId,
  { version: _number, ...written }: StoredText,
): Record<string, TravelCell> {
  return { textId, version: WRITTEN, written: JSON.stringify(written) }
}

/** The event is held with them here too. Throws package_damaged. */
export function takeTexts(db: WritableDb, eventId: string, texts: readonly unknown[]): void {
  for (const given of texts) {
    const { textId, version, written } = sound(given)
    let here = version
    if (written) {
      const known = listTextVersions(db, textId).find(({ id }) => id === written.id)
      const number = known?.version ?? newestTextVersion(db, textId) + 1
      if (!known) insertTextVersion(db, { ...written, textId, version: number })
      here = versionName('user', number)
    }
    const inUse = findTextInUse(db, textId, eventId) ?? findTextInUse(db, textId, null)
    if (inUse !== here) updateTextInUse(db, textId, eventId, here)
  }
}

function sound(given: unknown): z.infer<typeof carriedText> {
  try {
    const text = carriedText.parse(given)
    if (text.written) textBody.parse(JSON.parse(text.written.body))
    return text
  } catch (error) {
    throw new AppError('package_damaged', {}, { cause: error })
  }
}

/** A text with its versions, as it is listed. */
import type { TextBody } from '#shared/contract/text-body.ts'
import type { TextLine, TextVersionLine } from '#shared/contract/texts.ts'
import { TEXT_LABELS, type TextId, versionName } from '#shared/domain/text-id.ts'
import type { ReadableDb } from '../../store/db.ts'
import { findTextInUse, listTextVersions, type StoredText } from '../../store/texts.ts'
import { builtInText, textInUse } from '../../texts.ts'

export function textLine(db: ReadableDb, resources: string, id: TextId, eventId: string | null): TextLine {
  return {
    id,
    label: TEXT_LABELS[id],
    kind: kindOf(id),
    inUse: textInUse(db, resources, id, eventId)?.version ?? null,
    chosenForEvent: eventId !== null && findTextInUse(db, id, eventId) !== undefined,
    versions: versionLines(db, resources, id),
  }
}

/** Newest first, users' before that of the app. */
export function versionLines(db: ReadableDb, resources: string, id: TextId): TextVersionLine[] {
  const builtIn = builtInText(resources, id)
  const ofUsers = listTextVersions(db, id).toReversed().map(userLine)
  if (!builtIn) return ofUsers
  const { version, source, date, certainty, body } = builtIn
  return [
    ...ofUsers,
    { version, origin: 'app', title: titleOf(body), source, date, note: '', certainty, createdAt: null },
  ]
}

export function titleOf({ title }: Pick<TextBody, 'title'>): string {
  return title.join(' ')
}

export function kindOf(id: TextId): TextBody['kind'] {
  return id === 'handout' ? 'handout' : 'pledge'
}

function userLine({ version, title, source, date, note, createdAt }: StoredText): TextVersionLine {
  const name = versionName('user', version)
  return { version: name, origin: 'user', title, source, date, note, certainty: null, createdAt }
}

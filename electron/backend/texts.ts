/** The texts of an event: every paper and screen gets the version in use from here. */
import { textBody, type TextBody } from '#shared/contract/text-body.ts'
import type { Event } from '#shared/contract/events.ts'
import type { InstrumentKind } from '#shared/domain/events.ts'
import { fillHandout, type HandoutBody } from '#shared/domain/handout.ts'
import type { Filling } from '#shared/domain/placeholders.ts'
import { type FilledPledge, fillPledge } from '#shared/domain/pledge.ts'
import { regionLabels } from '#shared/domain/regions.ts'
import { type TextId, textOf, type TextVersionName, versionName } from '#shared/domain/text-id.ts'
import { type BuiltIn, builtInHandout, builtInPledge } from './built-in-texts.ts'
import type { ReadableDb } from './store/db.ts'
import { findTextInUse, findTextVersion, newestTextVersion } from './store/texts.ts'

export type TextVersion = { version: TextVersionName; body: TextBody; source: string; date: string }

/** Where a filled text comes from; a paper that shows it says so. */
export type TextOrigin = { id: TextId; version: TextVersionName; source: string; date: string }

export type PledgeOfEvent = FilledPledge & TextOrigin
export type HandoutOfEvent = HandoutBody & TextOrigin

type EventToFill = Pick<
  Event,
  'id' | 'electionKind' | 'electionYear' | 'pledgeSubject' | 'organisers' | 'province'
>

/** The pledge as it is read out at this event. Null where nobody has written its text yet. */
export function pledgeOf(
  db: ReadableDb,
  resources: string,
  event: EventToFill,
  instrument: InstrumentKind,
): PledgeOfEvent | null {
  const id = textOf(instrument)
  const text = textInUse(db, resources, id, event.id)
  if (text?.body.kind !== 'pledge') return null
  const { body, ...origin } = text
  return { ...fillPledge(body, fillingOf(event)), id, ...origin }
}

/** The sheet of what is allowed and what is not, with the lines that hold at the election of this event. */
export function handoutOf(db: ReadableDb, resources: string, event: EventToFill): HandoutOfEvent | null {
  const text = textInUse(db, resources, 'handout', event.id)
  if (text?.body.kind !== 'handout') return null
  const { body, ...origin } = text
  return { ...fillHandout(body, fillingOf(event)), id: 'handout', ...origin }
}

/** Chosen for the event, else for all events, else the one of the app; null where there is none at all. */
export function textInUse(
  db: ReadableDb,
  resources: string,
  id: TextId,
  eventId: string | null,
): TextVersion | null {
  const chosen =
    (eventId === null ? undefined : findTextInUse(db, id, eventId)) ?? findTextInUse(db, id, null)
  return (
    (chosen === undefined ? null : textVersion(db, resources, id, chosen)) ?? fallbackFor(db, resources, id)
  )
}

/** Without any choice: the text of the app, or where it has none the newest that was written. */
function fallbackFor(db: ReadableDb, resources: string, id: TextId): TextVersion | null {
  const builtIn = builtInText(resources, id)
  const newest = newestTextVersion(db, id)
  const name = builtIn?.version ?? (newest === 0 ? undefined : versionName('user', newest))
  return name === undefined ? null : textVersion(db, resources, id, name)
}

export function textVersion(
  db: ReadableDb,
  resources: string,
  id: TextId,
  name: TextVersionName,
): TextVersion | null {
  if (!name.startsWith('P')) {
    const builtIn = builtInText(resources, id)
    return builtIn?.version === name ? builtIn : null
  }
  const stored = findTextVersion(db, id, Number(name.slice(1)))
  if (!stored) return null
  return {
    version: name,
    body: textBody.parse(JSON.parse(stored.body)),
    source: stored.source,
    date: stored.date,
  }
}

export function builtInText(
  resources: string,
  id: TextId,
): (TextVersion & Pick<BuiltIn<unknown>, 'certainty'>) | null {
  if (id === 'handout') {
    const { number, body, ...rest } = builtInHandout(resources)
    return { ...rest, version: versionName('app', number), body: { kind: 'handout', ...body } }
  }
  const builtIn = builtInPledge(resources, id)
  if (!builtIn) return null
  const { number, body, ...rest } = builtIn
  return { ...rest, version: versionName('app', number), body: { kind: 'pledge', ...body } }
}

export function fillingOf(event: Omit<EventToFill, 'id'>): Filling {
  const villageHead = regionLabels(event.province).villageHead
  return {
    election: { kind: event.electionKind, year: event.electionYear },
    subject: event.pledgeSubject,
    institution: event.organisers[0] ?? '',
    villageHead,
  }
}

/** What a package brings, beside what this laptop has. */
import type { EventDraft } from '#shared/contract/events.ts'
import type { Office } from '#shared/contract/office.ts'
import type { PackageItem } from '#shared/contract/packages.ts'
import { TEXT_LABELS, type TextVersionName, versionName } from '#shared/domain/text-id.ts'
import { longDate } from '#shared/domain/time-text.ts'
import { contentHash } from '../../documents/content-hash.ts'
import type { PackageContent, PackedEvent, PackedOffice, PackedText } from '../../packages/package-format.ts'
import type { ReadableDb } from '../../store/db.ts'
import { listEvents } from '../../store/events.ts'
import { findLogo, listOffices } from '../../store/offices.ts'
import { listTextVersions } from '../../store/texts.ts'
import { builtInText } from '../../texts.ts'

export type OfficeToTake = PackageContent['offices'][number]

/** In the order in which they are shown and taken. */
export function itemsOf(db: ReadableDb, resources: string, content: PackageContent): PackageItem[] {
  return [
    ...content.offices.map((office) => officeItem(db, office)),
    ...content.texts.map((text) => textItem(db, resources, text)),
    ...content.events.map((event) => eventItem(db, event)),
  ]
}

export const keyOf = {
  office: ({ id }: PackedOffice) => `offices/${id}`,
  text: ({ id }: PackedText) => `texts/${id}`,
  event: ({ id }: PackedEvent) => `events/${id}`,
} as const

/** The office here that is meant: the same one, else one of the same name. */
export function officeHere(db: ReadableDb, office: Pick<PackedOffice, 'id' | 'name'>): Office | undefined {
  const here = listOffices(db)
  return here.find(({ id }) => id === office.id) ?? here.find(({ name }) => name === office.name)
}

/** The version here with the same words, of the app or of a user. */
export function textHere(db: ReadableDb, resources: string, text: PackedText): TextVersionName | undefined {
  const words = contentHash(text.body)
  const builtIn = builtInText(resources, text.textId)
  if (builtIn && contentHash(builtIn.body) === words) return builtIn.version
  // Written by soundText, so it is JSON of a body.
  const same = listTextVersions(db, text.textId).find(
    ({ body }) => contentHash(JSON.parse(body) as unknown) === words,
  )
  return same && versionName('user', same.version)
}

function officeItem(db: ReadableDb, office: OfficeToTake): PackageItem {
  const here = officeHere(db, office)
  const isSame = here !== undefined && officeHash(office, office.logos) === hashOfOfficeHere(db, here)
  const lines = office.letterhead.lines.map(({ text }) => text).filter((text) => text !== '')
  return {
    ...{ key: keyOf.office(office), kind: 'office', name: office.name, detail: lines.join(' · ') },
    state: here === undefined ? 'new' : isSame ? 'same' : 'differs',
    stamp: here?.updatedAt ?? null,
    inUseThere: false,
  }
}

function textItem(db: ReadableDb, resources: string, text: PackedText): PackageItem {
  const words = text.note === '' ? text.source : `${text.source} · ${text.note}`
  return {
    ...{ key: keyOf.text(text), kind: 'text', name: TEXT_LABELS[text.textId] },
    detail: `${text.body.title.join(' ')} · ${longDate(text.date)} · ${words}`,
    state: textHere(db, resources, text) === undefined ? 'new' : 'same',
    stamp: null,
    inUseThere: text.inUse,
  }
}

function eventItem(db: ReadableDb, event: PackedEvent): PackageItem {
  const here = [...listEvents(db, false), ...listEvents(db, true)]
  const same = here.some((one) => eventHash(one) === eventHash(event))
  const named = here.some(({ title }) => title === event.title)
  return {
    ...{ key: keyOf.event(event), kind: 'event', name: event.title },
    detail: event.days.map(({ day }) => longDate(day)).join(', '),
    state: same ? 'same' : named ? 'differs' : 'new',
    stamp: null,
    inUseThere: false,
  }
}

function hashOfOfficeHere(db: ReadableDb, office: Office): string {
  const logo = (side: 'left' | 'right') => findLogo(db, office.id, side)?.bytes ?? null
  return officeHash(office, { left: logo('left'), right: logo('right') })
}

/** What an office says, whatever its id and its age. */
function officeHash(office: PackedOffice | Office, logos: OfficeToTake['logos']): string {
  const known: Record<string, unknown> = { ...office }
  for (const name of ['id', 'updatedAt', 'hasLeftLogo', 'hasRightLogo', 'logos']) delete known[name]
  const picture = (bytes: Uint8Array | null) => bytes && Buffer.from(bytes).toString('base64')
  return contentHash({ known, left: picture(logos.left), right: picture(logos.right) })
}

/** What an event says to whoever plans it; ids, the office and the numbers of papers are of its laptop. */
function eventHash(event: EventDraft): string {
  const { title, kind, theme, organisers, venue, city, days, instruments, officials, agenda } = event
  return contentHash({
    ...{ title, kind, theme, organisers, venue, city, days, instruments },
    officials: officials.map(({ id: _id, ...rest }) => rest),
    agenda: agenda.map(({ id: _id, ...rest }) => rest),
  })
}

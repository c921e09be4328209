/** From what the notulis chooses while he writes. */
import type { Event } from '#shared/contract/events.ts'
import type { OpenFollowUp } from '#shared/contract/notes.ts'

export type FoundAsker = { id: string; name: string; about: string }

export type NoteSources = {
  /** Officials of the event as they are named: "Nama, jabatan". */
  speakers: readonly string[]
  /** Participants by what was typed; not on devices, which keep no roster. */
  findPeople?: (typed: string) => Promise<FoundAsker[]>
  /** Of former events of the same office. */
  openFollowUps: readonly OpenFollowUp[]
}

type Named = Pick<Event['officials'][number], 'name' | 'prefix' | 'officeTitle'>

export function speakersOf(officials: readonly Named[]): string[] {
  const names = officials.map(({ name, prefix, officeTitle }) =>
    [name, `${prefix} ${officeTitle}`.trim()].filter((part) => part !== '').join(', '),
  )
  return [...new Set(names)]
}

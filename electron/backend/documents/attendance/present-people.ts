/** People by how often they came: who is paid, who gets a certificate, who stayed away. */
import type { PeopleOptions } from '#shared/contract/document-options/people.ts'
import type { Participant } from '#shared/contract/participants.ts'
import type { ReadableDb } from '../../store/db.ts'
import { countDaysPresent, type Presence } from '../../store/presence.ts'
import type { LoadContext } from '../document.ts'
import { countPeople, peopleOf } from '../people.ts'

/** On at least so many of these days; `in_person` does not count days on which somebody else came instead. */
export type Requirement = { days: readonly string[]; least: number; presence?: Presence }
export type PresentPerson = { person: Participant; daysPresent: number }

/** Those of the chosen people who were present on at least so many of these days. */
export function presentPeople(
  db: ReadableDb,
  choice: PeopleOptions,
  context: LoadContext,
  requirement: Requirement,
): PresentPerson[] {
  const present = idsPresent(db, context, requirement)
  return peopleOf(db, amongIds(choice, present.keys()), context).map((person) => ({
    person,
    daysPresent: present.get(person.id) ?? 0,
  }))
}

/** As many as `presentPeople` lists. */
export function countPresentPeople(
  db: ReadableDb,
  choice: PeopleOptions,
  context: LoadContext,
  requirement: Requirement,
): number {
  return countPeople(db, amongIds(choice, idsPresent(db, context, requirement).keys()), context)
}

/** The choice narrowed to some people. */
export function amongIds<Choice extends PeopleOptions>(choice: Choice, ids: Iterable<string>): Choice {
  const found = new Set(ids)
  const asked = choice.participantIds
  return { ...choice, participantIds: asked ? asked.filter((id) => found.has(id)) : [...found] }
}

/** The chosen days that the event has; all of them where none was chosen. */
export function chosenDays({ event }: LoadContext, chosen: readonly string[] | undefined): string[] {
  const days = event.days.map(({ day }) => day)
  const found = days.filter((day) => chosen?.includes(day))
  return found.length > 0 ? found : days
}

function idsPresent(
  db: ReadableDb,
  { event }: LoadContext,
  { days, least, presence }: Requirement,
): Map<string, number> {
  const present = countDaysPresent(db, { eventId: event.id, days }, presence)
  return new Map([...present].filter(([, count]) => count >= least))
}

/** An event with made-up people, so that everything can be tried in a minute. Leaves no trace when removed. */
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { z } from 'zod'
import { eventDraft, type Event, type EventDraft } from '#shared/contract/events.ts'
import { officeDraft } from '#shared/contract/office.ts'
import { person } from '#shared/contract/person.ts'
import { personFrom } from '#shared/domain/person.ts'
import { toLocal } from '#shared/domain/time.ts'
import { AppError } from '../app-error.ts'
import type { Context } from '../context.ts'
import type { WritableDb } from '../store/db.ts'
import { deleteExampleEvent } from '../store/events.ts'
import { deleteOffice, insertOffice } from '../store/offices.ts'
import { addEvent } from './events/new-event.ts'
import { addParticipants } from './people.ts'

/** resources/texts/example.json: everything of the event but its ids and its day, which is today. */
const exampleSchema = z.object({
  office: officeDraft,
  event: eventDraft.omit({ officeId: true, days: true, officials: true, agenda: true }).extend({
    startTime: z.string(),
    endTime: z.string(),
    officials: z.array(eventDraft.shape.officials.element.omit({ id: true })),
    agenda: z.array(eventDraft.shape.agenda.element.omit({ id: true, day: true })),
  }),
  people: z.array(person.partial().required({ name: true, category: true })),
})

/** Answers the id of the new event. */
export function createExample(context: Context, db: WritableDb): string {
  const example = exampleSchema.parse(
    JSON.parse(readFileSync(join(context.paths.resources, 'texts', 'example.json'), 'utf8')),
  )
  const officeId = context.newId()
  insertOffice(db, officeId, example.office, context.clock())
  const event = addEvent(context, db, draftFor(context, example.event, officeId), true)
  addParticipants(context, db, event, example.people.map(personFrom), { origin: 'manual', source: null })
  return event.id
}

/** Throws not_found for an event that is no example. */
export function removeExample(db: WritableDb, event: Event): void {
  if (!event.isExample) throw new AppError('not_found')
  deleteExampleEvent(db, event.id)
  if (event.officeId !== null) deleteOffice(db, event.officeId)
}

type ExampleEvent = z.infer<typeof exampleSchema>['event']

function draftFor(context: Context, example: ExampleEvent, officeId: string): EventDraft {
  const { startTime, endTime, ...event } = example
  const day = toLocal(context.clock(), event.zone).date
  return {
    ...event,
    officeId,
    days: [{ day, startTime, endTime }],
    officials: event.officials.map((official) => ({ ...official, id: context.newId() })),
    agenda: event.agenda.map((step) => ({ ...step, id: context.newId(), day })),
  }
}

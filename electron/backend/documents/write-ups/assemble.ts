/** The text of a kind as the data tell it now. */
import type { Event } from '#shared/contract/events.ts'
import type { WriteUpKind } from '#shared/domain/write-up/part.ts'
import { chainHead } from '../../proofs/pledge-chain.ts'
import type { ReadableDb } from '../../store/db.ts'
import { pledgeOf } from '../../texts.ts'
import type { LoadContext, OptionsOf } from '../document.ts'
import { placeAndDate } from '../letters/letter.ts'
import { minutesText } from '../minutes/minutes-text.ts'
import { activityReportText } from '../reports/activity-report-text.ts'
import { officialRecordText } from '../reports/official-record-text.ts'
import { pressReleaseText } from '../reports/press-release-text.ts'
import { writtenFor } from '../written.ts'
import type { AssembledText } from './assembled.ts'
import { type EventTold, loadEventTold } from './event-told.ts'

export type WriteUpOptions = OptionsOf<WriteUpKind>

/** `known`: what was read before, for another text of the same event. */
export function assembleText(
  db: ReadableDb,
  options: WriteUpOptions,
  context: LoadContext,
  known?: EventTold,
): AssembledText {
  const { event, office } = context
  const told = known ? { ...known, office } : loadEventTold(db, context)
  switch (options.kind) {
    case 'minutes':
      return minutesText(told, lastDayOf(event) ?? context.day)
    case 'official_record':
      return officialRecordText({
        ...told,
        day: options.day === undefined ? (lastDayOf(event) ?? context.day) : context.day,
        written: writtenFor(db, event.id, 'official_record'),
        chainHead: chainHead(db, event.id),
      })
    case 'activity_report': {
      const written = writtenFor(db, event.id, 'activity_report')
      return activityReportText(told, written, placeAndDate(context, written.reportDate))
    }
    case 'press_release':
      return pressReleaseText({
        ...told,
        written: writtenFor(db, event.id, 'press_release'),
        read: readTexts(db, context),
      })
  }
}

/** The texts of the ikrar that the event has. */
export function readTexts(db: ReadableDb, { event, resources }: Pick<LoadContext, 'event' | 'resources'>) {
  return event.instruments
    .filter((instrument) => instrument.startsWith('ikrar_'))
    .flatMap((instrument) => {
      const pledge = pledgeOf(db, resources, event, instrument)
      return pledge ? [{ instrument, ...pledge }] : []
    })
}

function lastDayOf({ days }: Event): string | undefined {
  return days.at(-1)?.day
}

/** Readings aloud as papers state them: the number is the one of that minute, whatever came later. */
import type { Event } from '#shared/contract/events.ts'
import type { Reading } from '#shared/contract/readings.ts'
import { INSTRUMENT_LABELS } from '#shared/domain/events.ts'
import { toLocal } from '#shared/domain/time.ts'
import { clockAt, momentText } from '#shared/domain/time-text.ts'
import { quantity, thousands } from '#shared/domain/words.ts'
import type { ReadableDb } from '../../store/db.ts'
import { listReadings } from '../../store/readings.ts'

type EventRead = Pick<Event, 'id' | 'days' | 'zone'>

/**
 * "Ikrar netralitas pegawai ASN dibacakan pukul 10.12 WITA oleh Drs. Budi, Sekretaris Daerah, diikuti 812 (delapan
 * ratus dua belas) orang yang hadir." for each that stands, oldest first; none before anything was read.
 */
export function readingSentences(db: ReadableDb, event: EventRead): string[] {
  return listReadings(db, event.id)
    .filter(({ voided }) => voided === null)
    .map((reading) => `${sentenceOf(reading, event)}.`)
}

function sentenceOf(reading: Reading, event: EventRead): string {
  const { instrument, reader, witnesses } = reading
  const by = [reader.name, reader.title].filter((part) => part !== '').join(', ')
  return [
    `${INSTRUMENT_LABELS[instrument]} dibacakan ${whenOf(reading, event)} oleh ${by}`,
    ...(witnesses.length === 0 ? [] : [`disaksikan ${witnesses.join('; ')}`]),
    ...followersOf(reading),
  ].join(', ')
}

/** On the only day of the event the clock says enough. */
function whenOf({ at }: Reading, { days, zone }: EventRead): string {
  const isOnlyDay = days.length === 1 && days[0]?.day === toLocal(at, zone).date
  return isOnlyDay ? `pukul ${clockAt(at, zone)}` : `pada ${momentText(at, zone)}`
}

function followersOf({ present, represented }: Reading): string[] {
  if (present === 0) return []
  const followed = `diikuti ${quantity(present)} orang yang hadir`
  return represented === 0
    ? [followed]
    : [followed, `${thousands(represented)} orang di antaranya mewakili undangan`]
}

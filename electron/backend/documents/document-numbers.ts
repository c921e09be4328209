/** Numbers of the papers of an event, as they were typed or by a pattern. */
import type { Event } from '#shared/contract/events.ts'
import type { DocumentStage } from '#shared/domain/document-stage.ts'
import { writeNumber } from '#shared/domain/number-pattern.ts'

/**
 * "800.1/{urut}/BKD/{BULAN_ROMAWI}/{tahun}" gets the month and year of the last day; of a paper that goes out
 * before the event the month is not known. What the app doesn't know, as the number in the register, is dotted.
 */
export function numbersOf({ documentNumbers, days }: Event, stage: DocumentStage): Record<string, string> {
  const date = stage === 'before' ? null : (days.at(-1)?.day ?? null)
  return Object.fromEntries(
    Object.entries(documentNumbers).map(([kind, number]) => [
      kind,
      writeNumber(number, { sequence: null, date }),
    ]),
  )
}

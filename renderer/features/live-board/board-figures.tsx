/** The four figures of the board. */
import type { ArrivalBoard } from '#shared/contract/arrivals.ts'
import type { Zone } from '#shared/domain/time.ts'
import { percentage, thousands } from '#shared/domain/words.ts'
import { KeyFigure, KeyFigures } from '../../ui/key-figures.tsx'
import { endFigure, type Figure, oneDecimal, time } from './board-words.ts'

const RECENT_MINUTES = 5

export function BoardFigures({ board, zone }: { board: ArrivalBoard; zone: Zone }) {
  return (
    <KeyFigures>
      <KeyFigure term="Hadir" {...presentFigure(board)} />
      <KeyFigure term="Laju masuk" {...paceFigure(board)} />
      <KeyFigure term="Antrean selesai" {...endFigure(board, zone)} />
      <KeyFigure {...startFigure(board, zone)} />
    </KeyFigures>
  )
}

function presentFigure({ present, invited, represented }: ArrivalBoard): Figure {
  const others = represented === 0 ? '' : `, ${thousands(represented)} diwakili`
  return {
    value: thousands(present),
    note: `dari ${thousands(invited)} diundang · ${percentage(present, invited)}${others}`,
  }
}

function paceFigure({ recent }: ArrivalBoard): Figure {
  return {
    value: `${oneDecimal(recent / RECENT_MINUTES)}/menit`,
    note: `${thousands(recent)} orang dalam ${RECENT_MINUTES} menit terakhir`,
  }
}

/** Before the beginning how many will be in by then; afterwards how many came too late. */
function startFigure(board: ArrivalBoard, zone: Zone): Figure & { term: string } {
  const { schedule, at, late, presentAtStart, expected, present } = board
  const start = time(schedule.startsAt, zone)
  if (at >= schedule.startsAt)
    return {
      ...{ term: 'Terlambat', value: thousands(late) },
      note: `datang sesudah pukul ${start}, ${percentage(late, present)} dari yang hadir`,
    }
  return {
    term: `Saat mulai pukul ${start}`,
    ...(presentAtStart === null
      ? { value: 'Belum cukup data', note: `${thousands(expected.likely)} orang diperkirakan hadir` }
      : {
          value: `± ${thousands(presentAtStart)}`,
          note: `hadir dari ${thousands(expected.likely)} yang diperkirakan`,
        }),
  }
}

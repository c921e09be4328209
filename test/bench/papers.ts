/** Long papers drawn by the kit, against the same papers written by hand on pdfkit. */
import { type DrawOrder, draw } from '../../electron/backend/documents/draw.ts'
import { attendanceData, badgesData, RESOURCES } from '../support/paper-data.ts'
import { type BenchLine, sideBySide, timed } from './bench-line.ts'
import { plainAttendance } from './plain-attendance.ts'
import { plainBadges } from './plain-badges.ts'

const ROUNDS = 7
const GOAL = 1.5

export async function benchPapers(): Promise<BenchLine[]> {
  const list = attendanceData(5_000)
  const badges = badgesData(1_000)
  return [
    await compare(
      'attendance list of 5,000 rows / plain pdfkit',
      () => draw(orderOf('attendance_list', list)),
      () => plainAttendance(list, RESOURCES),
    ),
    await compare(
      '1,000 badges / plain pdfkit',
      () => draw(orderOf('badges', badges)),
      () => plainBadges(badges, RESOURCES),
    ),
  ]
}

function orderOf(kind: DrawOrder['kind'], data: DrawOrder['data']): DrawOrder {
  return { kind, data, resources: RESOURCES, createdAt: 0 }
}

/** One run of each before it counts: the first compiles. */
async function compare(
  name: string,
  ours: () => Promise<unknown>,
  base: () => Promise<unknown>,
): Promise<BenchLine> {
  await ours()
  await base()
  return sideBySide(
    { name, unit: 'ms', goal: GOAL },
    ROUNDS,
    () => timed(ours),
    () => timed(base),
  )
}

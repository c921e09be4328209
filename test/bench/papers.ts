/** Long papers drawn by the kit, against the same papers written by hand on pdfkit. */
import { type DrawOrder, draw } from '../../electron/backend/documents/draw.ts'
import type { AttendanceListData } from '../../electron/backend/documents/attendance/attendance-list-data.ts'
import { shapeOf, type SignatureShape } from '../../electron/backend/documents/kit/signature-shape.ts'
import { attendanceData, badgesData, RESOURCES } from '../support/paper-data.ts'
import { handSignature } from '../support/sign-on-screen.ts'
import { type BenchLine, sideBySide, timed } from './bench-line.ts'
import { plainAttendance } from './plain-attendance.ts'
import { plainBadges } from './plain-badges.ts'

const ROUNDS = 7
const GOAL = 1.5
/** A signature is drawn from some sixty curves; the row around it from a few words. */
const SIGNED_GOAL = 2.5

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
    await benchSigned(),
  ]
}

/** 5,000 signatures captured on a screen in their cells, and what each adds to the file. */
async function benchSigned(): Promise<BenchLine> {
  const blank = attendanceData(5_000)
  const captured: Record<string, SignatureShape> = {}
  blank.parts[0]?.lines.forEach((line, row) => {
    line.participantId = String(row)
    captured[line.participantId] = shapeOf(handSignature(row))
  })
  const signed: AttendanceListData = { ...blank, captured }
  const sizes = [signed, blank].map(
    async (data) => (await draw(orderOf('attendance_list', data))).bytes.length,
  )
  const [large = 0, small = 0] = await Promise.all(sizes)
  const line = await compare(
    'attendance list with 5,000 captured signatures / without',
    () => draw(orderOf('attendance_list', signed)),
    () => draw(orderOf('attendance_list', blank)),
    SIGNED_GOAL,
  )
  return { ...line, note: `${((large - small) / 5_000 / 1024).toFixed(2)} KiB each` }
}

function orderOf(kind: DrawOrder['kind'], data: DrawOrder['data']): DrawOrder {
  return { kind, data, resources: RESOURCES, createdAt: 0 }
}

/** One run of each before it counts: the first compiles. */
async function compare(
  name: string,
  ours: () => Promise<unknown>,
  base: () => Promise<unknown>,
  goal = GOAL,
): Promise<BenchLine> {
  await ours()
  await base()
  return sideBySide(
    { name, unit: 'ms', goal },
    ROUNDS,
    () => timed(ours),
    () => timed(base),
  )
}

/** What the laptop itself says of its disk, its copies and its clock. */
import type { CopiesState } from '#shared/contract/copies.ts'
import type { ClockFacts, CopiesFacts, DiskFacts } from '#shared/domain/rehearsal.ts'
import { type Zone, ZONE_FACTS } from '#shared/domain/time.ts'
import type { ReadableDb } from '../../store/db.ts'
import { newestMoment } from '../../store/rehearsal-cards.ts'

const MB = 1024 * 1024
const MINUTE_MS = 60_000

export function diskFacts({ freeBytes }: CopiesState): DiskFacts {
  return { station: 'disk', freeMb: freeBytes === null ? null : Math.floor(freeBytes / MB) }
}

export function copiesFacts({ secondFolder, secondMissing, secondProblem }: CopiesState): CopiesFacts {
  const second =
    secondFolder === null ? 'none' : secondMissing ? 'missing' : secondProblem === null ? 'ready' : 'failed'
  return { station: 'copies', second }
}

/** `db` is that of the real events: what was stored there cannot lie in the future. */
export function clockFacts(
  db: ReadableDb,
  zone: Zone,
  now: number,
  differsMinutes: number | null,
): ClockFacts {
  return {
    station: 'clock',
    behindMinutes: Math.max(0, (newestMoment(db) - now) / MINUTE_MS),
    laptopOffsetMinutes: -new Date(now).getTimezoneOffset(),
    eventOffsetMinutes: ZONE_FACTS[zone].offsetMinutes,
    differsMinutes,
  }
}

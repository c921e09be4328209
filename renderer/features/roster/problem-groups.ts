/** What is doubtful in a plan, grouped as the screen shows it. */
import type { RosterPlan, RosterProblem } from '#shared/contract/roster.ts'
import { maskNik } from '#shared/domain/nik.ts'

export type DoubtfulRow = {
  sheet: string
  row: number
  name: string
  unit: string | null
  /** What stood in the cell. */
  seen: string
  data: RosterProblem['data']
}

export type ProblemGroup = { code: string; rejected: boolean; rows: DoubtfulRow[] }

type Doubts = { clean: number; noted: number; rejected: number; groups: ProblemGroup[] }

/** Numbers that a clerk can type right, because only the number is at fault. */
const mendable: ReadonlySet<string> = new Set([
  'nip_precision',
  'nip_length',
  'nip_birth_date',
  'nip_lama',
  'nip_several',
  'duplicate_nip',
])

/** What holds for one row holds for all of its group, so it is said once. */
export function isAlike({ code }: ProblemGroup): boolean {
  return alike.has(code)
}

export function isMendable({ code, rejected }: ProblemGroup): boolean {
  return !rejected && mendable.has(code)
}

const alike: ReadonlySet<string> = new Set(['nip_precision', 'nip_length', 'nip_birth_date', 'nip_lama'])

export function doubtsOf(plan: RosterPlan): Doubts {
  const used = plan.sheets.filter((sheet) => sheet.used)
  const groups = new Map<string, ProblemGroup>()
  let noted = 0
  let rejected = 0
  for (const sheet of used) {
    const rejectedRows = new Set(sheet.rejected.map(({ row }) => row))
    // A rejected duplicate stands in both lists; one row is told once.
    const warnings = sheet.warnings.filter(({ row }) => !rejectedRows.has(row))
    noted += new Set(warnings.map(({ row }) => row)).size
    rejected += sheet.rejected.length
    for (const warning of warnings) put(groups, sheet.name, warning, warning.unit, false)
    for (const problem of sheet.rejected) put(groups, sheet.name, problem, null, true)
  }
  const sorted = [...groups.values()].toSorted(byWeight)
  return { clean: plan.accepted - noted, noted, rejected, groups: sorted }
}

function put(
  groups: Map<string, ProblemGroup>,
  sheet: string,
  { code, row, name, data }: RosterProblem & { name: string },
  unit: string | null,
  rejected: boolean,
): void {
  const key = `${rejected ? 'rejected' : 'noted'} ${code}`
  const group = groups.get(key) ?? { code, rejected, rows: [] }
  group.rows.push({ sheet, row, name, unit, seen: seenText(code, String(data['seen'] ?? '')), data })
  groups.set(key, group)
}

/** What a clerk can mend comes first, then what was refused, then the rest; the larger group before the smaller. */
function byWeight(one: ProblemGroup, other: ProblemGroup): number {
  const weight = (group: ProblemGroup) => (isMendable(group) ? 0 : group.rejected ? 1 : 2)
  return weight(one) - weight(other) || other.rows.length - one.rows.length
}

/** A whole population number is not shown; a damaged one has to be, to be found in the file. */
function seenText(code: string, seen: string): string {
  return code === 'duplicate_nik' ? maskNik(seen) : seen
}

/** Where the import conversation stands. Until `stored` nothing of it is in the database. */
import type { RosterCorrections, RosterPlan } from '#shared/contract/roster.ts'
import { noCorrections } from './corrections.ts'

export type Source = { file: File } | { text: string }

export const steps = ['file', 'columns', 'doubtful', 'changes'] as const
export type Step = (typeof steps)[number]

export const stepLabels: Readonly<Record<Step, string>> = {
  file: 'Berkas',
  columns: 'Kolom',
  doubtful: 'Yang meragukan',
  changes: 'Yang akan berubah',
}

/** A number typed for a damaged one; its row has left the plan's warnings, so it is remembered here. */
export type Fix = { sheet: string; row: number; name: string; unit: string | null; seen: string; nip: string }

export type Stored = { added: number; changed: number; removed: number; kept: number; rejected: number }

export type Conversation =
  | { kind: 'start'; problem: string | null }
  | { kind: 'reading'; task: string; startedAt: number; name: string; abort: AbortController }
  | Reviewing
  | { kind: 'storing'; task: string; startedAt: number; fileName: string; abort: AbortController }
  /** `rejected`: the rows that were not imported, as a workbook. */
  | { kind: 'stored'; fileName: string; result: Stored; rejected: File | null }

export type Reviewing = {
  kind: 'reviewing'
  source: Source
  plan: RosterPlan
  corrections: RosterCorrections
  fixes: readonly Fix[]
  step: Step
  removeGone: boolean
  /** A correction is being worked out. */
  busy: boolean
  problem: string | null
  /** What happened, where nothing is wrong. */
  notice: string | null
}

export const beginning: Conversation = { kind: 'start', problem: null }

/** The first step that needs eyes: unclear columns, then doubtful rows, then what will change. */
export function reviewing(source: Source, plan: RosterPlan): Reviewing {
  return {
    kind: 'reviewing',
    source,
    plan,
    corrections: noCorrections,
    fixes: [],
    step: firstStep(plan),
    removeGone: false,
    busy: false,
    problem: null,
    notice: null,
  }
}

function firstStep(plan: RosterPlan): Step {
  const used = plan.sheets.filter((sheet) => sheet.used)
  if (plan.accepted === 0 || used.some(hasUnclearColumns)) return 'columns'
  if (used.some((sheet) => sheet.warnings.length > 0 || sheet.rejected.length > 0)) return 'doubtful'
  return 'changes'
}

function hasUnclearColumns(sheet: RosterPlan['sheets'][number]): boolean {
  return sheet.tables.some(({ used, columns }) => used && columns.some(({ conflict }) => conflict !== null))
}

/** What pressing the button would do. */
export function changesCount(plan: RosterPlan, removeGone: boolean): number {
  return plan.plan.added + plan.plan.changed.length + (removeGone ? plan.plan.gone.length : 0)
}

/** The words on the one button. */
export function storeLabel(
  { plan }: RosterPlan,
  removeGone: boolean,
  thousands: (value: number) => string,
): string {
  const { added, changed, gone, kept, unchanged } = plan
  const isFirst = changed.length + gone.length + kept.length + unchanged === 0
  if (isFirst) return `Simpan ${thousands(added)} peserta`
  const parts = [
    added > 0 && `${thousands(added)} baru`,
    changed.length > 0 && `${thousands(changed.length)} berubah`,
    removeGone && gone.length > 0 && `hapus ${thousands(gone.length)}`,
  ]
  return `Simpan: ${parts.filter((part) => part !== false).join(', ')}`
}

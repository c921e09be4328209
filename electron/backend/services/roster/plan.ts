/** What an import would do, for the clerk to look at before anything is stored. */
import type { RosterPlan, SheetReading, TableReading } from '#shared/contract/roster.ts'
import type { Person } from '#shared/domain/person.ts'
import { compareRoster, type RosterDiff } from '#shared/domain/roster/diff.ts'
import type { ReadableDb } from '../../store/db.ts'
import { listImportRuns } from '../../store/imports.ts'
import { listIdsWithAttendance, listStoredPeople, type StoredPerson } from '../../store/participants.ts'
import type { SheetDraft, TableDraft } from './draft.ts'

const PREVIEW = 50

export type Draft = {
  importId: string
  eventId: string
  fileName: string
  fileHash: string
  sheets: SheetDraft[]
}

/** The diff with names for the people it speaks of, and who of them could have come from this file. */
export type Comparison = RosterDiff & { stored: Map<string, StoredPerson> }

export function acceptedPeople(sheets: readonly SheetDraft[]): Person[] {
  return sheets.flatMap(({ roster }) => roster?.people.map((entry) => entry.person) ?? [])
}

/**
 * Only people of the same file, or of the file that this one replaces, can be gone from it, and only they
 * and people added by hand are recognised by their names; people of other files by their numbers alone.
 */
export function compare(db: ReadableDb, draft: Draft): Comparison {
  const people = listStoredPeople(db, draft.eventId)
  const present = listIdsWithAttendance(db, draft.eventId)
  const stored = new Map(people.map((person) => [person.id, person]))
  const incoming = acceptedPeople(draft.sheets)
  const compared = (foreign: (person: StoredPerson) => boolean) =>
    compareRoster(
      people.map((person) => ({
        id: person.id,
        person: plain(person),
        checkedIn: present.has(person.id),
        onlyByNumber: foreign(person),
      })),
      incoming,
    )
  const byName = compared(() => false)
  const source = replacedSource(draft.fileName, byName, stored)
  const isForeign = (person: StoredPerson) => person.source !== null && person.source !== source
  const diff = people.some(isForeign) ? compared(isForeign) : byName
  const ofThisFile = (id: string) => source !== null && stored.get(id)?.source === source
  return { ...diff, gone: diff.gone.filter(ofThisFile), kept: diff.kept.filter(ofThisFile), stored }
}

/** The same file name, or the file most people of this one came from, if that is at least every second. */
function replacedSource(
  fileName: string,
  diff: RosterDiff,
  stored: ReadonlyMap<string, StoredPerson>,
): string | null {
  const counts = new Map<string, number>()
  const found = [...diff.changed.map(({ id }) => id), ...diff.unchanged]
  for (const id of found) {
    const source = stored.get(id)?.source
    if (source) counts.set(source, (counts.get(source) ?? 0) + 1)
  }
  if (counts.has(fileName)) return fileName
  const [first] = [...counts].sort(([, a], [, b]) => b - a)
  return first && first[1] * 2 >= found.length + diff.added.length ? first[0] : null
}

export function planOf(db: ReadableDb, draft: Draft): RosterPlan {
  const comparison = compare(db, draft)
  const people = acceptedPeople(draft.sheets)
  const line = (id: string) => {
    const person = comparison.stored.get(id)
    return { id, name: person?.name ?? '', unit: person?.unit ?? null }
  }
  return {
    importId: draft.importId,
    fileName: draft.fileName,
    alreadyImported: listImportRuns(db, draft.eventId).some((run) => run.fileHash === draft.fileHash),
    sheets: draft.sheets.map(readingOf),
    accepted: people.length,
    preview: people.slice(0, PREVIEW),
    plan: {
      added: comparison.added.length,
      changed: comparison.changed.map(({ person, changes }) => ({
        name: person.name,
        unit: person.unit,
        changes,
      })),
      unchanged: comparison.unchanged.length,
      gone: comparison.gone.map(line),
      kept: comparison.kept.map(line),
    },
  }
}

function readingOf({ sheet, tables, whyNot, roster }: SheetDraft): SheetReading {
  const accepted = new Set(roster?.people)
  const rejected = roster?.rejected ?? []
  const ofPeople = (roster?.people ?? []).flatMap(({ row, person, warnings }) =>
    warnings.map((warning) => ({ row, ...warning, name: person.name, unit: person.unit })),
  )
  const ofRejected = rejected.flatMap(({ row, name, unit, warnings }) =>
    warnings.map((warning) => ({ row, ...warning, name, unit })),
  )
  return {
    name: sheet.name,
    hidden: sheet.hidden,
    used: whyNot === null,
    whyNot,
    tables: tables.map((table) => tableReadingOf(table, accepted)),
    accepted: accepted.size,
    rejected: rejected.map(({ row, code, data, name }) => ({ row, code, data, name })),
    warnings: [...ofPeople, ...ofRejected].sort((a, b) => a.row - b.row),
    ignored: roster?.ignored ?? [],
    rows: sheet.rows.length,
  }
}

function tableReadingOf(
  { layout, wanted, people }: TableDraft,
  accepted: ReadonlySet<unknown>,
): TableReading {
  return {
    kind: layout.kind,
    headerRow: layout.headerRow,
    columns: layout.columns.map(({ column, label, samples, field, confidence, conflict }) => ({
      ...{ column, label, samples, field, confidence, conflict },
    })),
    used: wanted,
    accepted: people.filter((entry) => accepted.has(entry)).length,
  }
}

/** A stored person without what only the store knows. */
function plain({
  id: _id,
  sortKey: _sortKey,
  source: _source,
  updatedAt: _updatedAt,
  ...person
}: StoredPerson): Person {
  return person
}

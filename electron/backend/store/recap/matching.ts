/** Which names and NIK belong to which number, as far as the rows of the recap tell. */
import { prepared, type ReadableDb } from '../db.ts'

export type WeakKind = 'nik' | 'name'
/** Who may be who: `target` is the only person that bears this name or NIK as a lesser one, null where there is none. */
export type WeakKey = { id: number; person: number; target: number | null }

const MARK: Readonly<Record<WeakKind, string>> = { nik: 'nik_mark', name: 'name_mark' }

export function listWeakKeys(db: ReadableDb, kind: WeakKind): WeakKey[] {
  const mark = MARK[kind]
  const rows = prepared<
    [WeakKind],
    { id: number; person: number; mark: number; first: number | null; last: number | null }
  >(
    db,
    `select weak.id, weak.person, weak.mark,
       (select min(key) from recap_attendance where ${mark} = weak.mark) as first,
       (select max(key) from recap_attendance where ${mark} = weak.mark) as last
     from recap_person weak where weak.kind = ? and weak.mark is not null`,
  ).all(kind)
  return rows.map(({ id, person, mark: own, first, last }) => {
    const bearers = first === null ? [] : first === last ? [personOf(db, first)] : bearersOf(db, kind, own)
    return { id, person, target: bearers.length === 1 ? (bearers[0] ?? null) : null }
  })
}

function bearersOf(db: ReadableDb, kind: WeakKind, mark: number): number[] {
  const keys = prepared<[number], { key: number }>(
    db,
    `select distinct key from recap_attendance where ${MARK[kind]} = ?`,
  ).all(mark)
  return [...new Set(keys.map(({ key }) => personOf(db, key)))]
}

function personOf(db: ReadableDb, key: number): number {
  return (
    prepared<[number], { person: number }>(db, 'select person from recap_person where id = ?').get(key)
      ?.person ?? key
  )
}

/** Keys that are this person now. */
export function listKeysOf(db: ReadableDb, person: number): number[] {
  return prepared<[number], { id: number }>(db, 'select id from recap_person where person = ?')
    .all(person)
    .map(({ id }) => id)
}

/** Events on whose lists a key stands. */
export function listEventsOfKey(db: ReadableDb, key: number): number[] {
  return prepared<[number], { event: number }>(
    db,
    `select kept.event from recap_person person
     join recap_attendance kept on kept.person = person.person and kept.key = person.id
     where person.id = ?`,
  )
    .all(key)
    .map(({ event }) => event)
}

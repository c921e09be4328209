/** The recap counted a second time: from the raw rows, in plain loops, without anything of the app's own recap. */
import Database from 'better-sqlite3'
import type { InstrumentKind } from '#shared/domain/events.ts'
import type { Category } from '#shared/domain/category.ts'
import { isMeantFor } from '#shared/domain/instrument.ts'
import { nameSkeleton } from '#shared/domain/name-search.ts'
import { fold } from '#shared/domain/spelling.ts'

type Row = Record<string, string | number | null>
type Listed = {
  event: string
  id: string
  name: string
  nip: string | null
  nik: string | null
  place: string | null
  unit: string
  district: string
  village: string
  present: boolean
  represented: boolean
  meant: boolean
  made: boolean
  owes: boolean
}
export type HandEvent = { invited: number; present: number; represented: number } & Record<
  'pledgesMeant' | 'pledgesMade' | 'pledgesOwed' | 'presentOwing' | 'arrivals',
  number
>
export type HandPerson = { events: number; present: number; represented: number; owing: number; key: string }
export type HandRecap = {
  events: Map<string, HandEvent>
  people: HandPerson[]
  units: Map<string, { invited: number; present: number; represented: number; owing: number }>
  /** Whether anybody came, by kecamatan and village. */
  villages: Map<string, boolean>
}

export function recapByHand(file: string): HandRecap {
  const db = new Database(file, { readonly: true })
  const all = (sql: string) => db.prepare<[], Row>(sql).all()
  const listed: Listed[] = []
  const events = new Map<string, HandEvent>()
  for (const event of all('select * from event where is_example = 0')) {
    const days = new Set(
      all('select * from event_day')
        .filter((one) => one.event_id === event.id)
        .map(dayOf),
    )
    const standing = standingOf(all('select * from attendance'), String(event.id), days)
    const represented = representedOf(
      all('select * from substitute'),
      all('select * from substitute_withdrawal'),
    )
    const own = all('select * from participant')
      .filter((one) => one.event_id === event.id && one.removed_at === null)
      .map((one) => {
        const arrivals = standing.filter((arrival) => arrival.participant_id === one.id)
        const isSubstituted = (arrival: Row) => represented.has(String(arrival.id))
        return {
          ...listedOf(one, String(event.id)),
          present: arrivals.length > 0,
          represented: arrivals.length > 0 && arrivals.every(isSubstituted),
          ...pledgesOf(all('select * from pledge'), one, event),
          arrivals: arrivals.length,
        }
      })
    listed.push(...own)
    const count = (is: (one: Listed) => boolean) => own.filter(is).length
    events.set(String(event.id), {
      ...{ invited: own.length, present: count((one) => one.present) },
      represented: count((one) => one.represented),
      ...{ pledgesMeant: count((one) => one.meant), pledgesMade: count((one) => one.made) },
      pledgesOwed: count((one) => one.owes),
      presentOwing: count((one) => one.owes && one.present),
      arrivals: own.reduce((sum, { arrivals }) => sum + arrivals, 0),
    })
  }
  db.close()
  return { events, people: peopleOf(listed), units: unitsOf(listed), villages: villagesOf(listed) }
}

const dayOf = ({ day }: Row) => String(day)

function standingOf(attendance: readonly Row[], eventId: string, days: ReadonlySet<string>): Row[] {
  const undone = new Set(attendance.flatMap(({ undoes }) => (undoes === null ? [] : [undoes ?? null])))
  const open = attendance.filter(
    (one) =>
      one.event_id === eventId &&
      one.kind === 'arrive' &&
      !undone.has(one.id ?? null) &&
      days.has(dayOf(one)),
  )
  const isEarlier = (a: Row, b: Row) =>
    Number(a.at) < Number(b.at) || (a.at === b.at && String(a.id) < String(b.id))
  return open.filter(
    (one) =>
      !open.some(
        (other) =>
          other.participant_id === one.participant_id && other.day === one.day && isEarlier(other, one),
      ),
  )
}

/** Arrivals for which somebody else stands. */
function representedOf(substitutes: readonly Row[], withdrawals: readonly Row[]): Set<string> {
  const taken = new Set(withdrawals.map(({ substitute_id: id }) => id))
  return new Set(substitutes.filter(({ id }) => !taken.has(id ?? null)).map((one) => String(one.arrival_id)))
}

function listedOf(row: Row, event: string) {
  const text = (name: string) => String(row[name] ?? '')
  const [unit, district, village] = [text('unit'), text('district').replace(/^Kec\. /, ''), text('village')]
  const place = village === '' ? fold(unit) : `${fold(district)}/${fold(village)}`
  return {
    ...{ event, id: text('id'), name: nameSkeleton(text('name')) },
    nip: row.nip === null ? null : text('nip'),
    nik: row.nik === null ? null : text('nik'),
    ...{ place: place === '' ? null : place, unit, district, village },
  }
}

function pledgesOf(pledges: readonly Row[], person: Row, event: Row) {
  const rules = {
    instruments: JSON.parse(String(event.instruments)) as InstrumentKind[],
    pledgeSettings: JSON.parse(String(event.pledge_settings)) as Record<string, never>,
  }
  const states = rules.instruments
    .filter((instrument) => isMeantFor(instrument, String(person.category) as Category, rules))
    .map((instrument) => {
      const own = pledges.filter((one) => one.participant_id === person.id && one.instrument === instrument)
      const newest = own.toSorted(
        (a, b) => Number(b.at) - Number(a.at) || (String(a.id) < String(b.id) ? 1 : -1),
      )[0]
      return String(newest?.state ?? 'none')
    })
  return {
    meant: states.length > 0,
    made: states.length > 0 && states.every((state) => ['spoken', 'signed', 'drawn'].includes(state)),
    owes: states.some((state) => ['none', 'unable', 'later'].includes(state)),
  }
}

/** Who is who, by the words of shared/texts/recap.ts. */
function peopleOf(listed: readonly Listed[]): HandPerson[] {
  const isTwin = (one: Listed) =>
    one.nip === null &&
    one.nik === null &&
    listed.filter(
      (other) =>
        other.event === one.event &&
        other.nip === null &&
        other.nik === null &&
        other.name === one.name &&
        other.place === one.place,
    ).length > 1
  const keyOf = (one: Listed): string => {
    if (one.nip !== null) return `nip ${one.nip}`
    if (one.nik !== null) return `nik ${one.nik}`
    return one.place === null || isTwin(one) ? `single ${one.id}` : `name ${one.name} ${one.place}`
  }
  const keyed = listed.map((one) => ({ ...one, key: keyOf(one) }))
  const person = new Map(keyed.map(({ key }) => [key, key]))
  const eventsOf = (keys: readonly string[]) =>
    keyed.filter(({ key }) => keys.includes(key)).map(({ event }) => event)

  function join(prefix: string, bearersOf: (one: (typeof keyed)[number]) => string[]): void {
    const weak = [...person.keys()].filter((key) => key.startsWith(prefix))
    const before = new Map(person)
    const wants = new Map<string, string>()
    for (const key of weak) {
      const one = keyed.find((other) => other.key === key)
      const bearers = one
        ? new Set(bearersOf(one).map((bearer) => before.get(bearer) ?? bearer))
        : new Set<string>()
      const [only] = bearers
      if (bearers.size === 1 && only !== undefined) wants.set(key, only)
    }
    for (const [key, target] of wants) {
      const sure = [...before].filter(([, who]) => who === target).map(([other]) => other)
      const rivals = [...wants]
        .filter(([other, who]) => other !== key && who === target)
        .map(([other]) => other)
      const elsewhere = new Set(eventsOf([...sure, ...rivals]))
      if (!eventsOf([key]).some((event) => elsewhere.has(event))) person.set(key, target)
    }
  }
  join('nik ', (weak) =>
    keyed.filter((one) => one.nip !== null && one.nik === weak.nik).map(({ key }) => key),
  )
  join('name ', (weak) =>
    keyed
      .filter((one) => one.key !== weak.key && one.name === weak.name && one.place === weak.place)
      .map(({ key }) => key),
  )
  const groups = Map.groupBy(keyed, ({ key }) => person.get(key) ?? key)
  return Array.from(groups, ([key, rows]): HandPerson => {
    const byEvent = [...Map.groupBy(rows, ({ event }) => event).values()]
    const count = (is: (own: readonly Listed[]) => boolean) => byEvent.filter(is).length
    const cameThere = (own: readonly Listed[]) => own.some((one) => one.present)
    return {
      key,
      events: byEvent.length,
      present: count(cameThere),
      represented: count((own) => cameThere(own) && !own.some((one) => one.present && !one.represented)),
      owing: count((own) => own.every((one) => one.owes)),
    }
  })
}

function unitsOf(listed: readonly Listed[]): HandRecap['units'] {
  const groups = Map.groupBy(listed, ({ unit }) => fold(unit))
  return new Map(
    Array.from(groups, ([unit, own]) => [
      unit,
      {
        invited: own.length,
        present: own.filter((one) => one.present).length,
        represented: own.filter((one) => one.represented).length,
        owing: own.filter((one) => one.owes).length,
      },
    ]),
  )
}

function villagesOf(listed: readonly Listed[]): HandRecap['villages'] {
  const villages = Map.groupBy(
    listed.filter(({ village }) => village !== ''),
    ({ district, village }) => `${fold(district)}/${fold(village)}`,
  )
  return new Map(Array.from(villages, ([village, own]) => [village, own.some((one) => one.present)]))
}

import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { readCentralMigrations } from '../../../../electron/backend/central/central-schema.ts'
import type { CentralAccess } from '../../../../electron/backend/central/connection.ts'
import { connectionOf } from '../../../../electron/backend/store/db.ts'
import {
  insertInto,
  type MadeEvent,
  makeEventDatabase,
  idOf,
  send,
} from '../../../support/postgres/event-database.ts'
import { RESOURCES } from '../../../support/postgres/resources.ts'
import { NAUGHTY_TEXTS } from '../../../support/naughty-texts.ts'
import { type Centre, openCentre } from '../../../support/postgres/open-centre.ts'
import { PASSWORD, type PostgresServer } from '../../../support/postgres/postgres-server.ts'

let centre: Centre
let postgres: PostgresServer
let access: CentralAccess
let folder: string
let made: MadeEvent

beforeAll(async () => {
  centre = await openCentre()
  ;({ postgres, access, folder } = centre)
  made = makeEventDatabase(folder, 1, 2_500)
})
afterAll(() => {
  made.close()
  centre.remove()
})

const FACTS = ['attendance', 'substitute', 'substitute_withdrawal', 'pledge']
const PRIVATE = ['participant', 'attendance', 'substitute', 'pledge', 'absence'].map(
  (name) => `${name}_private`,
)

const run = (sql: string) => connectionOf(made.db).exec(sql)
const here = (table: string) =>
  connectionOf(made.db).prepare<[], number>(`select count(*) from ${table}`).pluck().get() ?? 0
const there = async (table: string) => {
  const [row] = await postgres.rows<{ count: number }>(
    `select count(*)::integer as count from ikrar.${table}`,
  )
  return row?.count
}
/** Everything that stands there, to see that nothing at all was changed. */
const everything = () =>
  postgres.rows(`select md5(string_agg(line, '' order by line)) as digest from (
    ${['event', 'participant', ...FACTS].map((name) => `select '${name}' || t::text as line from ikrar.${name} t`).join(' union all ')}) all_rows`)

describe('the migrations', () => {
  test('are applied once, also by two owners at the same time', async () => {
    expect(await postgres.migrate()).toEqual([])
    await postgres.asOwner('postgres', (owner) => owner.run('create database baru'))
    const applied = await Promise.all([postgres.migrate('baru'), postgres.migrate('baru')])
    expect(applied.flat().toSorted()).toEqual(readCentralMigrations(RESOURCES).map(({ name }) => name))
  })

  test('leave a schema alone that is newer or not ours', async () => {
    const written = (sql: string) => postgres.asOwner('baru', (owner) => owner.run(sql))
    await written(`update ikrar.migration set checksum = 'lain' where number = 2`)
    await expect(postgres.migrate('baru')).rejects.toMatchObject({ code: 'central_changed' })
    await written(`insert into ikrar.migration (number, checksum) values (9999, 'x')`)
    await expect(postgres.migrate('baru')).rejects.toMatchObject({ code: 'central_newer' })
  })
})

describe('an event', () => {
  test('arrives whole, and sent again it is the same', async () => {
    const first = await send(made, access)
    expect(first).toMatchObject({ outcome: 'complete' })
    expect([first.taken, first.rows]).toEqual([first.total, first.total])
    for (const table of ['event', 'participant', ...FACTS])
      expect([table, await there(table)]).toEqual([table, here(table)])
    expect(await send(made, access)).toMatchObject({ outcome: 'same', rows: 0 })
  })

  test('sent with the memory of the centre wiped stands there once all the same', async () => {
    const before = await everything()
    await postgres.asOwner(access.database, (owner) => owner.run('delete from ikrar.received_piece'))
    const again = await send(made, access)
    expect(again).toMatchObject({ outcome: 'complete', rows: again.total })
    expect(await everything()).toEqual(before)
  })

  test('of which one person changed sends only the piece with that person', async () => {
    run(
      `update participant set name = 'Nama Baru', updated_at = updated_at + 10 where id = '${idOf('person', 1, 7)}'`,
    )
    const { rows, total } = await send(made, access)
    expect(rows).toBeGreaterThan(0)
    expect(rows).toBeLessThanOrEqual(1_000)
    expect(total).toBeGreaterThan(5_000)
    expect(await postgres.rows(`select name from ikrar.participant where name = 'Nama Baru'`)).toHaveLength(1)
  })

  test('from another laptop with an older version changes nothing that is newer', async () => {
    const before = await everything()
    run(
      `update participant set name = 'Nama Lama', updated_at = updated_at - 20 where id = '${idOf('person', 1, 7)}'`,
    )
    await send({ ...made, laptop: { id: idOf('laptop', 'lain'), name: 'Laptop lain' } }, access)
    expect(await everything()).toEqual(before)
    run(
      `update participant set name = 'Nama Baru', updated_at = updated_at + 20 where id = '${idOf('person', 1, 7)}'`,
    )
  })

  test('that is cancelled keeps what has arrived, and goes on there', async () => {
    const event = makeEventDatabase(folder, 9, 2_500)
    const cancelling = new AbortController()
    const progress = (done: number) => (done > 1_500 ? cancelling.abort() : undefined)
    const { outcome, rows } = await send(event, access, { signal: cancelling.signal, progress })
    expect(outcome).toBe('cancelled')
    expect(rows).toBeGreaterThan(1_500)
    const rest = await send(event, access)
    expect(rest).toMatchObject({ outcome: 'complete', rows: rest.total - rows })
    event.close()
  })
})

test('a server that no longer answers is not waited for once the sending is cancelled', async () => {
  const event = makeEventDatabase(folder, 10, 300)
  await postgres.asOwner(access.database, async (owner) => {
    // As another laptop that holds the event and has gone to sleep.
    await owner.ask('select pg_advisory_lock(hashtextextended($1, 0))', [event.eventId])
    const cancelling = new AbortController()
    const sending = send(event, access, { signal: cancelling.signal })
    setTimeout(() => cancelling.abort(), 300)
    expect(await sending).toMatchObject({ outcome: 'cancelled', rows: 0 })
  })
  expect(await send(event, access)).toMatchObject({ outcome: 'complete' })
  event.close()
})

test('texts that have broken other programs arrive letter by letter', async () => {
  const event = makeEventDatabase(folder, 11, 100)
  const { db, eventId } = event
  const texts = [...NAUGHTY_TEXTS, 'garis \\ miring \\u0041 "kutip" \\', '{"a":1}', '{NULL,"x"}']
  for (const [at, name] of texts.entries())
    connectionOf(db)
      .prepare('update participant set name = ? where id = ?')
      .run(name, idOf('person', 11, at))
  expect(await send(event, access)).toMatchObject({ outcome: 'complete' })
  const people = 'select id, name from'
  expect(
    await postgres.rows(`${people} ikrar.participant where event_id = '${eventId}' order by id`),
  ).toEqual(connectionOf(db).prepare(`${people} participant order by id`).all())
  event.close()
})

describe('the public profile', () => {
  /** How many rows have these letters in any column. */
  const naming = async (table: string, letters: string) => {
    const [row] = await postgres.rows<{ count: number }>(
      `select count(*)::integer as count from ikrar.${table} one where one::text like '${letters}'`,
    )
    return row?.count
  }

  test('leaves behind what it hides', async () => {
    for (const table of PRIVATE) expect([table, await there(table)]).toEqual([table, 0])
    expect(await naming('participant', "%O''Brien%")).toBeGreaterThan(0)
    for (const hidden of ['%1985010120101%', '%titip pesan%', '%,0812%', '%,53010%'])
      expect([hidden, await naming('participant', hidden)]).toEqual([hidden, 0])
    for (const hidden of ['%Ibu Ani%', '%salah orang%'])
      expect([hidden, await naming('attendance', hidden)]).toEqual([hidden, 0])
  })

  test('is kept by the server, whatever a sender tries', async () => {
    const sending = idOf('sending', 'jahat')
    await postgres.as(access, async (sender) => {
      const begin = [sending, made.eventId, made.laptop.id, 'Laptop', 'public', '']
      await sender.ask('select ikrar.begin_sending($1, $2, $3, $4, $5, $6)', begin)
      const row = JSON.stringify([
        { id: idOf('person', 1, 1), nip: '1', version: 1, laptopId: made.laptop.id },
      ])
      const taking = sender.ask('select ikrar.take($1, $2, $3, $4)', [
        sending,
        ['participant_private'],
        [0],
        [row],
      ])
      await expect(taking).rejects.toMatchObject({ code: 'central_rejected' })
    })
  })

  test('is left only with a reason, and then everything arrives but strokes', async () => {
    await expect(send(made, access, { profile: 'internal' })).rejects.toMatchObject({
      code: 'central_rejected',
    })
    const reason = 'Pertanggungjawaban SPJ triwulan'
    const sent = await send(made, access, { profile: 'internal', reason })
    // Public parts stood there already.
    expect(sent.rows).toBeLessThan(sent.total)
    expect(await there('participant_private')).toBe(here('participant'))
    expect(await there('attendance_private')).toBe(here('attendance'))
    expect(
      await postgres.rows(`select nip from ikrar.participant_private where id = '${idOf('person', 1, 3)}'`),
    ).toEqual(
      connectionOf(made.db)
        .prepare(`select nip from participant where id = '${idOf('person', 1, 3)}'`)
        .all(),
    )
    expect(await send(made, access)).toMatchObject({ outcome: 'same' })
    expect(
      await postgres.rows(`select distinct reason from ikrar.sending where profile = 'internal'`),
    ).toEqual([{ reason }])
  })
})

describe('a sender', () => {
  const tries = (sql: string, who = access) =>
    postgres
      .as(who, (sender) => sender.ask(sql))
      .then(
        () => 'done',
        (error: Error & { code?: string }) => error.code,
      )

  test('reads, changes and deletes no row by itself', async () => {
    const tables = [
      'event',
      'participant',
      'participant_private',
      'sending',
      'sender',
      'received_piece',
      'migration',
    ]
    for (const table of tables) {
      expect([table, await tries(`select * from ikrar.${table}`)]).toEqual([table, 'central_role_refused'])
      expect([table, await tries(`delete from ikrar.${table}`)]).toEqual([table, 'central_role_refused'])
    }
    expect(await tries('select * from ikrar.report_day')).toBe('central_role_refused')
    expect(await tries(`update ikrar.participant set name = 'x'`)).toBe('central_role_refused')
    expect(await tries('truncate ikrar.participant')).toBe('central_role_refused')
    expect(await tries('drop schema ikrar cascade')).toBe('central_role_refused')
    expect(await tries(`select ikrar.register_sender('ntt', 'Bali')`)).toBe('central_role_refused')
    expect(await tries(`select ikrar.take_participants('${made.eventId}', '[]')`)).toBe(
      'central_role_refused',
    )
    expect(await tries('create table ikrar.milikku (a integer)')).toBe('central_role_refused')
  })

  test('may call five functions and touch no table; a reader sees the reports, and nobody else sees anything', async () => {
    const roles = `(values ('public'), ('ikrar_sender'), ('ikrar_reader')) roles (role)`
    const functions = await postgres.rows<{ may: string }>(
      `select role || ' ' || proname as may from pg_proc, ${roles} where pronamespace = 'ikrar'::regnamespace
         and has_function_privilege(role, pg_proc.oid, 'execute') order by 1`,
    )
    const callable = ['begin_sending', 'finish_sending', 'greet', 'received', 'take']
    expect(functions.map(({ may }) => may)).toEqual(callable.map((name) => `ikrar_sender ${name}`))
    const tables = await postgres.rows<{ role: string; name: string; writes: boolean }>(
      `select role, relname as name, has_table_privilege(role, pg_class.oid, 'insert, update, delete, truncate') as writes
       from pg_class, ${roles} where relnamespace = 'ikrar'::regnamespace and relkind in ('r', 'v')
         and has_table_privilege(role, pg_class.oid, 'select, insert, update, delete, truncate')`,
    )
    expect(tables.length).toBeGreaterThan(0)
    for (const table of tables)
      expect(table).toEqual({ role: 'ikrar_reader', name: expect.stringMatching(/^report_/), writes: false })
  })

  test('is who logged in, whatever role it takes', async () => {
    const sending = idOf('sending', 'peran')
    await postgres.as(access, async (sender) => {
      await sender.run('set role ikrar_sender')
      const begin = [sending, made.eventId, made.laptop.id, 'Laptop', 'public', '']
      await sender.ask('select ikrar.begin_sending($1, $2, $3, $4, $5, $6)', begin)
    })
    expect(
      await postgres.rows(`select sent_by, province from ikrar.sending where id = '${sending}'`),
    ).toEqual([{ sent_by: 'ntt', province: 'Nusa Tenggara Timur' }])
    expect(await tries('set session authorization pemilik')).toBe('central_role_refused')
    expect(await tries('set role pemilik')).toBe('central_role_refused')
  })

  test('that was moved to another province, or taken off the register, goes on with no sending of the old one', async () => {
    const moving = await postgres.addSender('pindah', 'Nusa Tenggara Timur')
    const sending = idOf('sending', 'pindah')
    const take = (sql: string) =>
      postgres
        .asOwner(access.database, (owner) => owner.run(sql))
        .then(() => tries(`select ikrar.take('${sending}', '{}', '{}', '{}')`, moving))
    await postgres.as(moving, (sender) =>
      sender.ask(
        `select ikrar.begin_sending('${sending}', '${made.eventId}', '${made.laptop.id}', 'Laptop', 'public', '')`,
      ),
    )
    expect(await take('select 1')).toBe('done')
    expect(await take(`select ikrar.register_sender('pindah', 'Bali')`)).toBe('central_rejected')
    expect(await take(`delete from ikrar.sender where role_name = 'pindah'`)).toBe('central_role_refused')
  })

  test('of another province neither overwrites an event nor learns what is known of it', async () => {
    const bali = await postgres.addSender('bali', 'Bali')
    const before = await everything()
    await expect(send(made, bali)).rejects.toMatchObject({ code: 'central_event_of_others' })
    expect(await tries(`select * from ikrar.received('${made.eventId}', '${made.laptop.id}')`, bali)).toBe(
      'central_event_of_others',
    )
    expect(await everything()).toEqual(before)
    // Another laptop of the same province may.
    const second = await postgres.addSender('ntt_dua', 'Nusa Tenggara Timur')
    expect(await send(made, second)).toMatchObject({ outcome: 'same' })
  })

  test('brings rows into no event but that of its sending', async () => {
    const sending = idOf('sending', 'lain')
    await postgres.as(access, async (sender) => {
      await sender.ask('select ikrar.begin_sending($1, $2, $3, $4, $5, $6)', [
        sending,
        idOf('event', 77),
        made.laptop.id,
        'Laptop',
        'public',
        '',
      ])
      const event = JSON.stringify([{ id: made.eventId, title: 'Direbut' }])
      await expect(
        sender.ask('select ikrar.take($1, $2, $3, $4)', [sending, ['event'], [0], [event]]),
      ).rejects.toMatchObject({ code: 'central_rejected' })
    })
  })
})

test('a reader sees the reports and nobody by name', async () => {
  await postgres.asOwner(access.database, (owner) =>
    owner.run(`create role pembaca login password '${PASSWORD.replaceAll("'", "''")}' in role ikrar_reader`),
  )
  await postgres.as(postgres.accessOf('pembaca'), async (reader) => {
    const views = await reader.ask<{ name: string }>(
      `select table_name as name from information_schema.role_table_grants where grantee = 'ikrar_reader' order by 1`,
    )
    expect(views.map(({ name }) => name)).toContain('report_unit')
    for (const { name } of views) {
      const rows = await reader.ask(`select * from ikrar.${name} limit 1`)
      expect(JSON.stringify(rows)).not.toContain("O'Brien")
    }
    for (const table of ['participant', 'listed_day', 'standing_arrival', 'event'])
      await expect(reader.ask(`select * from ikrar.${table}`)).rejects.toMatchObject({
        code: 'central_role_refused',
      })
  })
})

describe('the reports of the centre count as the laptop does', () => {
  const local = <Row>(sql: string) => connectionOf(made.db).prepare<[], Row>(sql).all()
  const event = () => `event_id = '${made.eventId}'`

  test('present, represented and invited per day', async () => {
    const days = await postgres.rows(
      `select to_char(day, 'YYYY-MM-DD') as day, invited::integer, present::integer, represented::integer from ikrar.report_day where ${event()} order by day`,
    )
    expect(days).toEqual(
      local(`select day, (select count(*) from participant where removed_at is null) as invited,
        (select count(*) from standing_arrival where day = event_day.day) as present,
        (select count(*) from standing_substitute stand_in join standing_arrival arrival on arrival.id = stand_in.arrival_id
          where arrival.day = event_day.day) as represented from event_day order by day`),
    )
  })

  test('per OPD, per desa and kecamatan, and per state of every pledge', async () => {
    // The same village name stands in several districts.
    const groups = [
      ['report_unit', "coalesce(unit, '')"],
      ['report_district', 'district'],
      ['report_village', "district || ' ' || village"],
    ] as const
    for (const [view, label] of groups) {
      const counted = await postgres.rows(
        `select to_char(day, 'YYYY-MM-DD') as day, ${label} as label, invited::integer, present::integer
         from ikrar.${view} where ${event()} order by 1, ${label} collate "C"`,
      )
      expect(counted).toEqual(
        local(`select event_day.day, ${label} as label, count(*) as invited, count(arrival.id) as present
          from participant person join event_day
          left join standing_arrival arrival on arrival.participant_id = person.id and arrival.day = event_day.day
          where removed_at is null group by 1, 2 order by 1, 2`),
      )
    }
    const pledges = await postgres.rows(
      `select instrument, category, state, people::integer from ikrar.report_pledge where ${event()} order by 1, 2, 3`,
    )
    expect(pledges).toEqual(
      local(`select instrument.value as instrument, category, coalesce((select state from pledge where instrument = instrument.value
        and participant_id = person.id order by at desc, id desc limit 1), 'none') as state, count(*) as people
      from participant person, event, json_each(event.instruments) instrument where person.removed_at is null group by 1, 2, 3 order by 1, 2, 3`),
    )
  })

  test('an arrival that is undone and noted anew counts once more', async () => {
    const person = idOf('person', 1, 11)
    run(`delete from taking_package`)
    insertInto(made.db, 'attendance', {
      id: idOf('late', 1),
      event_id: made.eventId,
      participant_id: person,
      day: '2026-11-21',
      kind: 'arrive',
      round: 5,
      at: 1,
      method: 'search',
      desk: 'x',
      origin: 'a',
    })
    await send(made, access)
    const [row] = await postgres.rows<{ at: string }>(
      `select at from ikrar.standing_arrival where participant_id = '${person}' and day = '2026-11-21'`,
    )
    expect(Number(row?.at)).toBe(1)
  })
})

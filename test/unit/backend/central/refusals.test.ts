import { spawnSync } from 'node:child_process'
import { mkdirSync, rmSync } from 'node:fs'
import { createServer, type Socket } from 'node:net'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type { CentralAccess } from '../../../../electron/backend/central/connection.ts'
import { makeCertificates } from '../../../support/postgres/certificates.ts'
import { type MadeEvent, makeEventDatabase, SCHEMA, send } from '../../../support/postgres/event-database.ts'
import { type Centre, openCentre } from '../../../support/postgres/open-centre.ts'
import type { PostgresServer } from '../../../support/postgres/postgres-server.ts'

let centre: Centre
let postgres: PostgresServer
let access: CentralAccess
let folder: string
let made: MadeEvent

beforeAll(async () => {
  centre = await openCentre()
  ;({ postgres, access, folder } = centre)
  made = makeEventDatabase(folder, 1, 60)
})
afterAll(() => {
  made.close()
  centre.remove()
})

const refusal = async (changes: Partial<CentralAccess>, event = made) =>
  send(event, { ...access, ...changes }, { patience: { tries: 0, firstPauseMs: 0 } }).then(
    ({ outcome }) => outcome,
    (error: Error & { code?: string }) => error.code,
  )
const arrived = async () => {
  const [row] = await postgres.rows<{ people: number; points: number }>(
    `select (select count(*)::integer from ikrar.participant) as people,
       (select count(*)::integer from ikrar.received_piece) as points`,
  )
  return row
}
const asOwner = (sql: string) => postgres.asOwner(access.database, (owner) => owner.run(sql))

describe('nothing is sent, and a code says why,', () => {
  test('where nobody answers', async () => {
    expect(await refusal({ port: 1 })).toBe('central_unreachable')
    expect(await refusal({ host: 'tidak-ada.invalid' })).toBe('central_unreachable')
  })

  test('where the certificate is of another authority or for another name', async () => {
    const elsewhere = join(folder, 'lain')
    mkdirSync(elsewhere)
    expect(await refusal({ ca: makeCertificates(elsewhere).ca })).toBe('central_certificate')
    expect(await refusal({ ca: null })).toBe('central_certificate')
    // The certificate is for localhost; the address is the same computer.
    expect(await refusal({ host: '127.0.0.1' })).toBe('central_certificate')
  })

  test('where the server speaks no TLS, and it never sees the password', async () => {
    const heard: Buffer[] = []
    const plain = createServer((socket: Socket) => {
      // What PostgreSQL answers to whoever asks for TLS that it does not have.
      socket.on('data', (chunk) => (heard.push(chunk), socket.write('N')))
    })
    await new Promise<void>((resolve) => plain.listen(0, '127.0.0.1', resolve))
    const address = plain.address()
    const port = typeof address === 'object' && address ? address.port : 0
    expect(await refusal({ port })).toBe('central_no_tls')
    expect(Buffer.concat(heard).toString('latin1')).not.toContain('ntt')
    plain.close()
  })

  test('where the password, the role, or the database is wrong', async () => {
    expect(await refusal({ password: 'salah' })).toBe('central_password')
    expect(await refusal({ password: '' })).toBe('central_password_missing')
    expect(await refusal({ database: 'tidak_ada' })).toBe('central_no_database')
    expect(await refusal({ database: 'postgres' })).toBe('central_not_prepared')
    await asOwner(
      `create role tamu login password 'tamu'; create role belum login password 'x' in role ikrar_sender`,
    )
    expect(await refusal({ user: 'tamu', password: 'tamu' })).toBe('central_role_refused')
    expect(await refusal({ user: 'belum', password: 'x' })).toBe('central_role_refused')
  })

  test('where the schema there is newer or older', async () => {
    await asOwner(`insert into ikrar.migration (number, checksum) values (${SCHEMA + 1}, 'x')`)
    expect(await refusal({})).toBe('central_newer')
    await asOwner(`delete from ikrar.migration where number > ${SCHEMA}`)
    await expect(send(made, access, { schema: SCHEMA + 1 })).rejects.toMatchObject({ code: 'central_older' })
  })

  test('where the server is only read', async () => {
    await asOwner('alter role ntt set default_transaction_read_only = on')
    expect(await refusal({})).toBe('central_read_only')
    await asOwner('alter role ntt reset default_transaction_read_only')
  })

  test('where all connections are taken', async () => {
    await asOwner('alter role ntt connection limit 0')
    expect(await refusal({})).toBe('central_busy')
    await asOwner('alter role ntt connection limit -1')
  })

  test('and nothing stands there by now', async () => {
    expect(await arrived()).toEqual({ people: 0, points: 0 })
  })
})

test('a full disk over there stops the sending between two pieces, and it goes on when there is room', async () => {
  const disk = join(folder, 'disk')
  mkdirSync(disk)
  // Only root on Linux can make a small disk; elsewhere the mapping of the code is all that can be seen.
  if (spawnSync('mount', ['-t', 'tmpfs', '-o', 'size=24m', 'tmpfs', disk]).status !== 0) return
  const large = makeEventDatabase(folder, 2, 3_000)
  try {
    spawnSync('chmod', ['755', folder])
    const place = join(disk, 'tabel')
    mkdirSync(place)
    spawnSync('chown', ['postgres', place])
    await asOwner(`create tablespace kecil location '${place}'`)
    await asOwner('alter table ikrar.attendance set tablespace kecil')
    spawnSync('sh', ['-c', `head -c 100m /dev/zero > ${join(disk, 'penuh')}`])
    expect(await refusal({}, large)).toBe('central_full')
    const [half] = await postgres.rows<{ count: number }>(
      `select count(*)::integer as count from ikrar.attendance where event_id = '${large.eventId}'`,
    )
    expect((half?.count ?? 1) % 1_000).toBe(0)
    rmSync(join(disk, 'penuh'))
    const { outcome, rows, total } = await send(large, access)
    expect(outcome).toBe('complete')
    expect(rows).toBeLessThan(total)
    await asOwner('alter table ikrar.attendance set tablespace pg_default')
    await asOwner('drop tablespace kecil')
  } finally {
    large.close()
    spawnSync('umount', [disk])
  }
})

test('a server that vanishes mid-send ends it with a code after some tries, and it goes on where it stopped', async () => {
  const event = makeEventDatabase(folder, 3, 4_000)
  try {
    let killed = false
    const sending = send(event, access, {
      patience: { tries: 1, firstPauseMs: 1 },
      progress: (done) => {
        if (done < 2_000 || killed) return
        killed = true
        postgres.kill()
      },
    })
    await expect(sending).rejects.toMatchObject({
      code: expect.stringMatching(/central_(broken_off|unreachable)/),
    })
    await postgres.up()
    const { outcome, rows, total } = await send(event, access)
    expect(outcome).toBe('complete')
    expect(rows).toBeLessThanOrEqual(total - 2_000)
    expect(await send(event, access)).toMatchObject({ outcome: 'same' })
  } finally {
    event.close()
  }
})

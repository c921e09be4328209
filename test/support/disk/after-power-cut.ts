/** Opens what a power cut left behind with the real backend and says what is wrong with it. */
import { existsSync, readdirSync } from 'node:fs'
import { join } from 'node:path'
import type Database from 'better-sqlite3'
import { openBackend } from '../../../electron/backend/backend.ts'
import { connect } from '../../../electron/backend/store/connect.ts'
import { databaseKind } from '../../../electron/backend/store/database-kind.ts'
import { keyIn, openKeyStore } from '../open-key-store.ts'
import { RESOURCES } from '../open-test-backend.ts'
import type { Said } from './said.ts'
import { IMPORTED } from './work-on-record.ts'
import { BROUGHT_AT_ONCE, OTHER_DESK } from './work-on-two-laptops.ts'
import { DELIVERED_AT_ONCE } from './work-over-desk.ts'

/** `lost` was answered and is not there; `broken` is half, inconsistent or does not open. */
export type Findings = { lost: string[]; broken: string[] }

type Asked = { resources?: string; mayBeLocked?: boolean }

export async function findingsIn(folder: string, said: Said[], asked: Asked = {}): Promise<Findings> {
  const { resources = RESOURCES, mayBeLocked = false } = asked
  const data = join(folder, 'data')
  const systemStore = mayBeLocked ? openKeyStore : null
  const backend = await openBackend({ paths: { data, resources }, systemStore })
  const { problem } = await backend.client.app.state()
  const listed = await backend.client.copies.state()
  await backend.close()
  if (problem) return { lost: [], broken: [`does not open: ${problem.code}`] }
  const files = listed.copies.map(({ name, place }) =>
    join(place === 'data' ? join(data, 'salinan') : join(folder, 'usb'), name),
  )
  const key = keyIn(data)
  const broken = [...files, join(data, 'kegiatan.db')].flatMap((file) => unsoundness(file, key))
  if (said.some(({ what }) => what === 'locked') && databaseKind(join(data, 'kegiatan.db')) !== 'locked')
    broken.push('the lock is gone')
  // Where the stick's name was lost, what lies on the stick is still there.
  const names = { data: namesIn(join(data, 'salinan')), usb: namesIn(join(folder, 'usb')) }
  const lostCopies = said.filter(
    ({ what, id }) =>
      (what === 'copy' && !names.data.includes(id)) ||
      (what === 'package' && !names.usb.includes(id)) ||
      (what === 'second copy' && !names.usb.includes(id) && !hasLockedCopy(join(folder, 'usb'))),
  )
  const database = readable(join(data, 'kegiatan.db'), key)
  try {
    const lost = [...lostCopies.map(inWords), ...missing(database, data, said)]
    return { lost, broken: [...broken, ...halves(database)] }
  } finally {
    database.close()
  }
}

/** It takes the place of the copies in the clear. */
const hasLockedCopy = (folder: string) =>
  namesIn(folder).some((name) => name.endsWith('.db') && databaseKind(join(folder, name)) === 'locked')

const namesIn = (folder: string) => (existsSync(folder) ? readdirSync(folder) : [])
const inWords = ({ what, id }: Said) => `${what} ${id}`

/** `key` opens it where it is locked. */
function readable(file: string, key: string | undefined): Database.Database {
  return connect(file, { key: databaseKind(file) === 'locked' ? key : undefined, readonly: true })
}

function unsoundness(file: string, key: string | undefined): string[] {
  let database: Database.Database | undefined
  try {
    database = readable(file, key)
    const verdict = database.pragma('integrity_check', { simple: true })
    const orphans = database.pragma('foreign_key_check')
    const isSound = verdict === 'ok' && Array.isArray(orphans) && orphans.length === 0
    return isSound ? [] : [`${file}: ${String(verdict)}, foreign keys ${JSON.stringify(orphans)}`]
  } catch (error) {
    return [`${file}: ${error instanceof Error ? error.message : String(error)}`]
  } finally {
    database?.close()
  }
}

/** After the return to a copy only what was said before that copy, or after the return, can be there. */
function missing(database: Database.Database, data: string, said: Said[]): string[] {
  const has = finder(database)
  const left = (some: Said[]) => some.filter((one) => !has(one)).map(inWords)
  const restoring = said.findIndex(({ what }) => what === 'restoring')
  if (restoring === -1) return left(said)
  const copied = said.findIndex(({ what, id }) => what === 'copy' && id === said[restoring]?.id)
  const restored = said.findIndex(({ what }) => what === 'restored')
  const after = restored === -1 ? [] : said.slice(restored)
  const lost = left([...said.slice(0, copied), ...after])
  if (restored === -1 && left(said.slice(0, restoring)).length === 0) return lost
  // What stood in the database until then is kept beside the copies.
  const aside = namesIn(join(data, 'salinan')).filter((name) => /^sebelum-pulih-.+\.db$/.test(name))
  return [...lost, ...(aside.length === 1 ? [] : ['the database before the return'])]
}

function finder(database: Database.Database): (one: Said) => boolean {
  const ids = (sql: string) => new Set(database.prepare(sql).pluck().all())
  const events = ids('select id from event')
  const people = ids('select id from participant')
  const entries = ids('select id from attendance')
  const delivered = ids('select scan_id from delivered_scan')
  const pledges = ids('select event_id from pledge')
  const imports = ids('select event_id from import_run')
  const openings = ids("select content ->> 'text' from note_item where id = 'opening'")
  return ({ what, id }) => {
    if (what === 'event') return events.has(id)
    if (what === 'person') return people.has(id)
    if (what === 'entry') return entries.has(id)
    if (what === 'delivered') return delivered.has(id)
    if (what === 'pledges') return pledges.has(id)
    if (what === 'imported') return imports.has(id)
    if (what === 'note') return openings.has(id) || (id === 'Pertama' && openings.has('Kedua'))
    return true
  }
}

/** What one transaction writes is there together or not at all. Every query counts what must not be. */
const HALVES: readonly (readonly [what: string, sql: string])[] = [
  [
    'people without exactly one ticket',
    'select count(*) from participant where (select count(*) from ticket where participant_id = participant.id and revoked_at is null) <> 1',
  ],
  [
    'guests who did not arrive',
    "select count(*) from participant where origin = 'walk_in' and not exists (select 1 from attendance where participant_id = participant.id)",
  ],
  [
    'half an import',
    `select count(*) from (select count(*) as people from participant where origin = 'import') where people not in (0, ${IMPORTED}) or (people > 0) <> (select count(*) from import_run)`,
  ],
  [
    'half a delivery',
    `select count(*) from (select count(*) as scans from delivered_scan group by queue) where scans <> ${DELIVERED_AT_ONCE}`,
  ],
  [
    'delivered scans of somebody who did not arrive',
    'select count(*) from delivered_scan scan join ticket on ticket.serial = scan.serial where not exists (select 1 from attendance where participant_id = ticket.participant_id)',
  ],
  [
    'half of what another laptop brought',
    `select count(*) from (select count(*) as entries from attendance where desk = '${OTHER_DESK}')
     where entries <> ${BROUGHT_AT_ONCE} * (select count(*) from transfer where kind = 'taken')`,
  ],
  [
    'half a pledge of six',
    'select count(*) from (select count(*) as people from pledge) where people not in (0, 6)',
  ],
  [
    'an event without its key or day',
    'select count(*) from event where not exists (select 1 from event_key where event_id = event.id) or not exists (select 1 from event_day where event_id = event.id)',
  ],
]

function halves(database: Database.Database): string[] {
  return HALVES.filter(([, sql]) => database.prepare(sql).pluck().get() !== 0).map(([what]) => what)
}

import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import Database from 'better-sqlite3'
import { expect, test } from 'vitest'
import { isShown, NEVER_EXPORTED } from '#shared/domain/export-profile.ts'
import { fieldName, partName } from '#shared/texts/central.ts'
import { partsOf, SENT_PARTS } from '../../../../electron/backend/store/central-rows.ts'
import type { WritableDb } from '../../../../electron/backend/store/db.ts'
import { migrate, readMigrations } from '../../../../electron/backend/store/migrate.ts'
import { RESOURCES } from '../../../support/postgres/resources.ts'

const sending = readFileSync(join(RESOURCES, 'central/0002-sending.sql'), 'utf8')

/** The columns that the function of a part reads. */
function readBy(part: string): string[] {
  const functions: Record<string, string> = {
    event: 'take_event(',
    participant: 'take_participants(',
    participant_private: 'take_participants_private(',
  }
  const begin = sending.indexOf(
    functions[part] ? `create function ikrar.${functions[part]}` : `when '${part}' then\n`,
  )
  const columns = /json_to_recordset\(pieces\) as given \(([^)]+)\)/.exec(sending.slice(begin))?.[1] ?? ''
  return columns.split(',').map((column) => column.trim().split(' ')[0]?.replaceAll('"', '') ?? '')
}

test('the public profile sends no field that it hides', () => {
  for (const { part, fields, isPrivate } of partsOf('public')) {
    expect([part, isPrivate]).toEqual([part, false])
    expect(fields.filter((field) => !isShown('public', field))).toEqual([])
  }
})

test('what is never exported is in no part of any profile', () => {
  const sent = partsOf('internal').flatMap(({ fields }) => fields)
  expect(sent.filter((field) => NEVER_EXPORTED.some((never) => never === field))).toEqual([])
})

test('the centre reads exactly the fields that are sent', () => {
  const always = new Set(['id', 'version', 'laptopId'])
  for (const { part, fields } of SENT_PARTS) {
    const read = readBy(part).filter((column) => !always.has(column))
    expect([part, ...read.toSorted()]).toEqual([part, ...fields.toSorted()])
  }
})

test('every part and field has a name that people understand', () => {
  for (const { part, fields } of SENT_PARTS) {
    expect(partName(part)).not.toContain('_')
    for (const field of fields) expect(fieldName(field)).not.toMatch(/[a-z][A-Z]/)
  }
})

test('no part walks through the rows of other events', () => {
  const db = new Database(':memory:')
  // The brands of the store exist only in types.
  migrate(db as unknown as WritableDb, readMigrations(RESOURCES))
  const tables = db.prepare<[], string>("select name from sqlite_schema where type = 'table'").pluck().all()
  for (const { part, sql, count } of SENT_PARTS)
    for (const asked of [sql, count]) {
      const eventId = 'x'
      const given = asked.includes('@laptopId') ? { eventId, laptopId: 'y' } : { eventId }
      const steps = db.prepare<object, { detail: string }>(`explain query plan ${asked}`).all(given)
      // `participant` is put together of two searches first.
      const walked = steps.filter(({ detail }) => detail.startsWith('SCAN ') && detail !== 'SCAN participant')
      expect([part, ...walked.filter(({ detail }) => tables.includes(detail.split(' ')[1] ?? ''))]).toEqual([
        part,
      ])
      if (part.startsWith('participant'))
        expect(steps.filter(({ detail }) => detail.startsWith('SEARCH participant USING')).length).toBe(2)
    }
  db.close()
})

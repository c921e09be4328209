import Database from 'better-sqlite3'
import { expect, test } from 'vitest'
import { noteContent, NOTE_KINDS } from '#shared/contract/notes.ts'
import type { WritableDb } from '../../../../electron/backend/store/db.ts'
import { migrate, readMigrations } from '../../../../electron/backend/store/migrate.ts'
import { findMinutes } from '../../../../electron/backend/store/minutes.ts'
import { listNotes } from '../../../../electron/backend/store/notes.ts'
import { RESOURCES } from '../../../support/open-test-backend.ts'

const EVENT = '01990000-0000-7000-8000-000000000001'
const STEP = '01990000-0000-7000-8000-000000000002'
const id = (place: number) => `01990000-0000-7000-8000-00000000001${place}`
const BODY = {
  opening: 'Dibuka "Bupati".\nDoa.',
  discussion: [
    { id: id(1), stepId: null, heading: 'Lain', speaker: '', content: 'Bebas.' },
    { id: id(2), stepId: STEP, heading: 'Sambutan', speaker: 'Bupati', content: 'Netral.' },
  ],
  questions: [{ id: id(3), asker: 'Camat', question: 'Bolehkah?', answer: 'Tidak.', answerer: 'Bawaslu' }],
  conclusions: ['Satu.', 'Dua.'],
  followUps: [{ id: id(4), what: 'Laporan', who: 'Panitia', due: '4 Desember' }],
  closing: '',
}

test('minutes as they were kept become notes, word for word, and what another laptop wrote stays readable', () => {
  const connection = new Database(':memory:')
  // The brands of the store exist only in types.
  const db = connection as unknown as WritableDb
  const migrations = readMigrations(RESOURCES)
  migrate(db, migrations.slice(0, 4))
  connection
    .prepare(
      `insert into event (id, number, kind, title, zone, election_kind, election_year, created_at, updated_at)
       values (?, 1, 'sosialisasi', 'Sosialisasi', 'WITA', 'pemilihan', 2026, 0, 0)`,
    )
    .run(EVENT)
  connection.prepare('insert into minutes values (?, ?, 7)').run(EVENT, JSON.stringify(BODY))
  const lost = { row: { body: JSON.stringify({ ...BODY, opening: 'Dibuka Sekda.' }) }, parts: {} }
  connection
    .prepare(`insert into kept_version values ('minutes', ?, 3, 'L', ?, ?)`)
    .run(EVENT, EVENT, JSON.stringify(lost))
  migrate(db, migrations)

  const notes = listNotes(db, EVENT, 'standing')
  for (const { content } of notes) expect(noteContent.parse(content)).toEqual(content)
  expect(new Set(notes.map(({ content }) => content.kind))).toEqual(new Set(NOTE_KINDS))
  const body = findMinutes(db, EVENT)?.body
  expect(body).toMatchObject({
    ...{ opening: BODY.opening, closing: '', conclusions: BODY.conclusions },
    ...{ questions: BODY.questions, followUps: BODY.followUps },
  })
  expect(body?.discussion.slice(0, 2).map(({ heading, content }) => [heading, content])).toEqual([
    ['Lain', 'Bebas.'],
    ['Sambutan', 'Netral.'],
  ])
  const kept = body?.discussion.find(({ heading }) => heading === 'Notula dari laptop lain')
  expect(kept?.content).toContain('Dibuka Sekda.')
  expect(kept?.content).not.toContain(id(1))
  connection.close()
})

import { expect, test } from 'vitest'
import { electionWording } from '#shared/domain/election.ts'

test('the kind of election switches every wording', () => {
  expect(electionWording({ kind: 'pemilihan', year: 2024 })).toMatchObject({
    name: 'Pemilihan',
    nameWithYear: 'Pemilihan Tahun 2024',
    title: 'PEMILIHAN TAHUN 2024',
    candidates: 'pasangan calon',
  })
  expect(electionWording({ kind: 'pemilu_dan_pemilihan', year: 2024 })).toMatchObject({
    nameWithYear: 'Pemilu dan Pemilihan Tahun 2024',
    candidates: 'pasangan calon',
  })
  expect(electionWording({ kind: 'pemilu', year: 2029 })).toMatchObject({
    nameWithYear: 'Pemilu Tahun 2029',
    candidates: 'peserta Pemilu',
  })
})

test('an event of one kind never speaks the words of the other', () => {
  expect(Object.values(electionWording({ kind: 'pemilihan', year: 2024 })).join(' ')).not.toMatch(
    /pemilu|pemilihan umum/i,
  )
  expect(Object.values(electionWording({ kind: 'pemilu', year: 2024 })).join(' ')).not.toMatch(
    /kepala daerah|pasangan calon/i,
  )
})

import { expect, test } from 'vitest'
import { serviceNote } from '#shared/domain/service-note.ts'

test.each(['Kursi roda', 'VIP dijemput', 'bawa surat tugas', 'Hadir bersama pendamping', 'Kursi 12'])(
  '“%s” has to be known at the desk',
  (note) => expect(serviceNote(` ${note} `)).toBe(note),
)

test.each(['Hadir', 'TIDAK HADIR', 'belum hadir', '-', '√', 'PNS', 'ok', '1', '', '  ', 'v'])(
  '“%s” in a column of remarks tells the desk nothing',
  (note) => expect(serviceNote(note)).toBe(''),
)

test('no note is none', () => {
  expect(serviceNote(null)).toBe('')
})

import { expect, test } from 'vitest'
import { photoFacts } from '#shared/domain/photo-file/exif.ts'
import { madeJpeg } from '../../../support/made-jpeg.ts'

const takenIn = (taken: string) => photoFacts(madeJpeg({ taken })).taken

test('says when a photo was taken', () => {
  expect(takenIn('2026:11:20 09:41:05')).toEqual({ day: '2026-11-20', time: '09:41:05' })
  expect(takenIn('2024:02:29 00:00:00')).toEqual({ day: '2024-02-29', time: '00:00:00' })
})

test.each([
  '2026:02:30 09:41:05',
  '2023:02:29 09:41:05',
  '2026:04:31 09:41:05',
  '1980:01:01 00:00:00',
  '0000:00:00 00:00:00',
])('takes no date from %s, which no clock shows', (taken) => {
  expect(takenIn(taken)).toBeNull()
})

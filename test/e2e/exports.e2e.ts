import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, openEventScreen, saveTo, test } from './support/event-test.ts'
import { inspectScreen } from './support/frame.ts'
import { scan } from './support/scanner.ts'

test('attendance leaves the app as XLSX and CSV with the figures that stand on the screen', async ({
  opened: { page, app, eventId, folder, people },
}) => {
  const [first] = people
  if (!first) throw new Error('the roster is empty')
  await openEventScreen(page, eventId, 'presensi')
  const verdict = page.getByRole('region', { name: 'Hasil pindaian' })
  await expect(verdict).toContainText('Siap memindai')
  await scan(page, first.code)
  await expect(verdict).toContainText('Selamat datang')
  await openEventScreen(page, eventId, 'ekspor')
  await expect(page.getByText('0,2%').first()).toBeVisible()
  await inspectScreen(page, 'ekspor')

  const csv = join(folder, 'presensi.csv')
  await saveTo(app, csv)
  await page.getByRole('button', { name: 'Simpan CSV' }).click()
  await expect(page.getByText('presensi.csv tersimpan.')).toBeVisible()
  const lines = readFileSync(csv, 'utf8').trim().split('\n')
  expect(lines.filter((line) => line.includes(first.name.split(',')[0] ?? '')).length).toBeGreaterThan(0)
  expect(lines.length).toBeGreaterThan(people.length)

  const xlsx = join(folder, 'presensi.xlsx')
  await saveTo(app, xlsx)
  await page.getByRole('button', { name: 'Simpan XLSX' }).click()
  await expect.poll(() => existsSync(xlsx)).toBe(true)
  expect(readFileSync(xlsx).subarray(0, 2).toString()).toBe('PK')
})

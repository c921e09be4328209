import type { EventDraft } from '../../shared/contract/events.ts'
import { expect, openEventScreen, pressByHand, test } from './support/event-test.ts'
import { inspectScreen } from './support/frame.ts'
import { scan } from './support/scanner.ts'
import { takeScreen } from './support/screens.ts'

const gates = ['Gerbang Utama', 'Gerbang Timur'].map((name) => ({
  ...{ id: crypto.randomUUID(), name, capacity: null },
  direction: 'in' as const,
}))

test.use({
  wishes: { change: (draft: EventDraft): EventDraft => ({ ...draft, kind: 'apel', doors: gates }) },
})

test('an apel is counted at its gates, and its rows are reported per OPD', async ({ opened }) => {
  const { page, eventId, people } = opened
  await openEventScreen(page, eventId, 'presensi')
  const bar = page.getByRole('region', { name: 'Tempat meja ini' })
  await expect(bar).toContainText('tanpa sesi')
  await pressByHand(page, 'F10')
  await page.getByRole('combobox', { name: 'Pintu' }).click()
  await page.getByRole('option', { name: 'Gerbang Timur' }).click()
  await page.keyboard.press('Escape')
  for (const { code } of people.slice(0, 3)) await scan(page, code)
  await expect(bar).toContainText('3 masuk di sini')
  await expect(page.getByRole('region', { name: 'Hasil pindaian' })).toContainText('Silakan masuk')
  await page.getByText('Sesi & pintu').click()
  await inspectScreen(page, 'presensi-apel')

  await page.getByRole('link', { name: 'Kekuatan barisan' }).click()
  await expect(page.getByRole('heading', { level: 1, name: 'Kekuatan barisan' })).toBeVisible()
  await inspectScreen(page, 'barisan')
  const unit = people.find(({ unit: of }, place) => place > 3 && of)?.unit ?? ''
  await page.getByRole('button', { name: unit, exact: true }).click()
  const dialog = page.getByRole('dialog', { name: unit })
  await dialog.getByLabel('Sakit', { exact: true }).fill('1')
  await dialog.getByLabel('Dilaporkan oleh').fill('Kasubbag Umum')
  await takeScreen(page, 'barisan-opd')
  await page.keyboard.press('Enter')
  await expect(page.getByText('Laporan barisan dicatat.')).toBeVisible()
  const row = page.getByRole('row', { name: new RegExp(unit) })
  await expect(row).toContainText('dilaporkan Kasubbag Umum')

  await page.getByRole('button', { name: unit, exact: true }).click()
  const reason = dialog.getByRole('combobox', { name: /^Keterangan / }).first()
  await reason.selectOption('Dinas luar')
  await expect(reason).toHaveValue('dinas_luar')
  await page.keyboard.press('Escape')

  await page.getByRole('button', { name: 'Cetak laporan' }).click()
  const paper = page.getByRole('dialog', { name: 'Laporan kekuatan barisan' })
  await expect(paper.getByRole('button', { name: 'Cetak', exact: true })).toBeEnabled()
  await takeScreen(page, 'barisan-cetak')
})

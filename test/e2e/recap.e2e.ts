import { mkdtemp } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Page } from 'playwright'
import { test as base } from 'playwright/test'
import { type RecapPast, seedRecapPast } from '../support/recap-seed.ts'
import { expect, pressByHand } from './support/event-test.ts'
import { inspectScreen } from './support/frame.ts'
import { closeIkrar, type Ikrar, launchIkrar } from './support/launch.ts'
import { takeScreen } from './support/screens.ts'

const FEW: RecapPast = { events: 3, invited: 20, people: 30, units: 4, villages: 3 }
const MANY: RecapPast = { events: 60, invited: 150, people: 3_000, units: 42, villages: 120 }

const test = base.extend<{ past: RecapPast; recap: Ikrar }>({
  past: [MANY, { option: true }],
  recap: async ({ past }, use) => {
    const folder = await mkdtemp(join(tmpdir(), 'ikrar-e2e-'))
    await seedRecapPast(past, join(folder, 'data'))
    const ikrar = await launchIkrar({ folder })
    await use(ikrar)
    await closeIkrar(ikrar)
  },
})
test.setTimeout(180_000)

async function openRecap(page: Page): Promise<void> {
  await page.getByRole('link', { name: 'Rekap', exact: true }).focus()
  await page.keyboard.press('Enter')
  await expect(page.getByRole('heading', { level: 1, name: 'Rekap lintas kegiatan' })).toBeVisible()
  await expect(page.getByRole('tab', { name: 'Ringkasan' })).toBeVisible({ timeout: 60_000 })
}

/** As a laptop of the office has it, and as somebody sees it who needs everything twice as large. */
async function takeSizes(page: Page, name: string): Promise<void> {
  for (const [width, height, words] of [
    [1280, 720, '1280'],
    [640, 360, 'zoom-200'],
  ] as const) {
    await page.setViewportSize({ width, height })
    const overflow = await page.locator('#isi').evaluate((one) => one.scrollWidth - one.clientWidth)
    expect(overflow, `${name} ${words}`).toBeLessThanOrEqual(0)
    // The frame itself never scrolls, whatever lies below.
    expect(await page.locator('body').evaluate((one) => one.scrollHeight - one.clientHeight)).toBe(0)
    await takeScreen(page, `${name}-${words}`)
  }
  await page.setViewportSize({ width: 1280, height: 1500 })
  await takeScreen(page, `${name}-seluruhnya`)
  await page.setViewportSize({ width: 1366, height: 800 })
}

test('many events are looked through by keyboard alone, down to who never came', async ({ recap }) => {
  const { page } = recap
  await openRecap(page)
  await expect(page.getByText('60 kegiatan')).toBeVisible()
  await inspectScreen(page, 'rekap')
  await takeSizes(page, 'rekap')

  await page.getByRole('tab', { name: 'Ringkasan' }).focus()
  await pressByHand(page, 'ArrowRight')
  await expect(page.getByRole('heading', { name: 'Perbandingan kegiatan' })).toBeVisible()
  await inspectScreen(page, 'rekap-perbandingan')
  await takeSizes(page, 'rekap-perbandingan')

  await page.getByRole('tab', { name: 'Perbandingan' }).focus()
  await pressByHand(page, 'ArrowRight')
  await page.getByRole('combobox', { name: 'Kehadiran' }).selectOption('Tidak pernah hadir')
  const table = page.getByRole('table', { name: 'Daftar orang' })
  await expect(table.getByRole('row').nth(1)).toContainText('0 dari')
  await inspectScreen(page, 'rekap-orang')
  await takeSizes(page, 'rekap-orang')

  await page.getByRole('tab', { name: 'Orang' }).focus()
  await pressByHand(page, 'ArrowRight')
  await expect(page.getByRole('heading', { name: /desa\/kelurahan pernah hadir/ })).toBeVisible()
  await inspectScreen(page, 'rekap-desa')

  await page.getByRole('button', { name: 'Pilih kegiatan' }).focus()
  await pressByHand(page, 'Enter')
  const dialog = page.getByRole('dialog', { name: 'Pilih kegiatan' })
  await dialog.getByLabel('Cari judul atau tempat').fill('ke-3')
  await dialog.getByRole('checkbox', { name: /Semua yang ditemukan/ }).press('Space')
  await takeScreen(page, 'rekap-pilih')
  await dialog.getByRole('button', { name: /Rekap \d+ kegiatan/ }).press('Enter')
  await expect(page.getByRole('button', { name: '11 kegiatan dipilih' })).toBeVisible()
  await takeScreen(page, 'rekap-pilihan')

  await page.getByRole('button', { name: 'Susun rekap' }).press('Enter')
  const paper = page.getByRole('dialog', { name: 'Rekap lintas kegiatan' })
  await expect(paper.getByText(/\d+ halaman/)).toBeVisible({ timeout: 30_000 })
  await takeScreen(page, 'rekap-cetak')
})

test.describe('three events', () => {
  test.use({ past: FEW })
  test('stand beside each other, each in a column of its own', async ({ recap }) => {
    const { page } = recap
    await openRecap(page)
    await expect(page.getByText('3 kegiatan').first()).toBeVisible()
    await expect(page.getByRole('table', { name: 'Cakupan kecamatan' })).toContainText('08-01-2024')
    await inspectScreen(page, 'rekap-tiga')
    await takeSizes(page, 'rekap-tiga')
  })
})

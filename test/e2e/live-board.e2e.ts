import { mkdtemp } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Page } from 'playwright'
import { test as base } from 'playwright/test'
import { type Rush, seedRush } from '../support/seed-rush.ts'
import { findBarriers } from './support/axe.ts'
import { expect, openEventScreen, pressByHand } from './support/event-test.ts'
import { inspectScreen } from './support/frame.ts'
import { closeIkrar, type Ikrar, launchIkrar } from './support/launch.ts'
import { takeScreen } from './support/screens.ts'

const RUSH: Rush = {
  ...{ people: 1_500, arrived: 820, desks: 4, units: 60, secondsPerPerson: 6, minutesToStart: 9 },
  leaders: ['Drs. Pimpinan Pertama, M.Si.', 'Pimpinan Kedua, S.H.'],
}
const SIZES = {
  empty: { ...RUSH, people: 0, arrived: 0, leaders: [] },
  three: { ...RUSH, people: 3, arrived: 2, units: 2, leaders: [] },
  rush: RUSH,
  twentyThousand: { ...RUSH, people: 20_000, arrived: 9_000, desks: 8, secondsPerPerson: 3 },
} satisfies Record<string, Rush>

const test = base.extend<{ size: keyof typeof SIZES; board: Ikrar & { eventId: string } }>({
  size: ['rush', { option: true }],
  board: async ({ size }, use) => {
    const folder = await mkdtemp(join(tmpdir(), 'ikrar-e2e-'))
    const eventId = await seedRush(join(folder, 'data'), Date.now(), SIZES[size])
    const ikrar = await launchIkrar({ folder })
    await openEventScreen(ikrar.page, eventId, 'presensi/pantauan')
    await expect(ikrar.page.getByRole('heading', { level: 1, name: 'Pantauan' })).toBeVisible()
    await use({ ...ikrar, eventId })
    await closeIkrar(ikrar)
  },
})
test.setTimeout(180_000)

/** As a laptop of the hall has it, and as somebody sees it who needs everything twice as large. */
async function takeSizes(page: Page, name: string): Promise<void> {
  for (const [width, height, words] of [
    [1280, 720, '1280'],
    [640, 360, 'zoom-200'],
  ] as const) {
    await page.setViewportSize({ width, height })
    const overflow = await page.locator('#isi').evaluate((one) => one.scrollWidth - one.clientWidth)
    expect(overflow, `${name} ${words}`).toBeLessThanOrEqual(0)
    await takeScreen(page, `${name}-${words}`)
  }
  await page.setViewportSize({ width: 1366, height: 800 })
}

/** The whole of the screen, however far it scrolls. */
async function takeWhole(page: Page, name: string): Promise<void> {
  await page.setViewportSize({ width: 1280, height: 1500 })
  await takeScreen(page, name)
  await page.setViewportSize({ width: 1366, height: 800 })
}

/** Dark pixels of the first page that is shown. */
function inkOf(page: Page): Promise<number> {
  return page
    .locator('canvas')
    .first()
    .evaluate((canvas: HTMLCanvasElement) => {
      const { width, height } = canvas
      const { data = [] } = canvas.getContext('2d')?.getImageData(0, 0, width, height) ?? {}
      let dark = 0
      for (let place = 0; place < data.length; place += 4)
        if ((data[place] ?? 255) < 80 && data[place + 3] === 255) dark += 1
      return dark
    })
}

test.describe('an event to which nobody was invited', () => {
  test.use({ size: 'empty' })
  test('says what will be seen here', async ({ board: { page } }) => {
    await expect(page.getByText('Belum ada peserta')).toBeVisible()
    await inspectScreen(page, 'pantauan-kosong')
    await takeSizes(page, 'pantauan-kosong')
  })
})

test.describe('three people', () => {
  test.use({ size: 'three' })
  test('are counted, and nothing is guessed from them', async ({ board: { page } }) => {
    await expect(page.getByText('dari 3 diundang')).toBeVisible()
    await expect(page.getByText('Belum cukup data untuk menyarankan jumlah meja.')).toBeVisible()
    await inspectScreen(page, 'pantauan-tiga')
    await takeSizes(page, 'pantauan-tiga')
  })
})

test('a rush at four desks is seen whole: pace, end, desks, OPD and who is awaited', async ({
  board: { app, page },
}) => {
  // The way from the door, and back.
  await page.getByRole('link', { name: 'Ke presensi' }).click()
  await takeScreen(page, 'pantauan-dari-presensi')
  await page.getByRole('region', { name: 'Jumlah hadir' }).getByRole('link', { name: 'Pantauan' }).click()
  await expect(page.getByText('dari 1.502 diundang')).toBeVisible()
  await expect(page.getByText(/^Buka \d+ meja lagi/)).toBeVisible()
  await expect(page.getByRole('row', { name: /^Meja 4 bertugas/ })).toBeVisible()
  await expect(page.getByRole('region', { name: 'Pimpinan dan pejabat yang ditunggu' })).toContainText(
    'Pimpinan Kedua, S.H.',
  )
  await expect(page.getByRole('row', { name: /^Pembukaan/ })).toContainText('1.000')
  await inspectScreen(page, 'pantauan')
  await takeWhole(page, 'pantauan-seluruhnya')
  await takeSizes(page, 'pantauan')

  // The picture in figures, for whoever hears it.
  const table = page.getByRole('table', { name: 'Kedatangan per 5 menit' })
  await expect(table.getByRole('row').last()).toContainText('820')

  // Without a mouse: another order of the OPD, and another number to reckon with.
  await page.getByRole('combobox', { name: 'Urutan' }).selectOption('Paling banyak belum datang')
  await page.getByRole('button', { name: 'Ubah perkiraan' }).focus()
  await pressByHand(page, 'Enter')
  await expect(page.getByLabel('Perkiraan yang hadir')).toBeFocused()
  await page.keyboard.type('900', { delay: 90 })
  await pressByHand(page, 'Enter')
  await expect(page.getByText('900 orang, ditetapkan penyelenggara')).toBeVisible()

  await page.getByRole('button', { name: 'Cetak daftar' }).click()
  await expect(page.getByRole('button', { name: 'Cetak', exact: true })).toBeEnabled({ timeout: 20_000 })
  await expect.poll(() => inkOf(page), { timeout: 20_000 }).toBeGreaterThan(1_000)
  await takeScreen(page, 'pantauan-daftar-ditunggu')
  await page.keyboard.press('Escape')

  const [projector] = await Promise.all([
    app.waitForEvent('window'),
    page.getByRole('button', { name: 'Tampilkan ke hadirin' }).click(),
  ])
  await expect(projector.getByLabel('Jumlah hadir')).toContainText('820')
  await expect(projector.getByText(/^1–8 dari 60|\d+–\d+ dari 6[01]$/)).toBeVisible()
  for (const [width, height] of [
    [1280, 720],
    [1920, 1080],
    [800, 1280],
  ] as const) {
    await projector.setViewportSize({ width, height })
    await takeScreen(projector, `proyektor-ramai-${width}`)
    await expect(projector.getByRole('listitem').last()).toBeInViewport({ ratio: 1 })
  }
  expect(await findBarriers(projector)).toEqual([])
  expect(await projector.locator('body').innerText()).not.toMatch(/Pimpinan|Meja \d/)
})

test.describe('twenty thousand people', () => {
  test.use({ size: 'twentyThousand' })
  test('are seen as quickly', async ({ board: { page } }) => {
    await expect(page.getByText('dari 20.002 diundang')).toBeVisible()
    await takeWhole(page, 'pantauan-20000')
    await takeSizes(page, 'pantauan-20000')
    expect(await findBarriers(page)).toEqual([])
  })
})

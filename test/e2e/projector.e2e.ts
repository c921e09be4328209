import { randomUUID } from 'node:crypto'
import type { Page } from 'playwright'
import { findBarriers } from './support/axe.ts'
import { crashBackend } from './support/backend-process.ts'
import { expect, type OpenedEvent, openEventScreen, pressByHand, test } from './support/event-test.ts'
import { chooseTheme } from './support/frame.ts'
import { scan } from './support/scanner.ts'
import { takeScreen } from './support/screens.ts'

const DESK = 'Meja 1'
const ARRIVED = 40

test.use({
  wishes: {
    afterwards: async (client, { eventId, people }) => {
      for (const { id: participantId } of people.slice(0, ARRIVED)) {
        await client.attendance.checkIn({ eventId, participantId, nonce: randomUUID(), desk: DESK })
      }
    },
  },
})

/** Opens the reading desk on the laptop and the projector beside it. */
async function openProjector({ app, page, eventId }: OpenedEvent): Promise<Page> {
  await openEventScreen(page, eventId, 'ikrar')
  await page.getByRole('button', { name: 'Layar & pembacaan' }).click()
  const [projector] = await Promise.all([
    app.waitForEvent('window'),
    page.getByRole('button', { name: 'Buka layar proyektor' }).click(),
  ])
  await expect(page.getByRole('button', { name: 'Tutup layar' })).toBeVisible()
  return projector
}

async function chooseMode(page: Page, mode: string): Promise<void> {
  await page
    .getByRole('radiogroup', { name: 'Yang dilihat hadirin' })
    .getByText(mode, { exact: true })
    .click()
}

const SIZES = [
  [1280, 720],
  [1920, 1080],
  [3840, 2160],
] as const

/** What is cut off, or stands outside the screen. */
function whatIsCut(projector: Page): Promise<string[]> {
  return projector.evaluate(() =>
    [...document.querySelectorAll('main > div, main > div *')]
      .filter((element) => {
        const { left, top, right, bottom } = element.getBoundingClientRect()
        const { overflow, textOverflow, webkitLineClamp } = getComputedStyle(element)
        // Long names of units end with an ellipsis on purpose.
        const isCut =
          overflow === 'hidden' &&
          textOverflow !== 'ellipsis' &&
          webkitLineClamp === 'none' &&
          (element.scrollWidth > element.clientWidth + 1 || element.scrollHeight > element.clientHeight + 1)
        return isCut || left < -1 || top < -1 || right > innerWidth + 1 || bottom > innerHeight + 1
      })
      .map(({ className, textContent }) => `${className}: ${textContent.slice(0, 40)}`),
  )
}

/** Pictures at the sizes of projectors; the page fits them all. */
async function takeSizes(projector: Page, name: string): Promise<void> {
  for (const [width, height] of SIZES) {
    await projector.setViewportSize({ width, height })
    await expect.poll(() => whatIsCut(projector), `${name} ${width}`).toEqual([])
    await takeScreen(projector, `proyektor-${name}-${width}`)
  }
}

test('the hall is welcomed, sees how many have come, and reads', async ({ opened }) => {
  test.setTimeout(120_000)
  const { page } = opened
  const projector = await openProjector(opened)
  await expect(projector.getByText('Selamat datang')).toBeVisible()
  await takeSizes(projector, 'sambutan')
  expect(await findBarriers(projector)).toEqual([])

  await chooseMode(page, 'Papan kehadiran')
  await expect(projector.getByLabel('Jumlah hadir')).toContainText(String(ARRIVED))
  await takeSizes(projector, 'papan')
  expect(await findBarriers(projector)).toEqual([])

  await chooseMode(page, 'Pembacaan ikrar')
  await expect(projector.getByText(/^IKRAR NETRALITAS/)).toBeVisible()
  await takeSizes(projector, 'ikrar-judul')
  await page.getByRole('button', { name: 'Lanjut' }).click()
  await expect(projector.getByText('Dibacakan', { exact: true })).toBeVisible()
  await takeSizes(projector, 'ikrar-dibacakan')
  await page.getByRole('button', { name: 'Lanjut' }).click()
  await expect(projector.getByText('Ditirukan bersama')).toBeVisible()
  await takeSizes(projector, 'ikrar-ditirukan')
  expect(await findBarriers(projector)).toEqual([])
  expect(await findBarriers(page)).toEqual([])
  for (const [width, height] of [
    [1366, 800],
    [1280, 720],
    [640, 360],
  ] as const) {
    await page.setViewportSize({ width, height })
    await takeScreen(page, `pembacaan-${width}`)
  }
  await page.setViewportSize({ width: 1366, height: 800 })
  await page.keyboard.press('Escape')
  await chooseTheme(page, 'Gelap')
  await page.getByRole('button', { name: 'Layar & pembacaan' }).click()
  await expect(page.getByRole('button', { name: 'Ikrar dibacakan' })).toBeVisible()
  expect(await findBarriers(page)).toEqual([])
  await takeScreen(page, 'pembacaan-gelap')
})

test('keys and a clicker turn in both windows, and the other follows', async ({ opened }) => {
  const { page } = opened
  const projector = await openProjector(opened)
  await chooseMode(page, 'Pembacaan ikrar')
  const desk = page.getByRole('region', { name: 'Yang dilihat hadirin' })
  const step = (number: number): Promise<void> =>
    expect(desk.getByRole('status')).toContainText(`Langkah ${number} dari`)
  await step(1)
  await expect(projector.getByRole('progressbar')).toBeVisible()
  for (const [place, key] of ['PageDown', ' ', 'ArrowRight'].entries()) {
    await pressByHand(projector, key)
    await step(place + 2)
  }
  await pressByHand(projector, 'PageUp')
  await step(3)
  // A clicker's keys for beginning and ending a show do nothing.
  await pressByHand(projector, 'F5', 'Escape')
  await step(3)
  await pressByHand(projector, 'b')
  await expect(desk.getByRole('status')).toContainText('Layar gelap')
  await expect(projector.getByText('Ditirukan bersama')).toHaveCount(0)
  await pressByHand(projector, 'PageDown')
  await step(3)
  await desk.click({ position: { x: 5, y: 5 } })
  await pressByHand(page, 'PageDown')
  await step(4)
  await expect(projector.getByRole('progressbar')).toHaveAttribute('aria-valuenow', '3')
  await pressByHand(page, 'Home')
  await step(1)
})

test('the board counts a scan at the door, and names nobody unless asked', async ({ opened }) => {
  const { page, eventId, people } = opened
  const projector = await openProjector(opened)
  await chooseMode(page, 'Papan kehadiran')
  const present = projector.getByLabel('Jumlah hadir')
  await expect(present).toContainText(String(ARRIVED))
  const next = people[ARRIVED]
  if (!next) throw new Error('the roster is too short')
  await page.keyboard.press('Escape')
  await openEventScreen(page, eventId, 'presensi')
  await expect(page.getByRole('region', { name: 'Hasil pindaian' })).toContainText('Siap memindai')
  await scan(page, next.code)
  await expect(present).toContainText(String(ARRIVED + 1))
  await expect(projector.getByText('Baru hadir')).toHaveCount(0)
  await openEventScreen(page, eventId, 'ikrar')
  await page.getByRole('button', { name: 'Layar & pembacaan' }).click()
  await page.getByRole('switch', { name: 'Tampilkan nama yang baru hadir' }).click()
  await expect(projector.getByText('Baru hadir')).toBeVisible()
  await expect(projector.getByText(next.name)).toBeVisible()
})

test('a reading is recorded by key, undone, recorded again and taken back with a reason', async ({
  opened,
}) => {
  const { page } = opened
  await openProjector(opened)
  await chooseMode(page, 'Pembacaan ikrar')
  await page.getByRole('combobox', { name: 'Pembaca', exact: true }).fill('Drs. Yohanes Bria')
  await page.getByLabel('Jabatan pembaca').fill('Sekretaris Daerah')
  await page.getByLabel('Jabatan pembaca').press('Tab')
  await expect(page.getByText(/Mencatat \d+ orang yang hadir sekarang/)).toBeVisible()
  await page.keyboard.press('Control+Enter')
  await expect(page.getByText(/Dicatat pukul .*: diikuti \d+ orang yang hadir\./)).toBeVisible()
  const list = page.getByRole('region', { name: 'Pembacaan yang tercatat' })
  await expect(list.getByRole('listitem')).toHaveCount(1)
  await page.getByRole('button', { name: 'Urungkan' }).click()
  await expect(list.getByText(/^Dibatalkan: Diurungkan/)).toBeVisible()
  await page.getByRole('button', { name: 'Ikrar dibacakan' }).click()
  await expect(list.getByRole('listitem')).toHaveCount(2)
  await takeScreen(page, 'pembacaan-tercatat')
  await list.getByRole('button', { name: 'Batalkan' }).click()
  await page.getByLabel('Alasan pembatalan').fill('Pembacaan diulang')
  await takeScreen(page, 'pembacaan-batal')
  await page.getByRole('button', { name: 'Batalkan pembacaan' }).click()
  await expect(list.getByText(/^Dibatalkan: Pembacaan diulang/)).toBeVisible()
})

test('the reading goes on at its line when the backend dies', async ({ opened }) => {
  const { app, page } = opened
  const projector = await openProjector(opened)
  await chooseMode(page, 'Pembacaan ikrar')
  for (let step = 1; step <= 3; step += 1) await page.getByRole('button', { name: 'Lanjut' }).click()
  const bar = projector.getByRole('progressbar')
  await expect(bar).toHaveAttribute('aria-valuenow', '3')
  await crashBackend(app, projector)
  await expect(bar).toHaveAttribute('aria-valuenow', '3')
  await pressByHand(projector, 'PageDown')
  await expect(bar).toHaveAttribute('aria-valuenow', '4')
})

test.describe('whatever was written', () => {
  test.use({
    wishes: {
      rosters: [],
      change: (draft) => ({
        ...draft,
        title: `${'Sosialisasi Netralitas Aparatur Sipil Negara '.repeat(9)}Tahun 2026`,
        theme: 'Dengan netralitas kita wujudkan pemilihan yang jujur, adil, dan bermartabat '
          .repeat(4)
          .trim(),
        organisers: Array.from({ length: 9 }, (_, place) => `Badan Kesatuan Bangsa dan Politik ${place + 1}`),
        pledgeSubject: 'Pertanggungjawabanketidakberpihakanmenyeluruhsebangsadansetanahair',
      }),
    },
  })

  test('fits the screen', async ({ opened }) => {
    const { page } = opened
    const projector = await openProjector(opened)
    await expect(projector.getByText('Selamat datang')).toBeVisible()
    await takeSizes(projector, 'panjang-sambutan')
    await chooseMode(page, 'Papan kehadiran')
    await expect(projector.getByLabel('Jumlah hadir')).toBeVisible()
    await takeSizes(projector, 'panjang-papan')
    await chooseMode(page, 'Pembacaan ikrar')
    await expect(projector.getByRole('progressbar')).toBeVisible()
    await takeSizes(projector, 'panjang-ikrar')
  })
})

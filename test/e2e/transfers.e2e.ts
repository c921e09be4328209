/** Two real apps with a stick between them. */
import { mkdir } from 'node:fs/promises'
import { join } from 'node:path'
import type { Page } from 'playwright'
import { pickFolder } from './support/folder-dialog.ts'
import { openEventScreen } from './support/event-test.ts'
import { inspectScreen } from './support/frame.ts'
import { closeIkrar, type Ikrar, launchIkrar } from './support/launch.ts'
import { prepareEvent, type PreparedEvent } from './support/prepared-event.ts'
import { scan } from './support/scanner.ts'
import { takeScreen } from './support/screens.ts'
import { expect, test } from './support/test.ts'

test.setTimeout(300_000)

/** The first app has the event; answers the words that were shown. */
async function give({ app, page }: Ikrar, eventId: string, usb: string, move: boolean): Promise<string> {
  await openEventScreen(page, eventId, 'usb')
  await expect(page.getByRole('heading', { name: 'Laptop lain' })).toBeVisible()
  if (move) await page.getByRole('radio', { name: 'Lanjutkan di laptop lain' }).check()
  await pickFolder(app, usb)
  await page.getByRole('button', { name: /^Pilih USB/ }).click()
  await expect(page.getByText('Tertulis dan sudah dibaca ulang')).toBeVisible({ timeout: 60_000 })
  const words = await page
    .getByRole('list', { name: 'Enam kata kunci' })
    .getByRole('listitem')
    .allInnerTexts()
  return words.join(' ')
}

async function take({ app, page }: Ikrar, usb: string, words: string, isStranger: boolean): Promise<void> {
  await page.evaluate(() => (location.hash = '#/ambil-usb'))
  await pickFolder(app, usb)
  await page.getByRole('button', { name: /^Pilih folder/ }).click()
  await page.getByRole('textbox', { name: 'Enam kata kunci' }).fill(words)
  await page.getByRole('button', { name: 'Baca paket' }).click()
  const takes = page.getByRole('button', { name: /^(Ambil dan buka|Gabungkan ke) / })
  await expect(takes).toBeVisible({ timeout: 60_000 })
  if (isStranger) await page.getByRole('checkbox', { name: 'Sudah cocok' }).check()
  await takeScreen(page, isStranger ? 'usb-ambil-pertama' : 'usb-ambil')
  await takes.click()
  await expect(page.getByRole('heading', { name: 'Presensi', level: 1 })).toBeVisible({ timeout: 60_000 })
}

async function checkIn(page: Page, eventId: string, holder: PreparedEvent['people'][number]): Promise<void> {
  await openEventScreen(page, eventId, 'presensi')
  const verdict = page.getByRole('region', { name: 'Hasil pindaian' })
  await expect(verdict).toBeVisible()
  await scan(page, holder.code)
  await expect(verdict).toContainText(holder.name)
}

async function presentShown(page: Page): Promise<string> {
  return page
    .getByRole('navigation')
    .getByRole('link', { name: /^Presensi/ })
    .innerText()
}

test('an event goes on at another laptop, both check in, and both count the same in the end', async ({
  ikrar: b,
}) => {
  const folder = join(b.folder, 'laptop-a')
  const { eventId, people } = await prepareEvent(join(folder, 'data'))
  const [ana, budi, cici] = people
  if (!ana || !budi || !cici) throw new Error('too few people')
  const usb = join(b.folder, 'usb')
  await mkdir(usb)
  const a = await launchIkrar({ folder })
  try {
    await checkIn(a.page, eventId, ana)
    const words = await give(a, eventId, usb, true)
    await inspectScreen(a.page, 'usb-dibawa')
    await openEventScreen(a.page, eventId, 'presensi')
    await expect(
      a.page.getByRole('heading', { name: 'Kegiatan ini dilanjutkan di laptop lain' }),
    ).toBeVisible()
    await inspectScreen(a.page, 'usb-dilanjutkan')

    await expect(b.page.getByRole('link', { name: 'Ambil dari USB' })).toBeVisible()
    await take(b, usb, words, true)
    await checkIn(b.page, eventId, budi)
    await a.page.getByRole('button', { name: 'Tetap lanjutkan di laptop ini' }).click()
    await expect(a.page.getByRole('heading', { name: 'Presensi', level: 1 })).toBeVisible()
    await checkIn(a.page, eventId, budi)
    await checkIn(a.page, eventId, cici)

    const [stickB, stickA] = [join(b.folder, 'usb-b'), join(b.folder, 'usb-a')]
    await Promise.all([mkdir(stickB), mkdir(stickA)])
    await take(a, stickB, await give(b, eventId, stickB, false), true)
    await take(b, stickA, await give(a, eventId, stickA, false), false)
    for (const { page } of [a, b]) {
      await openEventScreen(page, eventId, 'presensi')
      await expect.poll(() => presentShown(page)).toMatch(/3$/)
    }
    await openEventScreen(b.page, eventId, 'usb')
    await expect(b.page.getByText('Dilanjutkan di sini dari')).toBeVisible()
    await inspectScreen(b.page, 'usb-riwayat')
  } finally {
    await closeIkrar(a, { keepFolder: true })
  }
})

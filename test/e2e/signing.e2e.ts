import { mkdtemp } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Page } from 'playwright'
import { findBarriers } from './support/axe.ts'
import { expect, openEventScreen, pressByHand, test } from './support/event-test.ts'
import { inspectScreen } from './support/frame.ts'
import { closeIkrar, launchIkrar } from './support/launch.ts'
import { drawDot, drawHalfAStroke, drawWaves, pad } from './support/pen.ts'
import { prepareEvent } from './support/prepared-event.ts'
import { scan } from './support/scanner.ts'
import { takeScreen } from './support/screens.ts'

const card = (page: Page) => page.getByRole('region', { name: 'Hasil terakhir' })
const sheet = (page: Page) => page.getByRole('article', { name: /^Tanda tangan/ })
const button = (page: Page, name: string | RegExp) => page.getByRole('button', { name })
const accept = (page: Page) => button(page, 'Terima dan lanjut')
const saved = (page: Page) => expect(page.getByText('Goresan tersimpan, belum diterima.')).toBeVisible()
const strokes = (page: Page, count: number) =>
  expect(pad(page)).toHaveAttribute('data-strokes', String(count))

test.describe('the signing screen', () => {
  test.beforeEach(async ({ opened: { page, eventId } }) => {
    await openEventScreen(page, eventId, 'tanda-tangan')
    await expect(card(page)).toContainText('Siap memindai')
  })

  test('takes three people one after the other: badge, words, hand, next', async ({
    opened: { page, people },
  }) => {
    await inspectScreen(page, 'tanda-tangan')
    await expect(page.getByText('Data di laptop ini belum dikunci')).toBeVisible()
    for (const [place, person] of people.slice(0, 3).entries()) {
      await scan(page, person.code)
      await expect(sheet(page).getByRole('heading', { level: 2 })).toHaveText(person.name)
      await expect(
        sheet(page).getByRole('region', { name: 'Naskah' }).getByRole('listitem').first(),
      ).toBeVisible()
      await drawWaves(page)
      await saved(page)
      if (place === 0) await inspectScreen(page, 'tanda-tangan-orang')
      if (place === 1) await pressByHand(page, 'Enter')
      else await accept(page).click()
      await expect(card(page)).toContainText('Tanda tangan diterima')
      await expect(card(page)).toContainText(person.name)
    }
    await takeScreen(page, 'tanda-tangan-diterima')
    await expect(page.getByRole('complementary', { name: /Tanda tangan/ })).toContainText(/3 dari/)
    await scan(page, people[0]?.code ?? '')
    await expect(card(page)).toContainText('Sudah menandatangani')
    await takeScreen(page, 'tanda-tangan-sudah')
  })

  test('refuses a scribble kindly, takes Ulangi, and leaves with Esc', async ({
    opened: { page, people },
  }) => {
    const official = people.filter(({ unit }) => unit !== null)[4]
    await page.getByRole('combobox', { name: 'Cari nama, NIP, atau kode' }).fill(official?.name ?? '')
    await expect(page.getByRole('option').first()).toBeVisible()
    await pressByHand(page, 'ArrowDown', 'Enter')
    await expect(sheet(page)).toBeVisible()
    await expect(accept(page)).toBeDisabled()
    await drawDot(page)
    await saved(page)
    await accept(page).click()
    await expect(page.getByText(/terlalu pendek untuk dikenali/)).toBeVisible()
    await takeScreen(page, 'tanda-tangan-coretan')
    await button(page, 'Ulangi').click()
    await strokes(page, 0)
    await drawWaves(page, 1)
    await saved(page)
    await pressByHand(page, 'Escape')
    await expect(card(page)).toContainText('Siap memindai')
    await scan(page, official?.code ?? '')
    await strokes(page, 0)
  })

  test('keeps one person until he is done, whoever scans meanwhile', async ({ opened: { page, people } }) => {
    await scan(page, people[0]?.code ?? '')
    await expect(sheet(page)).toContainText(people[0]?.name ?? '')
    await scan(page, people[1]?.code ?? '')
    await expect(sheet(page)).toContainText(people[1]?.name ?? '')
    await drawWaves(page, 1)
    await saved(page)
    await scan(page, people[2]?.code ?? '')
    await expect(page.getByText(/sedang menandatangani\. Terima dahulu/)).toBeVisible()
    await expect(sheet(page)).toContainText(people[1]?.name ?? '')
  })

  test('says at once that the pledge is not for somebody', async ({ opened: { page, people } }) => {
    await scan(page, people.find(({ unit }) => unit === null)?.code ?? '')
    await expect(card(page)).toContainText('Naskah ini bukan untuknya')
    await takeScreen(page, 'tanda-tangan-bukan-untuknya')
  })

  test('takes a guest without a card, who was written down at the door, by his name', async ({
    opened: { page, eventId },
  }) => {
    await openEventScreen(page, eventId, 'presensi')
    await expect(page.getByRole('region', { name: 'Hasil pindaian' })).toContainText('Siap memindai')
    await pressByHand(page, 'F3')
    const guest = page.getByRole('form', { name: 'Tamu baru' })
    await guest.getByLabel('Nama lengkap').fill('Tamu Tanpa Kartu')
    await guest.getByRole('combobox', { name: 'Kategori' }).click()
    await page.getByRole('option', { name: 'PNS', exact: true }).click()
    await guest.getByRole('button', { name: 'Catat hadir' }).click()
    await expect(page.getByRole('region', { name: 'Hasil pindaian' })).toContainText('Tamu Tanpa Kartu')
    await openEventScreen(page, eventId, 'tanda-tangan')
    await expect(card(page)).toContainText('Siap memindai')
    await page.getByRole('combobox', { name: 'Cari nama, NIP, atau kode' }).fill('tamu tanpa')
    // The only one who matches is chosen by himself.
    await expect(page.getByRole('option', { name: /Tamu Tanpa Kartu/, selected: true })).toBeVisible()
    await pressByHand(page, 'Enter')
    await expect(sheet(page)).toContainText('Tamu Tanpa Kartu')
    await drawWaves(page)
    await saved(page)
    await accept(page).click()
    await expect(card(page)).toContainText('Tanda tangan diterima')
  })

  test('remembers who hands over the pad and who sees it', async ({ opened: { page } }) => {
    await button(page, 'Petugas dan saksi').click()
    await page.getByRole('textbox', { name: 'Nama petugas' }).fill('Budi Klau')
    await page.getByRole('textbox', { name: 'Nama saksi' }).fill('Siti Bawaslu')
    await button(page, 'Pakai').click()
    await expect(page.getByText(/Petugas Budi Klau, saksi Siti Bawaslu/)).toBeVisible()
  })

  test('can take the signature for the attendance list', async ({ opened: { page, people } }) => {
    await page.getByRole('combobox', { name: 'Yang ditandatangani' }).click()
    await page.getByRole('option', { name: /^Daftar hadir/ }).click()
    await scan(page, people[0]?.code ?? '')
    await expect(sheet(page)).toContainText('saya menyatakan hadir')
    await expect(sheet(page)).toContainText('Belum tercatat hadir')
    await takeScreen(page, 'tanda-tangan-daftar-hadir')
    await drawWaves(page)
    await saved(page)
    await accept(page).click()
    await expect(card(page)).toContainText('Tanda tangan diterima')
  })

  test('is followed by the window that faces the signer', async ({ opened: { app, page, people } }) => {
    const opening = app.waitForEvent('window')
    await button(page, 'Layar penanda tangan').click()
    const facing = await opening
    await expect(facing.getByText('Selamat datang')).toBeVisible()
    await takeScreen(facing, 'penanda-tangan-menunggu')
    await scan(page, people[0]?.code ?? '')
    await expect(sheet(facing)).toContainText(people[0]?.name ?? '')
    await drawWaves(facing)
    await saved(facing)
    await takeScreen(facing, 'penanda-tangan-orang')
    expect(await findBarriers(facing)).toEqual([])
    await strokes(page, 2)
    await drawWaves(page, 1)
    await strokes(facing, 3)
    await accept(facing).click()
    await expect(facing.getByText('Terima kasih')).toBeVisible()
    await takeScreen(facing, 'penanda-tangan-terima-kasih')
    await expect(card(page)).toContainText('Tanda tangan diterima')
    await expect(card(page)).toContainText(people[0]?.name ?? '')
    await button(page, 'Tutup layar penanda tangan').click()
    await expect(button(page, 'Layar penanda tangan')).toBeVisible()
  })
})

test('an app that dies in the middle of a stroke comes back with everything drawn before it', async () => {
  const folder = await mkdtemp(join(tmpdir(), 'ikrar-e2e-'))
  const { eventId, people } = await prepareEvent(join(folder, 'data'))
  const first = await launchIkrar({ folder })
  await openEventScreen(first.page, eventId, 'tanda-tangan')
  await expect(card(first.page)).toContainText('Siap memindai')
  await scan(first.page, people[0]?.code ?? '')
  await expect(sheet(first.page)).toBeVisible()
  await drawWaves(first.page, 2)
  await saved(first.page)
  await drawHalfAStroke(first.page)
  const ended = first.app.waitForEvent('close')
  first.app.process().kill('SIGKILL')
  await ended
  const again = await launchIkrar({ folder })
  await openEventScreen(again.page, eventId, 'tanda-tangan')
  await expect(sheet(again.page)).toContainText(people[0]?.name ?? '')
  await strokes(again.page, 2)
  await takeScreen(again.page, 'tanda-tangan-dilanjutkan')
  await accept(again.page).click()
  await expect(card(again.page)).toContainText('Tanda tangan diterima')
  await closeIkrar(again)
})

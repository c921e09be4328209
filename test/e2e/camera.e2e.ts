/** The door with a camera: what it sees is scanned, what is wrong with it is said, and photos are read as well. */
import { writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import type { ElectronApplication, Page } from 'playwright'
import { grayPng } from '../../electron/backend/sheet-photos/gray-png.ts'
import { cardsBeforeCamera, filmOf, filmSwitches } from '../support/camera-film.ts'
import { expect, openEventScreen, type OpenedEvent, test } from './support/event-test.ts'
import { inspectScreen, openScreen } from './support/frame.ts'
import { closeIkrar, launchIkrar } from './support/launch.ts'
import { scan } from './support/scanner.ts'
import { takeScreen } from './support/screens.ts'

const verdict = (page: Page) => page.getByRole('region', { name: 'Hasil pindaian' })
const camera = (page: Page) => page.getByRole('region', { name: 'Kamera' })
const video = (page: Page) => page.getByLabel('Gambar kamera')
const cameraButton = (page: Page) => page.getByRole('button', { name: 'Pindai dengan kamera' })
const present = (page: Page) => page.getByRole('region', { name: 'Jumlah hadir' }).locator('strong').first()

async function openDoor(page: Page, eventId: string): Promise<void> {
  await openEventScreen(page, eventId, 'presensi')
  await expect(verdict(page)).toContainText('Siap memindai')
}

/** The same data in a start of the app whose camera sees these cards. */
async function withCamera(
  opened: OpenedEvent,
  people: readonly number[],
  use: (page: Page, app: ElectronApplication) => Promise<void>,
) {
  await closeIkrar(opened, { keepFolder: true })
  const film = join(opened.folder, 'kamera.mjpeg')
  const codes = people.map((place) => opened.people[place]?.code ?? '')
  await writeFile(film, filmOf([{ image: cardsBeforeCamera(codes), frames: 2 }]))
  const ikrar = await launchIkrar({ folder: opened.folder, switches: filmSwitches(film) })
  try {
    await openDoor(ikrar.page, opened.eventId)
    await use(ikrar.page, ikrar.app)
  } finally {
    await closeIkrar(ikrar, { keepFolder: true })
  }
}

/** What a minimised window tells its page; without a window manager no window is ever minimised. */
async function showPage(page: Page, isShown: boolean): Promise<void> {
  await page.evaluate(
    (state) => {
      Object.defineProperty(document, 'visibilityState', { configurable: true, get: () => state })
      document.dispatchEvent(new Event('visibilitychange'))
    },
    isShown ? 'visible' : 'hidden',
  )
}

/** Answers which outlines have stood together since now; what stands for a second only, a busy test would miss. */
async function outlinesSeen(page: Page): Promise<() => Promise<string[]>> {
  const seen = await page.evaluateHandle(() => {
    const together = new Set<string>()
    const look = () => {
      const outlines = Array.from(document.querySelectorAll('polygon'), (one) => one.dataset['standing'])
      together.add(outlines.toSorted().join(' '))
    }
    const changes = { subtree: true, childList: true, attributeFilter: ['data-standing'] }
    new MutationObserver(look).observe(document.body, changes)
    return together
  })
  return () => seen.evaluate((together) => [...together])
}

const nameOf = (opened: OpenedEvent, place: number) => opened.people[place]?.name ?? ''

test('a card before the camera is welcomed once, and the camera is let go when the screen is left', async ({
  opened,
}) => {
  await withCamera(opened, [3], async (page) => {
    await cameraButton(page).click()
    await expect(verdict(page)).toContainText('Selamat datang')
    await expect(verdict(page)).toContainText(nameOf(opened, 3))
    await expect(camera(page).locator('polygon[data-standing=told]')).toHaveCount(1)
    await page.waitForTimeout(1_500)
    await expect(verdict(page)).toContainText('Selamat datang')
    await expect(present(page)).toHaveText('1')
    await inspectScreen(page, 'kamera')

    const stream = await video(page).evaluateHandle((element) =>
      element instanceof HTMLVideoElement ? element.srcObject : null,
    )
    const isRunning = () =>
      stream.evaluate(
        (held) =>
          held instanceof MediaStream && held.getTracks().some((track) => track.readyState === 'live'),
      )
    expect(await isRunning()).toBe(true)
    await openScreen(page, 'Peserta')
    await expect.poll(isRunning).toBe(false)
    // Switched on, it stays so.
    await openScreen(page, 'Presensi')
    await expect(camera(page).locator('video')).toBeVisible()
    await page.keyboard.press('F12')
    await expect(camera(page)).toHaveCount(0)
  })
})

test('a window that nobody sees lets go of the camera, and takes it again when it is shown', async ({
  opened,
}) => {
  await withCamera(opened, [4], async (page) => {
    await cameraButton(page).click()
    await expect(verdict(page)).toContainText('Selamat datang')
    const isLive = () =>
      video(page).evaluate((element) => {
        const held = element instanceof HTMLVideoElement ? element.srcObject : null
        return held instanceof MediaStream && held.getTracks().some((track) => track.readyState === 'live')
      })
    expect(await isLive()).toBe(true)
    await showPage(page, false)
    await expect.poll(isLive).toBe(false)
    await showPage(page, true)
    await expect.poll(isLive).toBe(true)
  })
})

test('two cards at once are told one after the other, and the outline says which has been', async ({
  opened,
}) => {
  await withCamera(opened, [5, 6], async (page) => {
    const outlines = await outlinesSeen(page)
    await page.keyboard.press('F12')
    await expect(verdict(page)).toContainText('Selamat datang')
    await takeScreen(page, 'kamera-dua')
    await expect(camera(page).locator('polygon')).toHaveCount(2)
    expect(await outlines()).toContain('told waiting')
    await expect(verdict(page)).toContainText('Sebelumnya: Selamat datang')
    await expect(present(page)).toHaveText('2')
    await expect(camera(page).locator('polygon[data-standing=told]')).toHaveCount(2)
    await page.waitForTimeout(1_600)
    await expect(present(page)).toHaveText('2')
  })
})

test('a camera that is pulled out says so and comes back by itself', async ({ opened }) => {
  await withCamera(opened, [8], async (page) => {
    await cameraButton(page).click()
    await expect(verdict(page)).toContainText('Selamat datang')
    await video(page).evaluate((element) => {
      const stream = element instanceof HTMLVideoElement ? element.srcObject : null
      if (stream instanceof MediaStream) stream.getVideoTracks()[0]?.dispatchEvent(new Event('ended'))
    })
    await expect(camera(page).getByRole('alert')).toContainText('Kamera terlepas')
    await takeScreen(page, 'kamera-terlepas')
    await expect(camera(page).getByRole('alert')).toHaveCount(0)
    await expect(video(page)).toBeVisible()
    await expect(camera(page).locator('polygon')).toHaveCount(1)
  })
})

test('without a camera a sentence says what to do, and the scanner works on', async ({ opened }) => {
  const { page, eventId, people } = opened
  await openDoor(page, eventId)
  await cameraButton(page).click()
  await expect(camera(page).getByRole('alert')).toContainText('Tidak ada kamera di laptop ini')
  await inspectScreen(page, 'kamera-tidak-ada')
  await scan(page, people[2]?.code ?? '')
  await expect(verdict(page)).toContainText(nameOf(opened, 2))
})

test('a camera that may not be used says so, and shows its picture once it may', async ({ opened }) => {
  await withCamera(opened, [9], async (page, app) => {
    const allow = (isAllowed: boolean) =>
      app.evaluate(
        ({ session }, yes) =>
          session.defaultSession.setPermissionRequestHandler((_contents, _permission, decide) => decide(yes)),
        isAllowed,
      )
    await allow(false)
    await cameraButton(page).click()
    await expect(camera(page).getByRole('alert')).toContainText('Kamera tidak diizinkan untuk Ikrar')
    await allow(true)
    await expect(verdict(page)).toContainText(nameOf(opened, 9))
    await expect(camera(page).getByRole('alert')).toHaveCount(0)
  })
})

test('1280 × 720 shows the whole door beside the camera, and at 200 % zoom everything is within reach', async ({
  opened,
}) => {
  await withCamera(opened, [12], async (page) => {
    await cameraButton(page).click()
    await expect(verdict(page)).toContainText('Selamat datang')
    await page.setViewportSize({ width: 1280, height: 720 })
    await expect(page.getByRole('combobox', { name: 'Cari nama, NIP, atau kode' })).toBeInViewport({
      ratio: 1,
    })
    await expect(video(page)).toBeInViewport({ ratio: 0.98 })
    await takeScreen(page, 'kamera-1280')
    await page.setViewportSize({ width: 640, height: 360 })
    await video(page).scrollIntoViewIfNeeded()
    await takeScreen(page, 'kamera-zoom-200')
    await expect(video(page)).toBeInViewport({ ratio: 0.9 })
  })
})

test('codes in a photo are told one after the other; a photo without any says so', async ({ opened }) => {
  const { page, eventId, folder } = opened
  await openDoor(page, eventId)
  await cameraButton(page).click()
  const [both, none] = [join(folder, 'dua.png'), join(folder, 'kosong.png')]
  await writeFile(both, grayPng(cardsBeforeCamera([10, 11].map((place) => opened.people[place]?.code ?? ''))))
  await writeFile(none, grayPng(cardsBeforeCamera([])))
  const choice = camera(page).locator('input[type=file]')
  await choice.setInputFiles(both)
  await expect(camera(page).getByRole('status')).toContainText('2 kode dari foto')
  await expect(present(page)).toHaveText('2')
  await choice.setInputFiles(none)
  await expect(camera(page).getByRole('status')).toContainText('belum terbaca kode QR', { timeout: 20_000 })
  await expect(present(page)).toHaveText('2')
  await takeScreen(page, 'kamera-foto')
})

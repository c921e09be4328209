/** A phone at the desk, from the QR code on the laptop's screen to the accepted signature. */
import { execFileSync } from 'node:child_process'
import { join } from 'node:path'
import QRCode from 'qrcode'
import type { Locator, Page } from 'playwright'
import { findBarriers } from './support/axe.ts'
import { expect, type OpenedEvent, openEventScreen, test } from './support/event-test.ts'
import { inspectScreen } from './support/frame.ts'
import { drawWaves } from './support/pen.ts'
import { closePhone, launchPhone, type Phone, wave } from './support/phone.ts'
import { scan } from './support/scanner.ts'
import { takeScreen } from './support/screens.ts'

// There need not be a network where tests run.
process.env['IKRAR_DESK_LOOPBACK'] = '1'

const dialog = (page: Page) => page.getByRole('dialog', { name: 'Sambungkan perangkat' })

async function openDoor(page: Page): Promise<void> {
  await page.getByRole('radio', { name: /^127\.0\.0\.1/ }).check()
  await page.getByRole('button', { name: 'Buka meja tambahan' }).click()
  await expect(dialog(page).getByRole('img', { name: /^Kode QR/ })).toBeVisible()
}

/** What a phone's camera would read off the laptop's screen. */
async function scannedUrl({ page, folder }: OpenedEvent): Promise<string> {
  await dialog(page).getByRole('radio', { name: 'Tanda tangan' }).check()
  await expect(dialog(page).getByText('Untuk Tanda tangan')).toBeVisible()
  const picture = join(folder, 'qr.png')
  await dialog(page)
    .getByRole('img', { name: /^Kode QR/ })
    .screenshot({ path: picture })
  return execFileSync('zbarimg', ['-q', '--raw', picture], {
    encoding: 'utf8',
    stdio: ['ignore', 'pipe', 'ignore'],
  }).trim()
}

async function fingerprintOf(page: Page): Promise<string> {
  await dialog(page).getByText('Sidik jari sertifikat').click()
  return dialog(page)
    .getByText(/^([0-9A-F]{2}:){31}[0-9A-F]{2}$/)
    .innerText()
}

/** Up to the four words that both screens show. */
async function askToCome(opened: OpenedEvent, phone: Phone, name: string): Promise<Locator> {
  await phone.page.getByRole('textbox', { name: 'Nama perangkat' }).fill(name)
  await phone.page.getByRole('textbox', { name: 'Nama petugas' }).fill('Maria Bria')
  expect(await findBarriers(phone.page)).toEqual([])
  await takeScreen(phone.page, 'hp-izin')
  await phone.page.getByRole('button', { name: 'Minta izin ke laptop' }).click()
  const list = phone.page.getByRole('list', { name: 'Kata pencocok' })
  const words = await list.getByRole('listitem').allInnerTexts()
  await takeScreen(phone.page, 'hp-kata')
  const request = dialog(opened.page).getByRole('region', { name: `Permintaan ${name}` })
  await expect(request).toContainText(words.join(' · '))
  return request
}

/** Up to the room where cards are shown; the click is made in the laptop's real window. */
async function pair(opened: OpenedEvent, phone: Phone): Promise<void> {
  await phone.page.goto(await scannedUrl(opened))
  const request = await askToCome(opened, phone, 'HP')
  await expect(dialog(opened.page)).toHaveCSS('opacity', '1')
  await takeScreen(opened.page, 'meja-permintaan')
  await request.getByRole('button', { name: 'Izinkan' }).click()
  await expect(phone.page.getByRole('button', { name: 'Pindai kartu' })).toBeVisible()
}

async function typeCode(phone: Phone, shortCode: string): Promise<void> {
  await phone.page.getByRole('textbox', { name: 'Kode di kartu' }).fill(shortCode.toLowerCase())
  await phone.page.getByRole('button', { name: 'Buka' }).click()
}

const pad = (phone: Phone) => phone.page.getByRole('img', { name: /^Bidang tanda tangan/ })

async function padBox(phone: Phone) {
  await expect(pad(phone)).toBeVisible()
  const box = await pad(phone).boundingBox()
  if (!box) throw new Error('the pad has no place')
  return box
}

async function padBoxOnItsSide(phone: Phone) {
  const upright = await padBox(phone)
  await phone.turn('side')
  await expect.poll(() => padBox(phone)).not.toEqual(upright)
  return padBox(phone)
}

test('a phone is let in by a click, takes a signature by touch, survives the door being shut mid-stroke, and is put out', async ({
  opened,
}) => {
  const { page, eventId, people } = opened
  await openEventScreen(page, eventId, 'meja')
  await expect(page.getByRole('button', { name: 'Buka meja tambahan' })).toBeVisible()
  await inspectScreen(page, 'meja-tertutup')
  await openDoor(page)
  const phone = await launchPhone(await fingerprintOf(page))
  try {
    await pair(opened, phone)
    await dialog(page).getByRole('button', { name: 'Tutup' }).click()
    await expect(page.getByRole('listitem').filter({ hasText: 'dipegang Maria Bria' })).toContainText(
      'Tersambung',
    )
    await takeScreen(phone.page, 'hp-kartu')
    expect(await findBarriers(phone.page)).toEqual([])

    const signer = people.find(({ unit }) => unit !== null)
    await typeCode(phone, signer?.shortCode ?? '')
    await expect(phone.page.getByRole('heading', { level: 2, name: signer?.name ?? '' })).toBeVisible()
    const box = await padBox(phone)
    const [first, ...rest] = wave(box, 0.35)
    await phone.finger.down(first ?? box)
    await phone.finger.move(rest.slice(0, 10))

    // The laptop shuts its door while the finger is on the glass.
    await page.getByRole('button', { name: 'Tutup meja' }).click()
    await expect(page.getByRole('button', { name: 'Buka meja tambahan' })).toBeVisible()
    await phone.finger.move(rest.slice(10))
    await phone.finger.up()
    await phone.finger.line(wave(box, 0.6))
    await expect(
      phone.page.getByText(/^Sambungan terputus\. Goresan disimpan di perangkat ini/),
    ).toBeVisible()
    // Whatever is said meanwhile, the pad does not move under the hand.
    expect(await padBox(phone)).toEqual(box)
    await takeScreen(phone.page, 'hp-terputus')
    const onItsSide = await padBoxOnItsSide(phone)
    await takeScreen(phone.page, 'hp-terputus-miring')
    await phone.turn('upright')
    await openDoor(page)
    await expect(phone.page.getByText('Goresan tersimpan, belum diterima.')).toBeVisible()
    await expect(pad(phone)).toHaveAttribute('data-strokes', '2')
    expect(await padBox(phone)).toEqual(box)
    expect(await padBoxOnItsSide(phone)).toEqual(onItsSide)
    await takeScreen(phone.page, 'hp-tanda-tangan-miring')
    await phone.turn('upright')
    expect(await findBarriers(phone.page)).toEqual([])
    await takeScreen(phone.page, 'hp-tanda-tangan')
    await phone.page.getByRole('button', { name: 'Terima dan lanjut' }).click()
    await expect(phone.page.getByRole('heading', { name: 'Tanda tangan diterima' })).toBeVisible()
    await expect(phone.page.getByText(/^Sambungan ke laptop terputus/)).toHaveCount(0)
    await takeScreen(phone.page, 'hp-diterima')

    await typeCode(phone, signer?.shortCode ?? '')
    await expect(phone.page.getByRole('heading', { name: 'Sudah menandatangani' })).toBeVisible()

    await dialog(page).getByRole('button', { name: 'Tutup' }).click()
    const line = page.getByRole('listitem').filter({ hasText: 'dipegang Maria Bria' })
    await expect(line).toContainText('1 tanda tangan')
    await inspectScreen(page, 'meja')
    await line.getByRole('button', { name: /^Putuskan/ }).click()
    await expect(phone.page.getByRole('heading', { name: 'Perangkat ini diputus dari laptop' })).toBeVisible()
    await takeScreen(phone.page, 'hp-diputus')
    expect(await phone.page.evaluate(() => localStorage.length + sessionStorage.length)).toBe(0)
  } finally {
    await closePhone(phone)
  }
})

test('two devices at the same person: the second is told, takes over, and only one signature counts', async ({
  opened,
}) => {
  const { page, eventId, people } = opened
  const [signer] = people
  await openEventScreen(page, eventId, 'meja')
  await openDoor(page)
  const phone = await launchPhone(await fingerprintOf(page))
  try {
    await pair(opened, phone)
    await dialog(page).getByRole('button', { name: 'Tutup' }).click()
    await typeCode(phone, signer?.shortCode ?? '')
    await phone.finger.line(wave(await padBox(phone)))
    await expect(phone.page.getByText('Goresan tersimpan, belum diterima.')).toBeVisible()

    await openEventScreen(page, eventId, 'tanda-tangan')
    const answer = page.getByRole('region', { name: 'Hasil terakhir' })
    await expect(answer).toContainText('Siap memindai')
    await scan(page, signer?.code ?? '')
    await expect(answer).toContainText('Sedang di perangkat lain')
    await inspectScreen(page, 'tanda-tangan-perangkat-lain')
    await answer.getByRole('button', { name: 'Ambil alih di sini' }).click()
    await expect(page.getByRole('article', { name: /^Tanda tangan/ })).toContainText(signer?.name ?? '')
    // What was drawn on the phone is not accepted any more, and the phone is told why.
    await phone.page.getByRole('button', { name: 'Terima dan lanjut' }).click()
    await expect(phone.page.getByRole('heading', { name: 'Dilanjutkan di perangkat lain' })).toBeVisible()
    await takeScreen(phone.page, 'hp-diambil-alih')
    await drawWaves(page)
    await expect(page.getByText('Goresan tersimpan, belum diterima.')).toBeVisible()
    await page.getByRole('button', { name: 'Terima dan lanjut' }).click()
    await expect(answer).toContainText('Tanda tangan diterima')
    await typeCode(phone, signer?.shortCode ?? '')
    await expect(phone.page.getByRole('heading', { name: 'Sudah menandatangani' })).toBeVisible()
  } finally {
    await closePhone(phone)
  }
})

test('where there is no camera a photo of the card does, and a page under another certificate is never reached', async ({
  opened,
}) => {
  const { page, eventId, people, folder } = opened
  await openEventScreen(page, eventId, 'meja')
  await openDoor(page)
  const stranger = await launchPhone('00'.repeat(32))
  await expect(stranger.page.goto(await scannedUrl(opened))).rejects.toThrow(/ERR_/)
  await closePhone(stranger)
  const phone = await launchPhone(await fingerprintOf(page))
  try {
    await pair(opened, phone)
    await phone.page.getByRole('button', { name: 'Pindai kartu' }).click()
    await expect(phone.page.getByText(/^Kamera/)).toBeVisible()
    const photo = join(folder, 'kartu.png')
    await QRCode.toFile(photo, people[1]?.code ?? '', { scale: 8 })
    await phone.page.getByLabel('Foto kartu', { exact: true }).setInputFiles(photo)
    await expect(phone.page.getByRole('heading', { level: 2, name: people[1]?.name ?? '' })).toBeVisible()
    await takeScreen(phone.page, 'hp-dari-foto')
  } finally {
    await closePhone(phone)
  }
})

test('a phone that was turned away comes by the typed code; its camera reads cards; markup as its name is only a name', async ({
  opened,
}) => {
  const { page, eventId, people } = opened
  await openEventScreen(page, eventId, 'meja')
  await openDoor(page)
  const phone = await launchPhone(await fingerprintOf(page), people[2]?.code ?? '')
  try {
    await phone.page.goto(await scannedUrl(opened))
    const refused = await askToCome(opened, phone, 'HP')
    await refused.getByRole('button', { name: 'Tolak' }).click()
    await expect(phone.page.getByRole('heading', { name: 'Permintaan ditolak' })).toBeVisible()
    await takeScreen(phone.page, 'hp-ditolak')
    await phone.page.getByRole('button', { name: 'Sambungkan lagi' }).click()

    const code = await dialog(page)
      .getByText(/^\d{4} \d{4}$/)
      .innerText()
    await phone.page.getByRole('textbox', { name: /^Kode delapan angka/ }).fill(code)
    const markup = '<img src=x onerror=alert(1)>'
    const request = await askToCome(opened, phone, markup)
    await request.getByRole('button', { name: 'Izinkan' }).click()
    await dialog(page).getByRole('button', { name: 'Tutup' }).click()
    await expect(page.getByRole('listitem').filter({ hasText: markup })).toBeVisible()

    await phone.page.getByRole('button', { name: 'Pindai kartu' }).click()
    await expect(phone.page.getByRole('heading', { level: 2, name: people[2]?.name ?? '' })).toBeVisible()
    await phone.finger.line(wave(await padBox(phone)))
    await phone.page.getByRole('button', { name: 'Terima dan lanjut' }).click()
    // The card is still before the camera, and nobody is bothered with it.
    const accepted = phone.page.getByRole('heading', { name: 'Tanda tangan diterima' })
    await expect(accepted).toBeVisible()
    await phone.page.waitForTimeout(3_000)
    await expect(accepted).toBeVisible()
    await takeScreen(phone.page, 'hp-kamera')
  } finally {
    await closePhone(phone)
  }
})

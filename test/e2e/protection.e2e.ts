import { mkdir, mkdtemp, readdir, readFile, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Page } from 'playwright'
import { pickFolder } from './support/folder-dialog.ts'
import { findBarriers } from './support/axe.ts'
import { openEventScreen } from './support/event-test.ts'
import { inspectScreen, openExample, openScreen } from './support/frame.ts'
import { closeIkrar, launchIkrar } from './support/launch.ts'
import { drawWaves, pad } from './support/pen.ts'
import { prepareEvent } from './support/prepared-event.ts'
import { scan } from './support/scanner.ts'
import { takeScreen } from './support/screens.ts'
import { expect, test } from './support/test.ts'

const PASSWORD = 'hujan turun di aula'

/** Locks the data on the screen of the copies and answers the recovery code that was kept. */
async function lockData(
  page: Page,
  look: (name: string) => Promise<void> = async () => undefined,
): Promise<string> {
  await openScreen(page, 'Salinan')
  await page.getByRole('button', { name: 'Kunci dengan kata sandi' }).click()
  const dialog = page.getByRole('dialog')
  await dialog.getByLabel('Kata sandi baru').fill('hujan')
  await expect(dialog.getByText('Kurang 5 karakter lagi.')).toBeVisible()
  await expect(dialog.getByRole('button', { name: 'Kunci data' })).toBeDisabled()
  await dialog.getByLabel('Kata sandi baru').fill(PASSWORD)
  await dialog.getByLabel('Sekali lagi').fill('hujan tidak')
  await expect(dialog.getByText('Belum sama dengan yang di atas.')).toBeVisible()
  await dialog.getByLabel('Sekali lagi').fill(PASSWORD)
  await look('kunci-kata-sandi')
  await dialog.getByLabel('Sekali lagi').press('Enter')
  await expect(page.getByText('Data dan salinannya dikunci.')).toBeVisible()
  const code = await dialog.getByText(/^([0-9A-Z]{4}-){6}/).innerText()
  expect(code).toMatch(/^([0-9A-Z]{4}-){6}[0-9A-Z]{4}$/)
  await look('kunci-kode-pemulihan')
  await page.getByRole('button', { name: 'Sudah saya simpan' }).click()
  await expect(page.getByText(/^Kode pemulihan disimpan/)).toBeVisible()
  return code
}

async function typeSecret(page: Page, label: string, text: string): Promise<void> {
  await page.getByLabel(label, { exact: true }).fill(text)
  await page.getByRole('button', { name: /^Buka( data| dan pulihkan)$/ }).click()
}

test('data are locked from the window, and opened again with password or recovery code', async ({
  ikrar,
}) => {
  const { page, folder, dataFolder } = ikrar
  await openExample(page)
  await expect(page.getByRole('contentinfo').getByText('Data belum dikunci')).toBeVisible()
  await openScreen(page, 'Salinan')
  await inspectScreen(page, 'kunci-belum')
  const code = await lockData(page, async (name) => {
    expect(await findBarriers(page)).toEqual([])
    await takeScreen(page, name)
  })
  await expect(page.getByRole('contentinfo').getByText('Data belum dikunci')).toHaveCount(0)
  await inspectScreen(page, 'kunci-terpasang')
  await closeIkrar(ikrar, { keepFolder: true })
  for (const file of (await readdir(dataFolder, { recursive: true })).filter((name) => name.endsWith('.db')))
    expect((await readFile(join(dataFolder, file))).includes('SQLite format 3'), file).toBe(false)

  const again = await launchIkrar({ folder })
  await expect(again.page.getByRole('heading', { level: 1, name: 'Data dikunci' })).toBeVisible()
  expect(await findBarriers(again.page)).toEqual([])
  await takeScreen(again.page, 'kunci-buka')
  await typeSecret(again.page, 'Kata sandi', 'bukan ini')
  await expect(again.page.getByText(/^Kata sandi ini tidak cocok/)).toBeVisible()
  await takeScreen(again.page, 'kunci-salah')
  await typeSecret(again.page, 'Kata sandi', PASSWORD)
  await expect(again.page.getByRole('link', { name: /^Contoh:/ })).toBeVisible()
  await closeIkrar(again, { keepFolder: true })

  const third = await launchIkrar({ folder })
  await third.page.getByRole('button', { name: 'Pakai kode pemulihan' }).click()
  await typeSecret(third.page, 'Kode pemulihan', code.toLowerCase().replaceAll('-', ' '))
  await expect(third.page.getByRole('link', { name: /^Contoh:/ })).toBeVisible()
  await closeIkrar(third, { keepFolder: true })
})

test('a copy locked on another laptop asks for the password of that one', async ({ ikrar }) => {
  const usb = join(ikrar.folder, 'usb')
  await mkdir(usb)
  await openExample(ikrar.page)
  await lockData(ikrar.page)
  await pickFolder(ikrar.app, usb)
  await ikrar.page.getByRole('button', { name: 'Pilih folder' }).click()
  await expect(ikrar.page.getByText(usb)).toBeVisible()
  await closeIkrar(ikrar, { keepFolder: true })

  // Another laptop with the same stick.
  await rm(ikrar.dataFolder, { recursive: true })
  const other = await launchIkrar({ folder: ikrar.folder })
  const { page } = other
  await openScreen(page, 'Salinan')
  await pickFolder(other.app, usb)
  await page.getByRole('button', { name: 'Pilih folder' }).click()
  await page
    .getByRole('listitem')
    .filter({ hasText: 'folder kedua' })
    .nth(1)
    .getByRole('button', { name: /^Pulihkan salinan/ })
    .click()
  await page.getByRole('button', { name: 'Pulihkan', exact: true }).click()
  await expect(page.getByRole('dialog').getByText('Salinan ini dikunci')).toBeVisible()
  await takeScreen(page, 'kunci-pulihkan')
  await typeSecret(page, 'Kata sandi', PASSWORD)
  await expect(page.getByText(/^Salinan dipulihkan\./)).toBeVisible()
  await expect(page.getByText('Data dan salinannya dikunci', { exact: true })).toBeVisible()
  await openScreen(page, 'Semua kegiatan')
  await expect(page.getByRole('link', { name: /^Contoh:/ })).toBeVisible()
  await closeIkrar(other, { keepFolder: true })
})

test('what is signed in locked data is still there after the restart, accepted or only begun', async () => {
  const folder = await mkdtemp(join(tmpdir(), 'ikrar-e2e-'))
  const { eventId, people } = await prepareEvent(join(folder, 'data'), { rosters: ['asn-opd.xlsx'] })
  const [signer, interrupted] = people
  const ikrar = await launchIkrar({ folder })
  await openEventScreen(ikrar.page, eventId, 'tanda-tangan')
  await lockData(ikrar.page)
  await signUpToAccepting(ikrar.page, eventId, signer?.code)
  await ikrar.page.getByRole('button', { name: 'Terima dan lanjut' }).click()
  await expect(ikrar.page.getByText('Tanda tangan diterima')).toBeVisible()
  await signUpToAccepting(ikrar.page, eventId, interrupted?.code)
  await closeIkrar(ikrar, { keepFolder: true })

  const again = await launchIkrar({ folder })
  await typeSecret(again.page, 'Kata sandi', PASSWORD)
  await expect(again.page.getByRole('heading', { level: 1, name: 'Data dikunci' })).toHaveCount(0)
  await openEventScreen(again.page, eventId, 'tanda-tangan')
  const sheet = again.page.getByRole('article', { name: /^Tanda tangan/ })
  await expect(sheet).toContainText(interrupted?.name ?? '')
  await expect(pad(again.page)).toHaveAttribute('data-strokes', '2')
  await again.page.getByRole('button', { name: 'Batal' }).click()
  await expect(again.page.getByText('Siap memindai')).toBeVisible()
  await scan(again.page, signer?.code ?? '')
  await expect(again.page.getByText('Sudah menandatangani')).toBeVisible()
  await closeIkrar(again)
})

async function signUpToAccepting(page: Page, eventId: string, code = ''): Promise<void> {
  await openEventScreen(page, eventId, 'tanda-tangan')
  await expect(page.getByRole('region', { name: 'Hasil terakhir' })).toBeVisible()
  await scan(page, code)
  await expect(pad(page)).toBeVisible()
  await drawWaves(page)
  await expect(page.getByText('Goresan tersimpan, belum diterima.')).toBeVisible()
}

/** A phone that was let in through both real screens: the laptop's QR code, the four words, the click. */
import { execFileSync } from 'node:child_process'
import { join } from 'node:path'
import type { Locator, Page } from 'playwright'
import { expect, type OpenedEvent } from './event-test.ts'
import { launchPhone, type Phone } from './phone.ts'

const dialog = (page: Page): Locator => page.getByRole('dialog', { name: 'Sambungkan perangkat' })

/** The laptop's screen Meja & layar has to be open. */
export async function openDoor(page: Page): Promise<void> {
  await page.getByRole('radio', { name: /^127\.0\.0\.1/ }).check()
  await page.getByRole('button', { name: 'Buka meja tambahan' }).click()
  await expect(dialog(page).getByRole('img', { name: /^Kode QR/ })).toBeVisible()
}

export async function closeDialog(page: Page): Promise<void> {
  await dialog(page).getByRole('button', { name: 'Tutup' }).click()
  await expect(dialog(page)).toHaveCount(0)
}

/** With the door's dialog open; a phone that trusts this laptop. `sees`: a code held before its camera. */
export async function phoneThatTrusts(page: Page, sees?: string): Promise<Phone> {
  const fingerprint = dialog(page).getByText(/^([0-9A-F]{2}:){31}[0-9A-F]{2}$/)
  return launchPhone((await fingerprint.textContent()) ?? '', sees)
}

/** What a phone's camera would read off the laptop's screen. */
export async function invitedUrl({ page, folder }: OpenedEvent, role: string): Promise<string> {
  await dialog(page).getByRole('radio', { name: role }).check()
  await expect(dialog(page).getByText(`Untuk ${role}`)).toBeVisible()
  const picture = join(folder, 'qr.png')
  await dialog(page)
    .getByRole('img', { name: /^Kode QR/ })
    .screenshot({ path: picture })
  return execFileSync('zbarimg', ['-q', '--raw', picture], {
    encoding: 'utf8',
    stdio: ['ignore', 'pipe', 'ignore'],
  }).trim()
}

/** From its form to the click at the laptop. */
export async function letIn({ page }: OpenedEvent, phone: Phone, name: string): Promise<void> {
  await phone.page.getByRole('textbox', { name: 'Nama perangkat' }).fill(name)
  await phone.page.getByRole('textbox', { name: 'Nama petugas' }).fill('Maria Bria')
  await phone.page.getByRole('button', { name: 'Minta izin ke laptop' }).click()
  const request = page.getByRole('region', { name: `Permintaan ${name}` })
  await request.getByRole('button', { name: 'Izinkan' }).click()
}

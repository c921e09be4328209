import { randomUUID } from 'node:crypto'
import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import Database from 'better-sqlite3'
import type { Page } from 'playwright'
import type { Backend } from '../../electron/backend/backend.ts'
import { approveApart } from './support/approved-apart.ts'
import { expect, openEventScreen, pressByHand, saveTo, test } from './support/event-test.ts'
import { inspectScreen } from './support/frame.ts'
import { launchIkrar } from './support/launch.ts'
import type { TicketHolder } from './support/prepared-event.ts'
import { scan } from './support/scanner.ts'
import { takeScreen } from './support/screens.ts'

/** Two of three came. */
test.use({
  wishes: {
    rosters: ['kades-lurah.csv'],
    afterwards: async ({ attendance }: Backend['client'], { eventId, people }) => {
      for (const [index, { id: participantId }] of people.entries())
        if (index % 3 !== 2)
          await attendance.checkIn({ eventId, participantId, nonce: randomUUID(), desk: 'Meja 1' })
    },
  },
})

const sheet = (page: Page) => page.getByRole('article', { name: 'Laporan kegiatan' })
const step = async (page: Page, button: string, who: string, field: string, action = button) => {
  await page.getByRole('button', { name: button }).click()
  await page.getByRole('dialog').getByLabel(field).fill(who)
  await page.keyboard.press('Tab')
  await page.getByRole('dialog').getByRole('button', { name: action }).click()
}

/** One more person comes, by the door of the same window. */
async function letIn(page: Page, eventId: string, person: TicketHolder | undefined): Promise<void> {
  if (!person) throw new Error('nobody is left to come')
  await openEventScreen(page, eventId, 'presensi')
  const verdict = page.getByRole('region', { name: 'Hasil pindaian' })
  await expect(verdict).toBeVisible()
  await scan(page, person.code)
  await expect(verdict).toContainText(person.name)
  await openEventScreen(page, eventId, 'naskah-akhir?naskah=activity_report')
}

/** What the database holds while the app has it open. */
function keptWriting(dataFolder: string): string | undefined {
  const db = new Database(join(dataFolder, 'kegiatan.db'), { readonly: true })
  try {
    return db.prepare<[], string>('select text from unsaved_writing').pluck().get()
  } finally {
    db.close()
  }
}

test('a report is written over, noticed as changed, checked, approved and followed by an addendum', async ({
  opened: { page, app, eventId, folder, people },
}) => {
  await page.setViewportSize({ width: 1280, height: 720 })
  await openEventScreen(page, eventId, 'dokumen')
  await page.getByRole('link', { name: 'Naskah akhir' }).click()
  await page
    .getByRole('navigation', { name: 'Naskah akhir' })
    .getByRole('button', { name: /Laporan/ })
    .click()
  await expect(sheet(page).getByRole('heading', { name: 'I. PENDAHULUAN' })).toBeVisible()

  // By the keyboard alone.
  await sheet(page).getByRole('button', { name: 'Ubah: Latar belakang' }).focus()
  await pressByHand(page, 'Enter', 'Control+a')
  await page.keyboard.insertText('Netralitas adalah ')
  await pressByHand(page, 'Control+b')
  // As fast as a scanner, and yet no scan.
  await page.keyboard.type('wajib')
  await page.waitForTimeout(300)
  await pressByHand(page, 'Control+b')
  await page.keyboard.insertText(' setiap ASN.')
  await pressByHand(page, 'Control+Enter')
  await expect(sheet(page).getByText('wajib', { exact: true })).toHaveCSS('font-weight', /[67]00/)
  await expect(sheet(page).getByRole('button', { name: 'Ubah: Latar belakang' })).toBeFocused()

  await sheet(page).getByRole('button', { name: 'Ubah: Peserta' }).click()
  await pressByHand(page, 'Control+a')
  await page.keyboard.insertText('Hampir semua undangan hadir.')
  // It is there again after another screen, and after it was given up by mistake.
  await openEventScreen(page, eventId, 'presensi')
  await expect(page.getByRole('region', { name: 'Hasil pindaian' })).toBeVisible()
  await openEventScreen(page, eventId, 'naskah-akhir?naskah=activity_report')
  const writing = page.getByRole('textbox', { name: 'Peserta' })
  await expect(writing).toHaveText('Hampir semua undangan hadir.')
  await writing.press('Escape')
  await expect(writing).toHaveCount(0)
  await page.getByRole('button', { name: 'Urungkan' }).click()
  await expect(writing).toHaveText('Hampir semua undangan hadir.')
  await takeScreen(page, 'naskah-akhir-menulis')
  await page.getByRole('button', { name: 'Simpan tulisan' }).click()
  await expect(sheet(page).getByText('Ditulis sendiri.')).toHaveCount(2)

  await letIn(page, eventId, people[2])
  const changed = sheet(page).getByRole('group', { name: 'Data berubah: Peserta' })
  await expect(changed).toContainText(/Diundang \d+ orang, hadir \d+ orang/)
  await changed.scrollIntoViewIfNeeded()
  await inspectScreen(page, 'naskah-akhir-data-berubah')
  await changed.getByRole('button', { name: 'Pertahankan tulisan saya' }).click()
  await expect(changed).toHaveCount(0)
  await expect(page.getByRole('button', { name: 'Ubah: Peserta' })).toBeFocused()

  await step(page, 'Tandai diperiksa', 'Siti Contoh', 'Diperiksa oleh')
  await expect(sheet(page).getByRole('button', { name: /^Ubah/ })).toHaveCount(0)
  await page.getByRole('button', { name: 'Sahkan' }).click()
  const dialog = page.getByRole('dialog')
  await dialog.getByLabel('Disahkan oleh').fill('Eduard Contoh')
  await dialog.getByLabel('Nomor naskah').fill('12/LAP/2026')
  await takeScreen(page, 'naskah-akhir-sahkan')
  await dialog.getByRole('button', { name: 'Sahkan' }).click()
  await expect(page.getByText('Sidik SHA-256')).toBeVisible()
  await inspectScreen(page, 'naskah-akhir-sah')

  const markdown = join(folder, 'laporan.md')
  await saveTo(app, markdown)
  await page.getByRole('button', { name: 'Cetak atau simpan' }).click()
  await page.getByRole('menuitem', { name: 'Simpan Markdown' }).click()
  await expect.poll(() => existsSync(markdown)).toBe(true)
  expect(readFileSync(markdown, 'utf8')).toContain('Netralitas adalah **wajib** setiap ASN.')

  await letIn(page, eventId, people[5])
  await expect(page.getByRole('navigation', { name: 'Naskah akhir' })).toContainText('data berubah')
  await page.getByRole('button', { name: 'Buat adendum' }).click()
  await expect(sheet(page).getByRole('heading', { name: 'ADENDUM 1 LAPORAN KEGIATAN' })).toBeVisible()
  await expect(sheet(page)).toContainText('Semula')
  await inspectScreen(page, 'naskah-akhir-adendum')
})

test('what was being written is there again after the power was cut, and its text is marked', async ({
  opened,
}) => {
  const { page, app, eventId, folder } = opened
  await openEventScreen(page, eventId, 'naskah-akhir?naskah=activity_report')
  await sheet(page).getByRole('button', { name: 'Ubah: Peserta' }).click()
  await pressByHand(page, 'Control+a')
  await page.keyboard.insertText('Hampir semua undangan hadir.')
  await expect(page.getByText('Tulisan belum disimpan')).toBeVisible()
  await expect.poll(() => keptWriting(opened.dataFolder)).toBe('Hampir semua undangan hadir.')
  app.process().kill('SIGKILL')
  await app.waitForEvent('close')

  const again = await launchIkrar({ folder })
  await openEventScreen(again.page, eventId, 'naskah-akhir')
  await expect(again.page.getByRole('button', { name: /Laporan kegiatan/ })).toContainText(
    'Tulisan belum disimpan',
  )
  await inspectScreen(again.page, 'naskah-akhir-belum-disimpan')
  await again.page.getByRole('button', { name: /Laporan kegiatan/ }).click()
  const writing = again.page.getByRole('textbox', { name: 'Peserta' })
  await expect(writing).toHaveText('Hampir semua undangan hadir.')
  await again.page.getByRole('button', { name: 'Simpan tulisan' }).click()
  await expect(sheet(again.page).getByText('Ditulis sendiri.')).toBeVisible()
  await expect(again.page.getByText('Tulisan belum disimpan')).toBeHidden()
  await expect.poll(() => keptWriting(opened.dataFolder)).toBeUndefined()
  await again.app.close()
})

test.describe('a notula that two laptops approved apart', () => {
  test.use({
    wishes: {
      rosters: ['kades-lurah.csv'],
      afterwards: (client, { eventId }) => approveApart(client, eventId),
    },
  })

  test('is shown as the one that counts, and the other is a press of a button away', async ({
    opened: { page, eventId },
  }) => {
    await page.setViewportSize({ width: 1280, height: 720 })
    await openEventScreen(page, eventId, 'naskah-akhir?naskah=minutes')
    const told = page.getByRole('alert').filter({ hasText: 'Disahkan terpisah' })
    await expect(told).toContainText('Nomor 12/NOTULA/2026 dipakai lebih dari satu naskah.')
    await expect(page.getByText(/oleh Eduard Contoh/)).toBeVisible()
    await inspectScreen(page, 'naskah-akhir-disahkan-terpisah')
    await told.getByRole('button', { name: 'Buka naskah itu' }).click()
    await expect(page.getByText(/oleh Siti Contoh/)).toBeVisible()
    await expect(page.getByRole('button', { name: 'Buat adendum' })).toHaveCount(0)
    await told.getByRole('button', { name: 'Buka yang berlaku' }).click()
    await expect(page.getByText(/oleh Eduard Contoh/)).toBeVisible()
  })
})

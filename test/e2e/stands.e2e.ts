import type { Page } from 'playwright'
import { CATEGORY_LABELS } from '#shared/domain/category.ts'
import { expect, openEventScreen, pressByHand, test } from './support/event-test.ts'
import { inspectScreen } from './support/frame.ts'
import { scan } from './support/scanner.ts'
import { takeScreen } from './support/screens.ts'

const verdict = (page: Page) => page.getByRole('region', { name: 'Hasil pindaian' })
const bar = (page: Page) => page.getByRole('region', { name: 'Tempat meja ini' })
const reasons = (page: Page) => page.getByRole('dialog', { name: 'Izinkan masuk' })

async function addSession(page: Page, number: number, title: string): Promise<void> {
  await page.getByRole('button', { name: 'Tambah sesi' }).click()
  await page.getByLabel(`Nama sesi ${number}`).fill(title)
}

/** By the keyboard alone. */
async function standAt(page: Page, session: string): Promise<void> {
  await pressByHand(page, 'F10')
  await page.getByRole('combobox', { name: 'Sesi' }).click()
  await page.getByRole('option', { name: session }).click()
  await page.keyboard.press('Escape')
  await expect(bar(page)).toContainText(session)
}

test.use({
  wishes: {
    afterwards: async (client, { eventId, people }) => {
      const { rows } = await client.participants.page({
        ...{ eventId, filter: {}, sort: 'name', descending: false, offset: 0, limit: 5 },
      })
      const person = rows.find(({ id }) => id === people[3]?.id)
      if (!person) throw new Error('the list has no fourth person')
      await client.participants.edit({
        ...{ eventId, id: person.id, expected: person.updatedAt },
        person: { ...person, note: 'Kursi roda, dijemput di lobi', seat: 'Meja 4' },
      })
    },
  },
})

test('two sessions and a gate are set up, and the door keeps their rules', async ({ opened }) => {
  const { page, eventId, people } = opened
  await openEventScreen(page, eventId, 'rincian')
  await page.getByRole('tab', { name: 'Sesi & pintu' }).click()
  await page.getByRole('button', { name: 'Buat 4 sesi dari susunan acara' }).click()
  await expect(page.getByLabel('Nama sesi 1')).toHaveValue('Pembukaan')
  await addSession(page, 5, 'Ruang kecil')
  await page.getByLabel('Kapasitas Ruang kecil').fill('1')
  await page.getByRole('button', { name: 'Rincian Ruang kecil' }).click()
  await page.getByLabel('Catat juga yang keluar').check()
  await addSession(page, 6, 'Malam keakraban')
  await page.getByLabel('Dibuka Malam keakraban').fill('23.59')
  await page.getByLabel('Ditutup Malam keakraban').fill('23.58')
  await addSession(page, 7, 'Doa bersama')
  await page.getByLabel('Dibuka Doa bersama').fill('00.00')
  await page.getByLabel('Ditutup Doa bersama').fill('00.01')
  await addSession(page, 8, 'Rapat tokoh')
  await page.getByRole('button', { name: 'Rincian Rapat tokoh' }).click()
  await page.getByRole('combobox', { name: 'Untuk kategori' }).last().click()
  await page.getByRole('option', { name: CATEGORY_LABELS.bawaslu }).click()
  await page.keyboard.press('Escape')
  await page.getByRole('button', { name: 'Tambah pintu' }).click()
  await page.getByLabel('Nama pintu 1').fill('Gerbang Timur')
  await page.getByRole('combobox', { name: 'Arah Gerbang Timur' }).click()
  await page.getByRole('option', { name: 'Masuk dan keluar' }).click()
  await page.getByRole('button', { name: 'Simpan', exact: true }).click()
  await expect(page.getByText('Kegiatan disimpan.')).toBeVisible()
  await inspectScreen(page, 'kegiatan-sesi')

  await openEventScreen(page, eventId, 'presensi')
  await expect(bar(page)).toContainText('Kehadiran hari ini, tanpa sesi')
  await standAt(page, 'Ruang kecil')
  const [first, second, , noted] = people
  if (!first || !second || !noted) throw new Error('the list is too short')
  await scan(page, first.code)
  await expect(verdict(page)).toContainText('Silakan masuk')
  await expect(verdict(page)).toContainText('Tempat terakhir')
  await expect(bar(page)).toContainText('1 di dalam dari 1 tempat')
  await scan(page, first.code)
  await expect(verdict(page)).toContainText('Sudah di dalam')

  await scan(page, second.code)
  await expect(verdict(page)).toContainText('Penuh')
  await inspectScreen(page, 'presensi-penuh')
  await page.keyboard.press('F7')
  await expect(reasons(page)).toContainText(second.name)
  await takeScreen(page, 'presensi-izinkan')
  await page.keyboard.press('Enter')
  await expect(verdict(page)).toContainText('Diizinkan: Disetujui panitia.')

  await pressByHand(page, 'F9')
  await expect(bar(page)).toHaveAttribute('data-direction', 'out')
  await scan(page, first.code)
  await expect(verdict(page)).toContainText('Keluar dari sesi “Ruang kecil”')
  await inspectScreen(page, 'presensi-keluar')
  await pressByHand(page, 'F9')

  await standAt(page, 'Malam keakraban')
  await scan(page, noted.code)
  await expect(verdict(page)).toContainText('Belum dibuka')
  await pressByHand(page, 'F7')
  await page.getByLabel('Alasan lain').fill('Diundang lebih awal')
  await page.keyboard.press('Enter')
  await expect(verdict(page)).toContainText('Silakan masuk')
  await expect(verdict(page)).toContainText('Kursi roda, dijemput di lobi')

  await standAt(page, 'Doa bersama')
  await scan(page, second.code)
  await expect(verdict(page)).toContainText('Sudah ditutup')
  await expect(verdict(page)).toContainText(second.name)
  await inspectScreen(page, 'presensi-sudah-ditutup')
  await pressByHand(page, 'F7')
  await page.keyboard.press('Escape')
  await expect(reasons(page)).toHaveCount(0)

  await standAt(page, 'Rapat tokoh')
  await scan(page, second.code)
  await expect(verdict(page)).toContainText('Bukan untuk sesi ini')
  await inspectScreen(page, 'presensi-bukan-untuk-sesi')
  await pressByHand(page, 'F7')
  await expect(reasons(page)).toContainText(second.name)
  await page.keyboard.press('Enter')
  await expect(verdict(page)).toContainText('Diizinkan: Disetujui panitia.')
  await standAt(page, 'Malam keakraban')

  // The note outlasts the next scan, until it was read.
  const notes = page.getByRole('region', { name: 'Catatan layanan yang belum dibaca' })
  await scan(page, first.code)
  await expect(notes).toContainText(noted.name)
  await inspectScreen(page, 'presensi-catatan')
  await page.keyboard.press('F5')
  await expect(notes).toHaveCount(0)
})

test('a desk stays where it stood, and a scan with no session is as before', async ({ opened }) => {
  const { page, eventId } = opened
  await openEventScreen(page, eventId, 'presensi')
  await expect(verdict(page)).toContainText('Siap memindai')
  await expect(bar(page)).toHaveCount(0)
})

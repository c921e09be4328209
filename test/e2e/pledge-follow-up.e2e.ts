import { expect, type Page } from 'playwright/test'
import { findBarriers } from './support/axe.ts'
import { openEventScreen, pressByHand, test } from './support/event-test.ts'
import { inspectScreen } from './support/frame.ts'
import { scan } from './support/scanner.ts'
import { takeScreen } from './support/screens.ts'

const list = (page: Page) => page.getByRole('listbox', { name: 'Peserta yang berikrar' })
const count = (page: Page, state: string) =>
  page.getByRole('region', { name: 'Kemajuan ikrar' }).getByRole('button', { name: new RegExp(`${state}$`) })
const verdict = (page: Page) => page.getByRole('region', { name: 'Hasil pindaian' })

test.describe('the Ikrar screen', () => {
  test.beforeEach(async ({ opened: { page, eventId } }) => {
    await openEventScreen(page, eventId, 'ikrar')
    await expect(list(page).getByRole('option').first()).toBeVisible()
  })

  test('asks for a note where it matters, and shows everything written about a person, by keyboard alone', async ({
    opened: { page },
  }) => {
    await page.getByRole('combobox', { name: 'Saksi di meja ini' }).fill('Ketua Bawaslu')
    await list(page).focus()
    await pressByHand(page, 'b')
    const note = page.getByRole('dialog', { name: 'Berhalangan' })
    await expect(note.getByLabel('Keterangan')).toBeFocused()
    await expect(note).toHaveCSS('opacity', '1')
    expect(await findBarriers(page)).toEqual([])
    await takeScreen(page, 'ikrar-keterangan')
    await page.keyboard.type('dinas luar', { delay: 90 })
    await pressByHand(page, 'Enter')
    await expect(count(page, 'Berhalangan')).toHaveText(/^1/)
    await list(page).focus()
    await pressByHand(page, 'Home', 't', 'ArrowUp', 'Enter')
    const history = page.getByRole('dialog', { name: 'Riwayat ikrar' })
    await expect(history).toContainText('Tanda tangan basah')
    await expect(history).toContainText('Berhalangan')
    await expect(history).toContainText('dinas luar')
    await expect(history).toContainText('Saksi: Ketua Bawaslu')
    await expect(history).toHaveCSS('opacity', '1')
    expect(await findBarriers(page)).toEqual([])
    await takeScreen(page, 'ikrar-riwayat')
    await pressByHand(page, 'Escape')
    await expect(history).toHaveCount(0)
  })

  test('says which wording is frozen, and keeps it beside one that was changed', async ({
    opened: { page, eventId },
  }) => {
    await list(page).focus()
    await pressByHand(page, 't', 't')
    await expect(page.getByText(/Naskah dibekukan sejak .*2 orang memakai/)).toBeVisible()
    await openEventScreen(page, eventId, 'rincian')
    await page.getByRole('tab', { name: 'Ikrar & dasar hukum' }).click()
    await page.getByLabel('Yang berikrar').fill('Pegawai ASN dan Non ASN Kabupaten')
    await page.getByRole('button', { name: 'Simpan' }).first().click()
    await openEventScreen(page, eventId, 'ikrar')
    await expect(page.getByText(/Naskah sudah diubah/)).toBeVisible()
    await inspectScreen(page, 'ikrar-naskah-berubah')
    await page.getByRole('button', { name: 'Lihat versi naskah' }).click()
    const versions = page.getByRole('dialog', { name: 'Versi naskah' })
    await expect(versions.getByRole('article')).toHaveCount(2)
    await expect(versions).toHaveCSS('opacity', '1')
    expect(await findBarriers(page)).toEqual([])
    await takeScreen(page, 'ikrar-versi-naskah')
  })

  test('tells whom to ask next, unit by unit, and prints their sheet', async ({ opened: { page } }) => {
    await list(page).focus()
    await pressByHand(page, 't', 't')
    await page.getByText('Belum per OPD', { exact: true }).click()
    const units = page.getByRole('region', { name: 'Belum per OPD' })
    await expect(units.getByRole('row')).not.toHaveCount(0)
    await inspectScreen(page, 'ikrar-belum-per-opd')
    await page.getByRole('button', { name: 'Cetak lembar susulan', exact: true }).click()
    const sheet = page.getByRole('dialog', { name: 'Lembar susulan' })
    await expect(sheet.getByRole('img', { name: /halaman 1 dari/ })).toBeVisible({ timeout: 60_000 })
    await expect(sheet.getByLabel('Ditandatangani pada')).toBeVisible()
    expect(await findBarriers(page)).toEqual([])
    await takeScreen(page, 'ikrar-lembar-susulan')
    await pressByHand(page, 'Escape')
    await expect(sheet).toHaveCount(0)
    await units.getByRole('row').nth(1).getByRole('button').first().click()
    await expect(page.getByRole('switch', { name: 'Hanya yang belum' })).toBeChecked()
    await expect(list(page).getByRole('option').first()).toContainText('Belum')
  })
})

test('whom an instrument is for and who signs it is set in the event', async ({
  opened: { page, eventId },
}) => {
  await openEventScreen(page, eventId, 'rincian')
  await page.getByRole('tab', { name: 'Ikrar & dasar hukum' }).click()
  const settings = page.getByRole('group', { name: /^Pengaturan Ikrar netralitas pegawai ASN/ })
  await settings.getByRole('button', { name: 'Atur siapa yang menandatangani' }).click()
  await settings.getByRole('combobox', { name: 'Ditujukan kepada' }).click()
  await page.getByRole('option', { name: 'DPRD' }).click()
  await pressByHand(page, 'Escape')
  await settings.getByRole('combobox', { name: 'Tambah saksi' }).click()
  await page.getByRole('option').first().click()
  await inspectScreen(page, 'kegiatan-ikrar-pengaturan')
  await page.getByRole('button', { name: 'Simpan', exact: true }).click()
  await expect(page.getByText('Kegiatan disimpan.')).toBeVisible()
  await openEventScreen(page, eventId, 'ikrar')
  await expect(page.getByRole('heading', { level: 1, name: 'Ikrar' })).toBeVisible()
  await openEventScreen(page, eventId, 'rincian')
  await page.getByRole('tab', { name: 'Ikrar & dasar hukum' }).click()
  await settings.getByRole('button', { name: 'Atur siapa yang menandatangani' }).click()
  await expect(settings.getByRole('button', { name: 'Kembali ke kategori dan peran' })).toBeVisible()
})

test("somebody who comes in an invitee's place is written down at the door, by keyboard alone", async ({
  opened: { page, eventId, people },
}) => {
  const [invitee] = people
  if (!invitee) throw new Error('nobody is invited')
  await openEventScreen(page, eventId, 'presensi')
  await expect(verdict(page)).toContainText('Siap memindai')
  await scan(page, invitee.code)
  await expect(verdict(page)).toContainText('Selamat datang')
  await pressByHand(page, 'F6')
  const form = page.getByRole('form', { name: 'Diwakili' })
  await expect(form.getByLabel('Nama yang hadir')).toBeFocused()
  await inspectScreen(page, 'presensi-diwakili-isian')
  await form.getByLabel('Nama yang hadir').focus()
  await page.keyboard.type('Ina Bria', { delay: 90 })
  await pressByHand(page, 'Enter')
  await expect(verdict(page)).toContainText('Ina Bria')
  await expect(verdict(page)).toContainText('mewakili')
  await expect(page.getByRole('region', { name: 'Jumlah hadir' })).toContainText('1 diwakili')
  await inspectScreen(page, 'presensi-diwakili')
  await scan(page, invitee.code)
  await expect(verdict(page)).toContainText('tercatat diwakili')

  await openEventScreen(page, eventId, 'peserta')
  await page.getByRole('button', { name: invitee.name }).first().click()
  const drawer = page.getByRole('dialog', { name: 'Data peserta' })
  await expect(drawer).toContainText('Diwakili Ina Bria')
  await expect(drawer).toHaveCSS('opacity', '1')
  expect(await findBarriers(page)).toEqual([])
  await takeScreen(page, 'peserta-diwakili')
  await drawer.getByRole('button', { name: 'Hadir sendiri, bukan diwakili' }).click()
  await expect(drawer.getByRole('button', { name: 'Diwakili …' })).toBeVisible()
})

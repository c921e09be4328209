import { join } from 'node:path'
import Database from 'better-sqlite3'
import type { Page } from 'playwright'
import { findBarriers } from './support/axe.ts'
import { expect, openEventScreen, pressByHand, test } from './support/event-test.ts'
import { inspectScreen } from './support/frame.ts'
import { root } from './support/launch.ts'
import { takeScreen } from './support/screens.ts'

const list = (page: Page) => page.getByRole('grid', { name: 'Daftar peserta' })
const rowOf = (page: Page, name: string | RegExp) => list(page).getByRole('row').filter({ hasText: name })
const search = (page: Page) => page.getByRole('textbox', { name: 'Cari peserta' })
const notice = (page: Page, text: string | RegExp) => page.getByRole('status').filter({ hasText: text })

test('a person is found from the first letter, without gelar, and by the tail of the NIP', async ({
  opened: { page, people },
}) => {
  await expect(page.getByText(`${people.length} peserta`, { exact: false }).first()).toBeVisible()
  await inspectScreen(page, 'peserta')
  await search(page).fill('y')
  await expect(list(page).getByRole('row').nth(1)).toContainText(/\bY/)
  await search(page).fill('touselak benu')
  await expect(rowOf(page, 'Drs. Y. A. N. Touselak Benu')).toBeVisible()
  await expect(list(page).getByRole('row')).toHaveCount(2)
  await search(page).fill('11006')
  await expect(rowOf(page, 'Touselak Benu')).toBeVisible()
  await search(page).fill('zzzz')
  await expect(page.getByRole('heading', { name: 'Tidak ada yang cocok' })).toBeVisible()
  await inspectScreen(page, 'peserta-tidak-cocok')
  await page.getByRole('button', { name: 'Tampilkan semua' }).click()
  await expect(search(page)).toHaveValue('')
})

test('a click on a value narrows the list to it, and one button shows everybody again', async ({
  opened: { page, people },
}) => {
  await list(page).getByRole('button', { name: 'Sekretariat DPRD' }).first().click()
  await expect(notice(page, `dari ${people.length} peserta`)).toBeVisible()
  const opd = list(page).getByRole('row').nth(1)
  await expect(opd).toContainText('Sekretariat DPRD')
  await page.getByRole('button', { name: 'Tampilkan semua' }).click()
  await page.getByRole('button', { name: '21 NIP meragukan' }).click()
  await expect(notice(page, `21 dari ${people.length} peserta dengan NIP yang meragukan`)).toBeVisible()
  await page.getByRole('button', { name: 'Tampilkan semua' }).click()
  await page.getByRole('combobox', { name: 'Kategori' }).click()
  await page.getByRole('option', { name: /^Kepala Desa \(/ }).click()
  await page.keyboard.press('Escape')
  await expect(notice(page, `dari ${people.length} peserta`)).toBeVisible()
  await expect(list(page).getByRole('button', { name: 'PNS' })).toHaveCount(0)
})

test('columns sort the list, and the chosen ones are remembered', async ({ opened: { page, eventId } }) => {
  await page.getByRole('button', { name: 'OPD', exact: true }).click()
  await expect(page.getByRole('columnheader', { name: 'OPD' })).toHaveAttribute('aria-sort', 'ascending')
  await page.getByRole('button', { name: 'OPD', exact: true }).click()
  await expect(page.getByRole('columnheader', { name: 'OPD' })).toHaveAttribute('aria-sort', 'descending')
  await page.getByRole('button', { name: 'Kolom', exact: true }).click()
  await page.getByRole('checkbox', { name: 'Kursi' }).check()
  await page.getByRole('checkbox', { name: 'Jabatan' }).uncheck()
  expect(await findBarriers(page)).toEqual([])
  await takeScreen(page, 'peserta-kolom')
  await page.reload()
  await openEventScreen(page, eventId, 'peserta')
  await expect(page.getByRole('columnheader', { name: 'Kursi' })).toBeVisible()
  await expect(page.getByRole('columnheader', { name: 'Jabatan' })).toHaveCount(0)
})

test('by keyboard alone rows are ticked, copied for Excel with the NIP as text, and unticked', async ({
  opened: { page, people },
}) => {
  await search(page).fill('touselak benu')
  await expect(list(page).getByRole('row')).toHaveCount(2)
  await search(page).fill('')
  await expect(list(page).getByRole('row').nth(5)).toBeVisible()
  await list(page).focus()
  await pressByHand(page, 'ArrowDown', 'Space', 'Shift+ArrowDown', 'Shift+ArrowDown')
  await expect(page.getByText('3 dipilih')).toBeVisible()
  await inspectScreen(page, 'peserta-dipilih')
  await list(page).focus()
  await page.keyboard.press('Control+c')
  await expect(notice(page, '3 peserta disalin')).toBeVisible()
  const { text, html } = await pasted(page)
  expect(text.split(/\r?\n/)).toHaveLength(4)
  expect(text).toMatch(/^Nama\tNIP\t/)
  expect(html).toContain("mso-number-format:'\\@'")
  await search(page).fill('')
  await list(page).focus()
  await pressByHand(page, 'Control+a')
  await expect(page.getByText(`${people.length} dipilih`)).toBeVisible()
  await pressByHand(page, 'Escape')
  await expect(page.getByRole('region', { name: 'Peserta yang dipilih' })).toHaveCount(0)
})

/** What another program would find on the clipboard. */
async function pasted(page: Page): Promise<{ text: string; html: string }> {
  const clipboard = page.evaluate(
    () =>
      new Promise<{ text: string; html: string }>((resolve) => {
        const read = (e: ClipboardEvent) =>
          resolve({
            text: e.clipboardData?.getData('text/plain') ?? '',
            html: e.clipboardData?.getData('text/html') ?? '',
          })
        document.addEventListener('paste', read, { once: true })
      }),
  )
  await search(page).focus()
  await page.keyboard.press('Control+v')
  return clipboard
}

test('a range of rows is ticked with Shift, also over rows that were never in sight', async ({
  opened: { page, people },
}) => {
  await list(page)
    .getByRole('checkbox', { name: /^Pilih / })
    .nth(1)
    .click()
  await list(page).focus()
  await pressByHand(page, 'Shift+End')
  await expect(page.getByText(`${people.length} dipilih`)).toBeVisible()
})

test('a person is added, and the NIP is judged while it is typed', async ({ opened: { page } }) => {
  await page.getByRole('button', { name: 'Tambah peserta' }).click()
  await page.getByLabel('Nama', { exact: false }).first().fill('Ny. Ina Boi, S.Pd.')
  await page.getByLabel('NIP', { exact: true }).fill('19890230 201703 2 003')
  await expect(page.getByText('bukan tanggal lahir yang mungkin')).toBeVisible()
  await page.getByLabel('NIP', { exact: true }).fill('19890220 201703 2 003')
  await expect(page.getByText('Sah: PNS, perempuan, lahir 20 Februari 1989')).toBeVisible()
  await page.getByRole('combobox', { name: 'OPD atau instansi' }).fill('Sekretariat D')
  await page.getByRole('option', { name: 'Sekretariat DPRD' }).click()
  await takeScreen(page, 'peserta-tambah')
  expect(await findBarriers(page)).toEqual([])
  await page.getByRole('button', { name: 'Tambahkan peserta' }).click()
  await expect(notice(page, 'Peserta ditambahkan.')).toBeVisible()
  await search(page).fill('ina boi')
  await expect(rowOf(page, 'Ny. Ina Boi, S.Pd.')).toContainText('19890220 201703 2 003')
})

test('NIK and phone are covered until somebody asks, and that is recorded', async ({
  opened: { page, dataFolder },
}) => {
  await page.getByRole('button', { name: 'Tambah peserta' }).click()
  await page.getByLabel('Nama', { exact: false }).first().fill('Ny. Ina Boi, S.Pd.')
  await page.getByLabel('NIK', { exact: true }).fill('5303010101800001')
  await page.getByLabel('Nomor HP', { exact: true }).fill('081234567890')
  await page.getByRole('button', { name: 'Tambahkan peserta' }).click()
  await search(page).fill('ina boi')
  await rowOf(page, 'Ny. Ina Boi, S.Pd.').getByRole('button').first().click()
  await expect(page.getByLabel('NIK', { exact: true })).toHaveValue('5303**********01')
  await expect(page.getByLabel('Nomor HP', { exact: true })).toHaveValue('0812******90')
  await page.getByRole('button', { name: 'Perlihatkan NIK' }).click()
  await expect(page.getByLabel('NIK', { exact: true })).toHaveValue('5303010101800001')
  await expect(page.getByLabel('Nomor HP', { exact: true })).toHaveValue('0812******90')
  await inspectDrawer(page, 'peserta-nik-diperlihatkan')
  const database = new Database(join(dataFolder, 'kegiatan.db'), { readonly: true })
  const shown = database.prepare("select count, detail from activity where what = 'shown'").all()
  database.close()
  expect(shown).toEqual([{ count: 1, detail: 'nik' }])
})

test('an odd NIP is warned about once and then kept as it was written; a NIP of somebody else is refused', async ({
  opened: { page },
}) => {
  await search(page).fill('touselak benu')
  await rowOf(page, 'Touselak Benu').getByRole('button').first().click()
  await page.getByLabel('NIP', { exact: true }).fill('198910022017032003')
  await page.getByRole('button', { name: 'Simpan perubahan' }).click()
  await expect(page.getByText('NIP ini sudah dipakai peserta lain')).toBeVisible()
  await page.getByLabel('NIP', { exact: true }).fill('1970022619930110')
  await page.getByRole('button', { name: 'Simpan perubahan' }).click()
  await expect(page.getByText('Baru 16 dari 18 angka.')).toBeVisible()
  await inspectDrawer(page, 'peserta-nip-meragukan')
  await page.getByRole('button', { name: 'Simpan apa adanya' }).click()
  await expect(notice(page, 'Perubahan disimpan.')).toBeVisible()
  await expect(rowOf(page, 'Touselak Benu')).toContainText('1970022619930110')
  await expect(page.getByRole('button', { name: '22 NIP meragukan' })).toBeVisible()
})

async function inspectDrawer(page: Page, name: string): Promise<void> {
  expect(await findBarriers(page)).toEqual([])
  await takeScreen(page, name)
}

test.describe('with people who have come', () => {
  test.use({
    wishes: {
      rosters: ['asn-opd.xlsx'],
      afterwards: async (client, { eventId, people }) => {
        for (const { id } of people.slice(0, 3)) {
          await client.attendance.checkIn({
            eventId,
            nonce: crypto.randomUUID(),
            desk: 'Meja 1',
            participantId: id,
          })
        }
      },
    },
  })

  test('who is removed comes back with one click; who has checked in stays and is named', async ({
    opened: { page, people },
  }) => {
    await list(page).focus()
    await pressByHand(page, 'ArrowDown', 'ArrowUp', 'Space', 'Shift+End')
    await expect(page.getByText('233 dipilih')).toBeVisible()
    await page.getByRole('button', { name: 'Hapus dari daftar' }).click()
    await expect(notice(page, '230 peserta dihapus dari daftar.')).toBeVisible()
    const kept = page.getByRole('alert').filter({ hasText: 'tetap dalam daftar karena sudah tercatat hadir' })
    for (const { name } of people.slice(0, 3)) await expect(kept).toContainText(name)
    await expect(list(page).getByRole('row')).toHaveCount(4)
    await takeScreen(page, 'peserta-dihapus')
    await page.getByRole('button', { name: 'Urungkan' }).click()
    await expect(notice(page, '230 peserta dikembalikan ke daftar.')).toBeVisible()
    await expect(page.getByText('233 peserta', { exact: false }).first()).toBeVisible()
  })

  test('the list narrows to who is present and sorts by arrival', async ({ opened: { page } }) => {
    await page.getByRole('combobox', { name: 'Kehadiran' }).click()
    await page.getByRole('option', { name: 'Sudah hadir' }).click()
    await expect(notice(page, '3 dari 233 peserta')).toBeVisible()
    await page.getByRole('button', { name: 'Kehadiran', exact: true }).click()
    await expect(list(page).getByRole('button', { name: /^Hadir \d\d\.\d\d$/ })).toHaveCount(3)
  })

  test('a badge that is lost is replaced by one with another code', async ({ opened: { page, people } }) => {
    const [person] = people
    await rowOf(page, person?.name ?? '')
      .getByRole('button')
      .first()
      .click()
    await page.getByRole('button', { name: 'Ganti kartu …' }).click()
    await page.getByRole('combobox', { name: 'Alasan' }).fill('Kartu hilang')
    await page.keyboard.press('Escape')
    await expect(page.getByRole('dialog', { name: 'Ganti kartu' })).toBeVisible()
    expect(await findBarriers(page)).toEqual([])
    await page.getByRole('button', { name: 'Terbitkan kartu baru' }).click()
    await expect(page.getByText(/Kartu baru untuk .* berkode/)).toBeVisible()
    await takeScreen(page, 'peserta-ganti-kartu')
    await expect(page.getByRole('link', { name: 'Cetak kartu ini' })).toHaveAttribute('href', /surat\?ids=/)
  })
})

test.describe('with somebody twice in the list', () => {
  test.use({
    wishes: {
      rosters: ['asn-opd.xlsx'],
      afterwards: async (client, { eventId, people }) => {
        const twice = people.find(({ name }) => name.includes('Touselak Benu'))
        if (!twice) throw new Error('the sample has changed')
        const { id: _, ...person } = await client.participants.get({ eventId, id: twice.id })
        const again = { ...person, nip: null, seat: 'B-14', note: 'Diketik di meja' }
        await client.participants.add({ eventId, person: again })
      },
    },
  })

  test('two entries of one person are compared side by side and made one', async ({ opened: { page } }) => {
    await page.getByRole('button', { name: 'Lainnya' }).click()
    await page.getByRole('menuitem', { name: 'Gabungkan data ganda' }).click()
    const group = page.getByRole('region', { name: /Nama yang sama: .*Touselak Benu/ })
    await expect(group.getByRole('radio')).toHaveCount(2)
    await inspectScreen(page, 'peserta-ganda')
    await group.getByRole('button', { name: 'Gabungkan' }).click()
    await expect(page.getByText('Penggabungan tidak dapat diurungkan.')).toBeVisible()
    await page.getByRole('dialog').getByRole('button', { name: 'Gabungkan' }).click()
    await expect(notice(page, /^Data .*Touselak Benu digabungkan\.$/)).toBeVisible()
    await expect(page.getByRole('heading', { name: 'Tidak ada data ganda' })).toBeVisible()
    await page.getByRole('button', { name: 'Kembali ke daftar' }).first().click()
    await expect(page.getByText('233 peserta', { exact: false }).first()).toBeVisible()
  })
})

test.describe('without anybody', () => {
  test.use({ wishes: { rosters: [] } })

  test('the empty list teaches the import', async ({ opened: { page } }) => {
    await expect(page.getByRole('heading', { name: 'Belum ada peserta' })).toBeVisible()
    await inspectScreen(page, 'peserta-kosong')
    await page.getByRole('link', { name: 'Impor dari Excel' }).click()
    await expect(page.getByRole('heading', { level: 1, name: 'Impor peserta' })).toBeVisible()
  })
})

test('at 200 % zoom the list and the import stay within reach', async ({ opened: { page, eventId } }) => {
  // 1280 × 720 seen at 200 %.
  await page.setViewportSize({ width: 640, height: 360 })
  for (const screen of ['peserta', 'impor']) {
    await openEventScreen(page, eventId, screen)
    await expect(page.getByRole('heading', { level: 1 })).toBeVisible()
    const overflow = await page
      .locator('#isi')
      .evaluate((content) => content.scrollWidth - content.clientWidth)
    expect(overflow, screen).toBeLessThanOrEqual(0)
    await takeScreen(page, `zoom-200-${screen}`)
  }
  await page
    .getByLabel('Berkas daftar peserta')
    .setInputFiles(join(root, 'test/fixtures/rosters/asn-opd.xlsx'))
  for (const step of ['2 Kolom', '3 Yang meragukan', '4 Yang akan berubah']) {
    await page.getByRole('tab', { name: step }).click()
    const cut = await page
      .locator('main, main *')
      .evaluateAll(
        (all) =>
          all.filter(
            (one) => one.scrollWidth > one.clientWidth + 1 && getComputedStyle(one).overflowX === 'auto',
          ).length,
      )
    expect(cut, step).toBe(0)
    await takeScreen(page, `zoom-200-impor-${step.charAt(0)}`)
  }
})

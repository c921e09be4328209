import { readFileSync, statSync } from 'node:fs'
import { join } from 'node:path'
import Database from 'better-sqlite3'
import type { Page } from 'playwright'
import { readWorkbook } from '../../electron/backend/spreadsheets/read-workbook.ts'
import { makeRoster, rosterFile } from '../support/roster-maker.ts'
import { expect, openEventScreen, saveTo, test } from './support/event-test.ts'
import { inspectScreen } from './support/frame.ts'
import { root } from './support/launch.ts'
import { takeScreen } from './support/screens.ts'

type Truth = {
  people: { name: string; shown?: string; nip?: string | null; nik?: string | null }[]
  problems?: { row: number; why: string }[]
}

const folder = join(root, 'test/fixtures/rosters')
const truth = JSON.parse(readFileSync(join(folder, 'truth.json'), 'utf8')) as { files: Record<string, Truth> }
/** The same people in another format have the truth of the first. */
const samples = [
  ...Object.keys(truth.files).map((file) => ({ file, of: file })),
  { file: 'thls.ods', of: 'thls.xlsx' },
  { file: 'thls.xls', of: 'thls.xlsx' },
]

const chooser = (page: Page) => page.getByLabel('Berkas daftar peserta')
const sample = (name: string) => join(folder, name)
const tab = (page: Page, name: string) => page.getByRole('tab', { name })
const store = (page: Page) => page.getByRole('button', { name: /^Simpan(:| \d)/ })

type StoredPerson = {
  name: string
  nip: string | null
  nik: string | null
  unit: string | null
  position: string | null
  seat: string | null
}

/** What the database holds while the app has it open: reading disturbs nobody. */
function storedPeople(dataFolder: string): StoredPerson[] {
  const db = new Database(join(dataFolder, 'kegiatan.db'), { readonly: true })
  try {
    return db
      .prepare<[], StoredPerson>(
        'select name, nip, nik, unit, position, seat from participant where removed_at is null',
      )
      .all()
  } finally {
    db.close()
  }
}

function csv(...rows: string[][]): { name: string; mimeType: string; buffer: Buffer } {
  const text = [['Nama', 'NIP', 'Jabatan', 'OPD'], ...rows].map((cells) => cells.join(';')).join('\r\n')
  return { name: 'daftar.csv', mimeType: 'text/csv', buffer: Buffer.from(`\ufeff${text}`) }
}

const budi = ['Budi Santoso, S.H.', '198001012005011001', 'Analis', 'Dinas Kesehatan']
const siti = ['Siti Rahman', '198502022010012002', 'Bendahara', 'Dinas Kesehatan']
const joko = ['Joko Wijaya', '199003032015031003', 'Perawat', 'RSUD Naibonat']

test.use({ wishes: { rosters: [] } })
test.beforeEach(({ opened: { page, eventId } }) => openEventScreen(page, eventId, 'impor'))

for (const { file, of } of samples) {
  test(`${file} is imported through the window with everybody in it`, async ({
    opened: { page, dataFolder },
  }) => {
    const { people, problems = [] } = truth.files[of] ?? { people: [] }
    await chooser(page).setInputFiles(sample(file))
    await expect(store(page)).toHaveText(`Simpan ${people.length} peserta`)
    expect(storedPeople(dataFolder)).toEqual([])

    await tab(page, 'Yang meragukan').click()
    const refused = problems.filter(({ why }) => why === 'duplicate_nip').length
    const noted = problems.length - refused
    await expect(page.getByText(`${people.length - noted}baris tanpa catatan`)).toBeVisible()
    await expect(page.getByText(`${noted}diterima dengan catatan`)).toBeVisible()
    await expect(page.getByText(`${refused}tidak diimpor, dengan alasan`)).toBeVisible()

    await store(page).click()
    await expect(page.getByRole('heading', { name: `${file} sudah diimpor` })).toBeVisible()
    const stored = storedPeople(dataFolder)
    expect(stored.map(({ nip }) => nip).toSorted()).toEqual(people.map(({ nip }) => nip ?? null).toSorted())
    if (people.every(({ nik }) => nik)) {
      expect(stored.map(({ nik }) => nik).toSorted()).toEqual(people.map(({ nik }) => nik ?? null).toSorted())
    }
    for (const { name, shown } of people) {
      const wanted = (shown ?? name).toLowerCase()
      expect(
        stored.some((person) => person.name.toLowerCase().includes(wanted)),
        wanted,
      ).toBe(true)
    }
  })
}

test('each step is shown as it stands, light and dark, and each planted problem with its row', async ({
  opened: { page },
}) => {
  await expect(page.getByRole('heading', { name: 'Letakkan berkas di sini' })).toBeVisible()
  await inspectScreen(page, 'impor-1-berkas')
  await chooser(page).setInputFiles(sample('asn-opd.xlsx'))
  await expect(tab(page, 'Yang meragukan')).toHaveAttribute('aria-selected', 'true')
  await inspectScreen(page, 'impor-3-meragukan')
  const groups: Record<string, string> = {
    nip_length: 'Jumlah digit NIP tidak sesuai',
    nip_precision: 'NIP rusak karena format angka',
    nip_birth_date: 'Tanggal lahir dalam NIP tidak mungkin',
    duplicate_nip: 'NIP ganda',
  }
  for (const [why, title] of Object.entries(groups)) {
    const head = page.getByRole('button', { name: new RegExp(title) })
    if ((await head.getAttribute('aria-expanded')) === 'false') await head.click()
    const panel = page.locator(`[id="${await head.getAttribute('aria-controls')}"]`)
    const more = panel.getByRole('button', { name: /^Tampilkan/ })
    if (await more.isVisible()) await more.click()
    const rows = truth.files['asn-opd.xlsx']?.problems?.filter((problem) => problem.why === why) ?? []
    expect(rows.length).toBeGreaterThan(0)
    for (const { row } of rows) await expect(panel.getByText(`baris ${row}`, { exact: true })).toBeVisible()
  }
  await takeScreen(page, 'impor-3-semua')
  await tab(page, 'Kolom').click()
  await inspectScreen(page, 'impor-2-kolom')
  await tab(page, 'Yang akan berubah').click()
  await inspectScreen(page, 'impor-4-berubah')
})

test('a column is read as the clerk says, and nothing else changes', async ({
  opened: { page, dataFolder },
}) => {
  await chooser(page).setInputFiles(csv(budi, siti))
  await tab(page, 'Kolom').click()
  const position = page.getByRole('combobox', { name: /Kolom C, Jabatan/ })
  await expect(position).toHaveValue('Jabatan')
  await position.click()
  await page.getByRole('option', { name: 'Nomor kursi' }).click()
  await expect(position).toHaveValue('Nomor kursi')
  await store(page).click()
  await expect(page.getByRole('heading', { name: 'daftar.csv sudah diimpor' })).toBeVisible()
  expect(storedPeople(dataFolder).map(({ name, position: office, seat }) => [name, office, seat])).toEqual([
    ['Budi Santoso, S.H.', null, 'Analis'],
    ['Siti Rahman', null, 'Bendahara'],
  ])
})

test('a column given a field that another holds takes it from there', async ({ opened: { page } }) => {
  await chooser(page).setInputFiles(csv(budi, siti))
  await tab(page, 'Kolom').click()
  const unit = page.getByRole('combobox', { name: /Kolom D, OPD/ })
  await unit.click()
  await page.getByRole('option', { name: 'Jabatan', exact: true }).click()
  await expect(unit).toHaveValue('Jabatan')
  await expect(page.getByRole('combobox', { name: /Kolom C, Jabatan/ })).toHaveValue(
    'Keterangan tambahan saja',
  )
})

test('two columns that claim one field are pointed out, and one click says which is right', async ({
  opened: { page, dataFolder },
}) => {
  const text = 'Nama;NIP;NIP;OPD\r\nBudi Santoso;198001012005011001;199003032015031003;Dinas Kesehatan'
  await chooser(page).setInputFiles({ ...csv(), buffer: Buffer.from(text) })
  await expect(tab(page, 'Kolom')).toHaveAttribute('aria-selected', 'true')
  await expect(page.getByText('NIP juga ada di kolom C. Pilih mana yang benar.')).toBeVisible()
  await inspectScreen(page, 'impor-2-bentrok')
  await page.getByRole('button', { name: 'Pakai kolom ini' }).click()
  await expect(page.getByRole('combobox', { name: /Kolom C, NIP/ })).toHaveValue('NIP')
  await expect(page.getByRole('combobox', { name: /Kolom B, NIP/ })).toHaveValue('Keterangan tambahan saja')
  await expect(page.getByText('Pilih mana yang benar.')).toHaveCount(0)
  await store(page).click()
  await expect(page.getByRole('heading', { name: 'daftar.csv sudah diimpor' })).toBeVisible()
  expect(storedPeople(dataFolder).map(({ nip }) => nip)).toEqual(['199003032015031003'])
})

test('a NIP typed for a damaged one is checked, stored, and can be taken back before', async ({
  opened: { page, dataFolder },
}) => {
  const damaged = [siti[0] ?? '', '1,98502E+17', 'Bendahara', 'Dinas Kesehatan']
  await chooser(page).setInputFiles(csv(budi, damaged))
  const field = page.getByRole('textbox', { name: /^NIP yang benar untuk Siti Rahman/ })
  await field.fill('1985020220100120')
  await expect(page.getByText('Baru 16 dari 18 angka.')).toBeVisible()
  await field.fill('19850202 201001 2 002')
  await expect(page.getByText('Sah: PNS, perempuan, lahir 2 Februari 1985')).toBeVisible()
  await takeScreen(page, 'impor-3-ketik-nip')
  await field.press('Enter')
  const typed = page.getByRole('region', { name: 'NIP yang sudah diketik' })
  await expect(typed).toContainText('19850202 201001 2 002')
  await typed.getByRole('button', { name: 'Batalkan' }).click()
  await field.fill('198502022010012002')
  await field.press('Enter')
  await expect(typed).toBeVisible()
  await store(page).click()
  await expect(page.getByRole('heading', { name: 'daftar.csv sudah diimpor' })).toBeVisible()
  expect(storedPeople(dataFolder).map(({ nip }) => nip)).toEqual([budi[1], '198502022010012002'])
})

test('the same file again changes nothing and says so; a corrected file shows what will change', async ({
  opened: { page, dataFolder },
}) => {
  await chooser(page).setInputFiles(csv(budi, siti))
  await store(page).click()
  await page.getByRole('button', { name: 'Impor berkas lain' }).click()
  await chooser(page).setInputFiles(csv(budi, siti))
  await expect(page.getByText('sudah pernah diimpor. Tidak ada yang akan berubah')).toBeVisible()
  await expect(page.getByRole('button', { name: 'Tidak ada yang berubah' })).toBeDisabled()
  await page.getByRole('button', { name: 'Batal', exact: true }).click()

  await chooser(page).setInputFiles(csv([budi[0] ?? '', budi[1] ?? '', 'Kepala Bidang', 'Inspektorat'], joko))
  await expect(store(page)).toHaveText('Simpan: 1 baru, 1 berubah')
  await tab(page, 'Yang akan berubah').click()
  await expect(page.getByRole('row', { name: /Jabatan Analis Kepala Bidang/ })).toBeVisible()
  await expect(page.getByRole('heading', { name: '1 tidak ada lagi di berkas' })).toBeVisible()
  await page.getByRole('checkbox', { name: 'Hapus 1 orang ini dari daftar peserta' }).check()
  await inspectScreen(page, 'impor-4-perubahan')
  await store(page).click()
  await expect(page.getByText('1 peserta ditambahkan, 1 diubah, 1 dihapus.')).toBeVisible()
  expect(storedPeople(dataFolder).map(({ name, unit }) => [name, unit])).toEqual([
    ['Budi Santoso, S.H.', 'Inspektorat'],
    ['Joko Wijaya', 'RSUD Naibonat'],
  ])
})

test('rows that were refused are saved as a workbook with the reason', async ({
  opened: { app, page, folder: place },
}) => {
  await saveTo(app, join(place, 'tidak-diimpor.xlsx'))
  await chooser(page).setInputFiles(sample('asn-opd.xlsx'))
  await page.getByRole('button', { name: 'simpan sebagai XLSX' }).click()
  await expect(page.getByText('tidak-diimpor.xlsx tersimpan.')).toBeVisible()
  const bytes = readFileSync(join(place, 'tidak-diimpor.xlsx'))
  const { sheets } = await readWorkbook({ name: 'x.xlsx', bytes })
  expect(sheets[0]?.rows).toHaveLength(8)
  expect(sheets[0]?.rows[1]?.cells[0]).toBe('13')
})

test('rows pasted from Excel are read like a file', async ({ opened: { app, page, dataFolder } }) => {
  const text = [['Nama', 'NIP'], budi.slice(0, 2), siti.slice(0, 2)]
    .map((cells) => cells.join('\t'))
    .join('\r\n')
  await app.evaluate(({ clipboard }, rows) => clipboard.writeText(rows), text)
  await expect(page.getByRole('heading', { name: 'Letakkan berkas di sini' })).toBeVisible()
  await page.keyboard.press('Control+v')
  await expect(store(page)).toHaveText('Simpan 2 peserta')
  await store(page).click()
  await expect(page.getByRole('heading', { name: /sudah diimpor/ })).toBeVisible()
  expect(storedPeople(dataFolder)).toHaveLength(2)
})

test('reading 20,000 rows can be cancelled, and so can storing them; nothing is kept of either', async ({
  opened: { page, dataFolder },
}) => {
  const buffer = rosterFile(makeRoster(7, { people: 20_000, titleRows: 3 }))
  const file = { name: 'dua-puluh-ribu.xlsx', mimeType: 'application/octet-stream', buffer }
  await chooser(page).setInputFiles(file)
  await expect(page.getByRole('group', { name: 'Membaca dua-puluh-ribu.xlsx' })).toBeVisible()
  await page.getByRole('button', { name: 'Batalkan' }).click()
  await expect(page.getByText('Pembacaan dibatalkan. Tidak ada yang disimpan.')).toBeVisible()
  await takeScreen(page, 'impor-dibatalkan')

  await chooser(page).setInputFiles(file)
  await expect(store(page)).toHaveText('Simpan 20.000 peserta', { timeout: 60_000 })
  await store(page).click()
  await page.getByRole('button', { name: 'Batalkan' }).click()
  await expect(page.getByText('Penyimpanan dibatalkan. Tidak ada yang disimpan')).toBeVisible({
    timeout: 60_000,
  })
  expect(storedPeople(dataFolder)).toEqual([])

  await store(page).click()
  await expect(page.getByRole('heading', { name: 'dua-puluh-ribu.xlsx sudah diimpor' })).toBeVisible({
    timeout: 60_000,
  })
  expect(storedPeople(dataFolder)).toHaveLength(20_000)
  // The thread that takes them over from the WAL runs in the built app, too.
  const taken = () => statSync(join(dataFolder, 'kegiatan.db')).size
  await expect.poll(taken, { timeout: 30_000 }).toBeGreaterThan(8 * 1024 * 1024)
  await page.getByRole('link', { name: 'Lihat daftar peserta' }).click()
  const list = page.getByRole('grid', { name: 'Daftar peserta' })
  await expect(list).toHaveAttribute('aria-rowcount', '20001')
  await list.focus()
  await page.keyboard.press('End')
  await expect(list.locator('[aria-rowindex="20001"][aria-selected]')).toBeVisible()
  await takeScreen(page, 'peserta-20000')
})

const unreadable = [
  {
    name: 'foto.jpg',
    buffer: Buffer.from('ffd8ffe000104a46494600010100000100010000', 'hex'),
    says: 'bukan lembar kerja',
  },
  { name: 'kosong.xlsx', buffer: Buffer.alloc(0), says: 'Berkas ini kosong' },
  {
    name: 'terpotong.xlsx',
    buffer: readFileSync(join(folder, 'asn-opd.xlsx')).subarray(0, 9_000),
    says: 'rusak atau terpotong',
  },
]
for (const { name, buffer, says } of unreadable) {
  test(`${name} is answered with a sentence, and another file can be chosen at once`, async ({
    opened: { page },
  }) => {
    await chooser(page).setInputFiles({ name, mimeType: 'application/octet-stream', buffer })
    await expect(page.getByRole('alert').filter({ hasText: says })).toContainText('Belum ada yang disimpan.')
    await chooser(page).setInputFiles(csv(budi))
    await expect(store(page)).toHaveText('Simpan 1 peserta')
  })
}

test('a sheet that is no list can be made one by pointing at its columns; one can be left out', async ({
  opened: { page },
}) => {
  await chooser(page).setInputFiles(sample('per-opd.xlsx'))
  await tab(page, 'Kolom').click()
  const [first] = await page.getByRole('switch', { name: 'Impor lembar ini' }).all()
  await first?.click()
  await expect(page.getByText('Anda memilih untuk tidak mengimpor lembar ini.')).toBeVisible()
  await expect(store(page)).not.toHaveText('Simpan 100 peserta')
  await takeScreen(page, 'impor-2-lembar')
  await first?.click()
  await expect(store(page)).toHaveText('Simpan 100 peserta')
})

test('of two tables on a sheet each shows its columns, and one can be left out', async ({
  opened: { page },
}) => {
  const rows = [
    ...[['A. PESERTA'], ['No', 'Nama', 'NIP', 'Jabatan'], ['1', ...budi.slice(0, 3)], []],
    ...[
      ['B. PANITIA'],
      ['No', 'Nama', 'Tempat tugas', 'No. HP'],
      ['1', 'Siti Rahman', 'Aula', '081234567890'],
    ],
  ]
  const text = rows.map((cells) => cells.join(';')).join('\r\n')
  await chooser(page).setInputFiles({ name: 'dua.csv', mimeType: 'text/csv', buffer: Buffer.from(text) })
  await expect(store(page)).toHaveText('Simpan 2 peserta')
  await tab(page, 'Kolom').click()
  await page.getByRole('combobox', { name: /Kolom C, Tempat tugas/ }).click()
  await page.getByRole('option', { name: 'Nomor kursi' }).click()
  await expect(page.getByText('Kolom A–D · judul di baris 6 · 1 peserta')).toBeVisible()
  await inspectScreen(page, 'impor-2-dua-tabel')
  await page.getByRole('switch', { name: 'Impor tabel 1' }).click()
  await expect(store(page)).toHaveText('Simpan 1 peserta')
  await expect(page.getByRole('combobox', { name: /Kolom C, NIP/ })).toBeHidden()
  await expect(page.getByText('Kolom A–D · judul di baris 2 · tidak diimpor')).toBeVisible()
})

test('the conversation waits while one looks at another screen', async ({ opened: { page, eventId } }) => {
  await chooser(page).setInputFiles(sample('asn-opd.xlsx'))
  await expect(store(page)).toBeVisible()
  await openEventScreen(page, eventId, 'peserta')
  await expect(page.getByRole('heading', { name: 'Belum ada peserta' })).toBeVisible()
  await openEventScreen(page, eventId, 'impor')
  await expect(store(page)).toHaveText('Simpan 233 peserta')
})

test('a list from a chat and biodata forms are pasted, shown as what they are, and stored', async ({
  opened: { app, page, dataFolder },
}) => {
  const paste = async (name: string) => {
    const text = readFileSync(join(root, 'test/fixtures/lists', name), 'utf8')
    await app.evaluate(({ clipboard }, copied) => clipboard.writeText(copied), text)
    await expect(page.getByRole('heading', { name: 'Letakkan berkas di sini' })).toBeVisible()
    await page.keyboard.press('Control+v')
  }
  await paste('whatsapp.txt')
  await expect(store(page)).toHaveText('Simpan 9 peserta')
  await tab(page, 'Yang meragukan').click()
  await expect(page.getByRole('button', { name: /Bagian nama yang belum jelas/ })).toBeVisible()
  await inspectScreen(page, 'impor-daftar-3-meragukan')
  await tab(page, 'Kolom').click()
  await expect(page.getByText(/dibaca sebagai daftar nama/)).toBeVisible()
  await page.getByRole('button', { name: /baris bukan peserta/ }).click()
  await inspectScreen(page, 'impor-daftar-2-kolom')
  await store(page).click()
  await expect(page.getByRole('heading', { name: /sudah diimpor/ })).toBeVisible()
  expect(storedPeople(dataFolder).map(({ name }) => name)).toContain('Drs. H. Ahmad Fauzi, M.Si.')

  await page.getByRole('button', { name: 'Impor berkas lain' }).click()
  await paste('biodata.txt')
  await tab(page, 'Kolom').click()
  await expect(page.getByText(/dibaca sebagai formulir/)).toBeVisible()
  await inspectScreen(page, 'impor-formulir-2-kolom')
  await tab(page, 'Yang meragukan').click()
  await inspectScreen(page, 'impor-formulir-3-meragukan')
})

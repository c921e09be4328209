import { deflateSync } from 'node:zlib'
import { inspectScreen, openScreen } from './support/frame.ts'
import { expect, test } from './support/test.ts'

/** A plain teal square as a PNG file. */
function makePicture(sizePx: number): Buffer {
  const row = Buffer.concat([Buffer.from([0]), Buffer.alloc(sizePx * 3, Buffer.from([15, 107, 107]))])
  const head = Buffer.alloc(13)
  head.writeUInt32BE(sizePx, 0)
  head.writeUInt32BE(sizePx, 4)
  head.set([8, 2, 0, 0, 0], 8)
  return Buffer.concat([
    Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]),
    chunk('IHDR', head),
    chunk('IDAT', deflateSync(Buffer.concat(Array.from({ length: sizePx }, () => row)))),
    chunk('IEND', Buffer.alloc(0)),
  ])
}

function chunk(type: string, data: Buffer): Buffer {
  const body = Buffer.concat([Buffer.from(type, 'latin1'), data])
  const length = Buffer.alloc(4)
  length.writeUInt32BE(data.length)
  const check = Buffer.alloc(4)
  check.writeUInt32BE(crc32(body))
  return Buffer.concat([length, body, check])
}

function crc32(bytes: Buffer): number {
  let crc = 0xffffffff
  for (const byte of bytes) {
    crc ^= byte
    for (let bit = 0; bit < 8; bit += 1) crc = crc & 1 ? (crc >>> 1) ^ 0xedb88320 : crc >>> 1
  }
  return (crc ^ 0xffffffff) >>> 0
}

test('a letterhead is drawn while it is typed, stored, and shown as it prints', async ({
  ikrar: { page },
}) => {
  await openScreen(page, 'Instansi')
  await page.getByLabel('Nama instansi').fill('Badan Kesatuan Bangsa dan Politik')
  await page.getByLabel('Tulisan baris 1').fill('PEMERINTAH KABUPATEN KUPANG')
  await page.getByLabel('Tulisan baris 2').fill('BADAN KESATUAN BANGSA DAN POLITIK')
  await page.getByLabel('Kota tanda tangan').fill('Oelamasi')
  await expect(page.getByRole('figure').getByText('PEMERINTAH KABUPATEN KUPANG')).toBeVisible()
  await inspectScreen(page, 'instansi-baru')
  await page.getByLabel('Kota tanda tangan').press('Enter')
  await expect(page.getByText('Tersimpan', { exact: true })).toBeVisible()
  await expect(page.getByRole('img', { name: /Halaman pertama kop surat/ })).toBeVisible()

  await page.getByLabel('Berkas Logo kiri').setInputFiles({
    name: 'logo.png',
    mimeType: 'image/png',
    buffer: makePicture(96),
  })
  await expect(page.getByRole('img', { name: /^Logo kiri/ })).toBeVisible()
  await inspectScreen(page, 'instansi')

  await page.reload()
  await expect(page.getByLabel('Tulisan baris 2')).toHaveValue('BADAN KESATUAN BANGSA DAN POLITIK')
  await expect(page.getByRole('img', { name: /^Logo kiri/ })).toBeVisible()
  await page.getByRole('button', { name: 'Lepas Logo kiri' }).click()
  await expect(page.getByRole('img', { name: /^Logo kiri/ })).toHaveCount(0)
})

test('a file that is no picture is refused with a sentence, and nothing changes', async ({
  ikrar: { page },
}) => {
  await openScreen(page, 'Instansi')
  await page.getByLabel('Nama instansi').fill('Badan Kesatuan Bangsa dan Politik')
  await page.getByRole('button', { name: 'Simpan instansi' }).click()
  await page.getByLabel('Berkas Logo kanan').setInputFiles({
    name: 'logo.png',
    mimeType: 'image/png',
    buffer: Buffer.from('bukan gambar'),
  })
  await expect(page.getByText('Gambar ini tidak dapat dipakai')).toBeVisible()
  await expect(page.getByRole('group', { name: 'Logo kanan' }).getByText('Belum ada')).toBeVisible()
})

test('a style of its own is seen at once on the sheet beside it, and stays', async ({ ikrar: { page } }) => {
  await openScreen(page, 'Instansi')
  await page.getByLabel('Nama instansi').fill('Badan Kesatuan Bangsa dan Politik')
  await page.getByLabel('Tulisan baris 1').fill('PEMERINTAH KABUPATEN KUPANG')
  const sheet = page.getByRole('figure')
  await expect(sheet.getByText('KEPALA INSTANSI,')).toBeVisible()
  await page.getByRole('combobox', { name: 'Gaya naskah dinas' }).click()
  await page.getByRole('option', { name: /^Gaya sendiri/ }).click()
  await page.getByLabel('Jabatan dan nama dengan huruf besar').uncheck()
  await expect(sheet.getByText('Kepala Instansi,')).toBeVisible()
  await page.getByLabel('Tepi kiri (mm)').fill('40')
  await page.getByLabel('Tinggi (mm)').fill('356')
  await page.getByLabel('Baris kosong untuk tanda tangan dan stempel').fill('6')
  await inspectScreen(page, 'instansi-gaya')
  await page.getByRole('button', { name: 'Simpan instansi' }).click()
  await expect(page.getByText('Tersimpan', { exact: true })).toBeVisible()
  await page.reload()
  await expect(page.getByLabel('Tepi kiri (mm)')).toHaveValue('40')
  await expect(page.getByLabel('Tinggi (mm)')).toHaveValue('356')
})

test('a logo that is too large for paper is made smaller in the window', async ({ ikrar: { page } }) => {
  await openScreen(page, 'Instansi')
  await page.getByLabel('Nama instansi').fill('Badan Kesatuan Bangsa dan Politik')
  await page.getByRole('button', { name: 'Simpan instansi' }).click()
  const buffer = Buffer.concat([makePicture(1500), Buffer.alloc(20_000_000)])
  await page.getByLabel('Berkas Logo kiri').setInputFiles({ name: 'logo.png', mimeType: 'image/png', buffer })
  await expect(page.getByRole('img', { name: /^Logo kiri/ })).toBeVisible()
  const svg = Buffer.from('<svg xmlns="http://www.w3.org/2000/svg"><script>alert(1)</script></svg>')
  await page
    .getByLabel('Berkas Logo kanan')
    .setInputFiles({ name: 'logo.svg', mimeType: 'image/svg+xml', buffer: svg })
  await expect(page.getByText(/karena berupa SVG/)).toBeVisible()
})

/** Devices at the door, each in its role, beside the laptop's real window. */
import type { Locator, Page } from 'playwright'
import { findBarriers } from './support/axe.ts'
import { madeJpeg } from '../support/made-jpeg.ts'
import { expect, type OpenedEvent, openEventScreen, test } from './support/event-test.ts'
import { inspectScreen } from './support/frame.ts'
import { closeDialog, invitedUrl, letIn, openDoor, phoneThatTrusts } from './support/paired-phone.ts'
import { closePhone, type Phone } from './support/phone.ts'
import { scan } from './support/scanner.ts'
import { takeScreen } from './support/screens.ts'

// There need not be a network where tests run.
process.env['IKRAR_DESK_LOOPBACK'] = '1'

const verdict = (phone: Phone): Locator => phone.page.getByRole('region', { name: 'Hasil pindaian' })
const lineOf = (page: Page, name: string): Locator => page.getByRole('listitem').filter({ hasText: name })

async function lookAt(phone: Phone, name: string): Promise<void> {
  expect(await findBarriers(phone.page)).toEqual([])
  await takeScreen(phone.page, name)
}

/** Let in as a role by the laptop's dialog, which stands open before and after. */
async function pair(opened: OpenedEvent, phone: Phone, role: string, name: string): Promise<void> {
  await phone.page.goto(await invitedUrl(opened, role))
  await letIn(opened, phone, name)
}

async function find(phone: Phone, name: string): Promise<Locator> {
  await phone.page.getByRole('button', { name: 'Cari nama' }).click()
  await phone.page.getByRole('textbox', { name: 'Nama' }).fill(name)
  return phone.page.getByRole('dialog', { name: 'Cari nama' }).getByRole('listitem').filter({ hasText: name })
}

test('a phone scans a card by its camera; the laptop names its desk to whoever shows the card again, and puts it out at once', async ({
  opened,
}) => {
  const { page, eventId, people } = opened
  const [first, second] = people
  await openEventScreen(page, eventId, 'meja')
  await openDoor(page)
  const phone = await phoneThatTrusts(page, first?.code ?? '')
  try {
    await phone.page.goto(await invitedUrl(opened, 'Petugas meja'))
    await phone.page.getByText('Mengapa peramban tadi memberi peringatan?').click()
    await lookAt(phone, 'hp-meja-peringatan')
    await takeScreen(page, 'meja-undangan')
    await letIn(opened, phone, 'Gerbang Timur')
    await closeDialog(page)

    await phone.page.getByRole('button', { name: 'Mulai memindai' }).click()
    await expect(verdict(phone)).toContainText('Selamat datang')
    await expect(verdict(phone)).toContainText(first?.name ?? '')
    await lookAt(phone, 'hp-meja-selamat-datang')
    await expect(phone.page.getByText('di meja ini 1')).toBeVisible()
    await expect(lineOf(page, 'Gerbang Timur')).toContainText('1 orang')
    await expect(lineOf(page, 'Gerbang Timur')).toContainText('tertinggi 1')
    await inspectScreen(page, 'meja-petugas')

    await openEventScreen(page, eventId, 'presensi')
    const laptop = page.getByRole('region', { name: 'Hasil pindaian' })
    await expect(laptop).toContainText('Siap memindai')
    await scan(page, first?.code ?? '')
    await expect(laptop).toContainText('Sudah hadir')
    await expect(laptop).toContainText('di Gerbang Timur')
    await scan(page, second?.code ?? '')
    await expect(laptop).toContainText(second?.name ?? '')

    const found = await find(phone, second?.name ?? '')
    await expect(found).toContainText('Sudah hadir pukul')
    await lookAt(phone, 'hp-meja-cari')
    await phone.page.getByRole('button', { name: 'Kembali' }).click()
    await phone.page.getByRole('button', { name: 'Terakhir' }).click()
    await lookAt(phone, 'hp-meja-terakhir')
    await phone.page.getByRole('button', { name: 'Kembali' }).click()

    await openEventScreen(page, eventId, 'meja')
    await lineOf(page, 'Gerbang Timur')
      .getByRole('button', { name: /^Putuskan/ })
      .click()
    await expect(phone.page.getByRole('heading', { name: 'Perangkat ini diputus dari laptop' })).toBeVisible()
  } finally {
    await closePhone(phone)
  }
})

test('a slip is taken back under the verdict; a supervisor takes back what others did; a screen counts along', async ({
  opened,
}) => {
  const { page, eventId, people } = opened
  const [first, second] = people
  await openEventScreen(page, eventId, 'meja')
  await openDoor(page)
  const phone = await phoneThatTrusts(page)
  const hall = await phoneThatTrusts(page)
  try {
    await pair(opened, hall, 'Layar', 'TV aula')
    const present = hall.page.getByRole('region', { name: 'Jumlah hadir' })
    await expect(present).toContainText('Hadir0')
    await pair(opened, phone, 'Supervisor', 'Meja 9')
    await closeDialog(page)

    await (await find(phone, first?.name ?? '')).getByRole('button', { name: 'Catat hadir' }).click()
    await expect(verdict(phone)).toContainText('Selamat datang')
    await expect(present).toContainText('Hadir1')
    await takeScreen(hall.page, 'hp-layar')
    await phone.page.getByRole('button', { name: /^Batalkan \(/ }).click()
    await expect(verdict(phone)).toContainText('Kehadiran dibatalkan')
    await expect(present).toContainText('Hadir0')

    await openEventScreen(page, eventId, 'presensi')
    await expect(page.getByRole('region', { name: 'Hasil pindaian' })).toContainText('Siap memindai')
    await scan(page, second?.code ?? '')
    await expect(present).toContainText('Hadir1')
    const found = await find(phone, second?.name ?? '')
    await found.getByRole('button', { name: 'Batalkan' }).click()
    await lookAt(phone, 'hp-supervisor-alasan')
    await found.getByRole('button', { name: 'Salah orang' }).click()
    await expect(present).toContainText('Hadir0')

    await openEventScreen(page, eventId, 'meja')
    await page.getByRole('switch', { name: 'Samarkan nama di HP petugas' }).check({ force: true })
    const [masked] = (second?.name ?? '').split(' ')
    await phone.page.getByRole('button', { name: 'Cari nama' }).click()
    await phone.page.getByRole('textbox', { name: 'Nama' }).fill(masked ?? '')
    const list = phone.page.getByRole('dialog', { name: 'Cari nama' })
    await expect(list.getByText(/^[A-Z]\*\*\*/).first()).toBeVisible()
    await expect(list).not.toContainText(second?.name ?? '')
    await lookAt(phone, 'hp-supervisor-tersamar')
    // Others may look over this screen: it names nobody.
    expect(await hall.page.locator('body').innerText()).not.toContain(first?.name ?? '')
  } finally {
    await closePhone(phone)
    await closePhone(hall)
  }
})

test('a notulis writes on a tablet, and it stands in the notes on the laptop; a guest is taken down by a clerk', async ({
  opened,
}) => {
  const { page, eventId, people } = opened
  await openEventScreen(page, eventId, 'meja')
  await openDoor(page)
  const tablet = await phoneThatTrusts(page)
  const phone = await phoneThatTrusts(page)
  try {
    await pair(opened, tablet, 'Notulis', 'Tablet notula')
    await tablet.page
      .getByRole('textbox', { name: 'Pembukaan' })
      .fill('Dibuka Sekretaris Daerah pukul 09.00.')
    await expect(tablet.page.getByText(/^Tersimpan \d\d\.\d\d/)).toBeVisible()
    await lookAt(tablet, 'hp-notulis')
    await pair(opened, phone, 'Petugas meja', 'Meja 3')
    await closeDialog(page)
    await openEventScreen(page, eventId, 'catatan')
    await expect(page.getByRole('textbox', { name: 'Pembukaan' })).toHaveText(/^Dibuka Sekretaris/)
    await tablet.page.getByRole('combobox', { name: 'Bagian' }).selectOption('photos')
    await tablet.page
      .getByLabel('Foto kegiatan')
      .first()
      .setInputFiles({
        ...{ name: 'IMG_7.jpg', mimeType: 'image/jpeg' },
        buffer: madeJpeg({ width: 640, height: 480, taken: '2026:11:20 09:41:05', place: 'RUMAH' }),
      })
    await expect(tablet.page.getByRole('img', { name: 'Foto 1' })).toBeVisible()
    await tablet.page.getByRole('textbox', { name: 'Keterangan foto 1' }).fill('Pembacaan ikrar')
    await lookAt(tablet, 'hp-notulis-foto')
    await page.getByRole('button', { name: /^Foto/ }).click()
    await expect(page.getByRole('img', { name: 'Pembacaan ikrar' })).toBeVisible()

    await phone.page.getByRole('button', { name: 'Tamu baru' }).click()
    await phone.page.getByRole('textbox', { name: 'Nama lengkap' }).fill('Tamu Tidak Terdaftar')
    await lookAt(phone, 'hp-meja-tamu')
    await phone.page.getByRole('button', { name: 'Catat hadir' }).click()
    await expect(verdict(phone)).toContainText('Selamat datang')
    // A laptop as a desk has a scanner, too.
    await scan(phone.page, people[3]?.code ?? '')
    await expect(verdict(phone)).toContainText(people[3]?.name ?? '')
    await openEventScreen(page, eventId, 'meja')
    await inspectScreen(page, 'meja-tiga-peran')
  } finally {
    await closePhone(tablet)
    await closePhone(phone)
  }
})

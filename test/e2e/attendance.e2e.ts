import type { Page } from 'playwright'
import { expect, openEventScreen, type OpenedEvent, pressByHand, test } from './support/event-test.ts'
import { inspectScreen, openScreen } from './support/frame.ts'
import { ALT, chord, CONTROL, functionKey, keyOf, scan, sendKeys } from './support/scanner.ts'
import { takeScreen } from './support/screens.ts'

const verdict = (page: Page) => page.getByRole('region', { name: 'Hasil pindaian' })
const field = (page: Page) => page.getByRole('combobox', { name: 'Cari nama, NIP, atau kode' })
const arrivals = (page: Page) => page.getByRole('region', { name: 'Terakhir tiba' })
const present = (page: Page) => page.getByRole('region', { name: 'Jumlah hadir' }).locator('strong').first()

async function typeByHand(page: Page, text: string): Promise<void> {
  await page.keyboard.type(text, { delay: 90 })
}

function holder(opened: OpenedEvent, place: number) {
  const person = opened.people[place]
  if (!person) throw new Error(`the list has no place ${place}`)
  return person
}

test.beforeEach(async ({ opened: { page, eventId } }) => {
  await openEventScreen(page, eventId, 'presensi')
  await expect(verdict(page)).toContainText('Siap memindai')
})

test('a card is welcomed once, and known the second time', async ({ opened }) => {
  const { page } = opened
  const person = holder(opened, 7)
  await inspectScreen(page, 'presensi')
  await scan(page, person.code)
  await expect(verdict(page)).toContainText('Selamat datang')
  await expect(verdict(page)).toContainText(person.name)
  await expect(verdict(page)).toContainText('Persilakan masuk')
  await expect(field(page)).toHaveValue('')
  await expect(present(page)).toHaveText('1')
  await expect(arrivals(page)).toContainText(person.name)
  await inspectScreen(page, 'presensi-selamat-datang')

  await scan(page, person.code)
  await expect(verdict(page)).toContainText('Sudah hadir')
  await expect(verdict(page)).toContainText('di Meja 1')
  await expect(verdict(page)).toContainText('Sebelumnya: Selamat datang')
  await expect(present(page)).toHaveText('1')
  await inspectScreen(page, 'presensi-sudah-hadir')
})

test('a scanner is heard wherever the focus is, and leaves half-typed text and dialogs alone', async ({
  opened,
}) => {
  const { page } = opened
  await page.getByRole('button', { name: 'Meja dan suara' }).focus()
  await scan(page, holder(opened, 0).code)
  await expect(verdict(page)).toContainText(holder(opened, 0).name)

  // Ending with Tab or with nothing is a setting of the scanner.
  await scan(page, holder(opened, 1).code, { end: 'Tab' })
  await expect(verdict(page)).toContainText(holder(opened, 1).name)
  await scan(page, holder(opened, 2).code, { end: 'nothing' })
  await expect(verdict(page)).toContainText(holder(opened, 2).name)

  // Caps Lock turns the capitals of the scanner round.
  await scan(page, holder(opened, 3).code.toLowerCase())
  await expect(verdict(page)).toContainText(holder(opened, 3).name)
  await expect(present(page)).toHaveText('4')
})

test('ten scans in a row are all recorded, none is lost', async ({ opened }) => {
  const { page } = opened
  for (let place = 0; place < 10; place += 1) await scan(page, holder(opened, place).code)
  await expect(present(page)).toHaveText('10')
  await expect(verdict(page)).toContainText(holder(opened, 9).name)
  await expect(arrivals(page).getByRole('listitem')).toHaveCount(10)
})

test('a bar code that spells shortcuts does nothing but scan', async ({ opened: { page } }) => {
  const shortcuts = [
    functionKey(3),
    chord('w', CONTROL),
    chord('k', CONTROL),
    functionKey(4, ALT),
    functionKey(4),
  ]
  for (const before of ['', 'A', 'ABCD']) {
    const keys = [...[...before].map(keyOf), ...shortcuts, ...[...'EFGHJKLMNP'].map(keyOf)]
    await sendKeys(page, keys)
  }
  await expect(verdict(page)).toContainText('Bukan kode peserta')
  await expect(page.getByRole('dialog')).toHaveCount(0)
  await expect(page.getByRole('form', { name: 'Tamu baru' })).toHaveCount(0)
  await expect(field(page)).toHaveValue('')
  await inspectScreen(page, 'presensi-bukan-kode')
})

test('a made-up code, a glued scan and 4,000 characters are refused', async ({ opened }) => {
  const { page } = opened
  const { code } = holder(opened, 0)
  await scan(page, `${code.slice(0, -1)}${code.endsWith('0') ? 'G' : '0'}`)
  await expect(verdict(page)).toContainText('Tidak dikenal')
  await inspectScreen(page, 'presensi-tidak-dikenal')
  await scan(page, code + code)
  await expect(verdict(page)).toContainText('Bukan kode peserta')
  await scan(page, 'X'.repeat(4_100))
  await expect(verdict(page)).toContainText('Bukan kode peserta')
  await expect(present(page)).toHaveText('0')
})

test('a person is found while one types, and checked in by keyboard alone', async ({ opened }) => {
  const { page } = opened
  await typeByHand(page, 'touselak benu')
  const option = page.getByRole('option', { name: /Touselak Benu/ })
  await expect(option).toHaveAttribute('aria-selected', 'true')
  await pressByHand(page, 'Enter')
  await expect(verdict(page)).toContainText('Selamat datang')
  await expect(verdict(page)).toContainText('Touselak Benu')
  await expect(field(page)).toBeFocused()

  await typeByHand(page, 'maria')
  await expect(page.getByRole('option').nth(1)).toBeVisible()
  await takeScreen(page, 'presensi-cari')
  // Several people are called that: Enter alone lets nobody in.
  await pressByHand(page, 'Enter')
  await expect(present(page)).toHaveText('1')
  await pressByHand(page, 'ArrowDown', 'ArrowUp', 'Enter')
  await expect(present(page)).toHaveText('2')
  await expect(verdict(page)).toContainText('Maria')
})

test('a short code that is typed by hand counts like a scan', async ({ opened }) => {
  const { page } = opened
  const { shortCode, name } = holder(opened, 5)
  await typeByHand(page, `${shortCode.slice(0, 4)}-${shortCode.slice(4)}`.toLowerCase())
  await expect(page.getByRole('option', { name: /Periksa kode/ })).toBeVisible()
  await expect(page.getByRole('option').first()).toHaveAttribute('aria-selected', 'true')
  await pressByHand(page, 'Enter')
  await expect(verdict(page)).toContainText(name)
})

test('a walk-in is looked for first, then added and checked in without the mouse', async ({
  opened: { page },
}) => {
  await typeByHand(page, 'Yosefina Tamu Baru')
  await expect(page.getByText('Tidak ada yang cocok')).toBeVisible()
  await pressByHand(page, 'Enter')
  const form = page.getByRole('form', { name: 'Tamu baru' })
  await expect(form.getByLabel('Nama lengkap')).toBeFocused()
  await expect(form.getByLabel('Nama lengkap')).toHaveValue('Yosefina Tamu Baru')
  await expect(form).toContainText('Tidak ada nama seperti itu')
  await inspectScreen(page, 'presensi-tamu-baru')
  await form.getByLabel('OPD atau instansi').focus()
  await typeByHand(page, 'Radio Kupang')
  await pressByHand(page, 'Tab')
  await typeByHand(page, 'Wartawan')
  await pressByHand(page, 'Enter')
  await expect(verdict(page)).toContainText('Selamat datang')
  await expect(verdict(page)).toContainText('Wartawan · Radio Kupang')
  await expect(present(page)).toHaveText('1')
})

test('a walk-in who is in the list after all is checked in from the form', async ({ opened: { page } }) => {
  await pressByHand(page, 'F3')
  await typeByHand(page, 'touselak benu')
  await page
    .getByRole('form', { name: 'Tamu baru' })
    .getByRole('button', { name: /Touselak Benu/ })
    .click()
  await expect(verdict(page)).toContainText('Selamat datang')
  await expect(verdict(page)).toContainText('Touselak Benu')
})

test('a scan between keeps the half-filled form of a guest', async ({ opened }) => {
  const { page } = opened
  await pressByHand(page, 'F3')
  await typeByHand(page, 'Tamu Setengah')
  await scan(page, holder(opened, 0).code)
  await expect(verdict(page)).toContainText(holder(opened, 0).name)
  await page.getByRole('button', { name: 'Lanjutkan tamu baru' }).click()
  await expect(page.getByLabel('Nama lengkap')).toHaveValue('Tamu Setengah')
})

test('a mistyped code or NIP is no guest', async ({ opened: { page } }) => {
  for (const wrong of ['WD37-2YR6', '199901012020011009']) {
    await typeByHand(page, wrong)
    await expect(page.getByText('Periksa lagi kode atau NIP itu')).toBeVisible()
    await pressByHand(page, 'Enter')
    await expect(page.getByRole('form', { name: 'Tamu baru' })).toHaveCount(0)
    await page.getByRole('combobox').fill('')
  }
})

test('a cancelled form of a guest is empty for the next one', async ({ opened: { page } }) => {
  await pressByHand(page, 'F3')
  await typeByHand(page, 'Anton')
  await page.getByRole('button', { name: 'Batal', exact: true }).click()
  await pressByHand(page, 'F3')
  await expect(page.getByLabel('Nama lengkap')).toBeFocused()
  await expect(page.getByLabel('Nama lengkap')).toHaveValue('')
})

test('the last arrival is taken back with a reason, and any of the last ten too', async ({ opened }) => {
  const { page } = opened
  await pressByHand(page, 'F4')
  await expect(page.getByRole('alert')).toContainText('Tidak ada pindaian yang dapat dibatalkan')
  await page.getByRole('alert').getByRole('button').click()

  await scan(page, holder(opened, 0).code)
  await scan(page, holder(opened, 1).code)
  await expect(present(page)).toHaveText('2')
  await pressByHand(page, 'F4')
  const dialog = page.getByRole('dialog', { name: 'Batalkan kehadiran' })
  await expect(dialog).toContainText(holder(opened, 1).name)
  await expect(dialog.getByRole('button', { name: 'Salah orang' })).toBeFocused()
  await expect(dialog).toHaveCSS('opacity', '1')
  await takeScreen(page, 'presensi-batalkan')
  await pressByHand(page, 'Enter')
  await expect(verdict(page)).toContainText('Kehadiran dibatalkan')
  await expect(verdict(page)).toContainText('Salah orang')
  await expect(present(page)).toHaveText('1')

  await page.getByRole('button', { name: `Batalkan kehadiran ${holder(opened, 0).name}` }).click()
  await dialog.getByLabel('Alasan lain').fill('Datang untuk orang lain')
  await dialog.getByRole('button', { name: 'Batalkan', exact: true }).click()
  await expect(present(page)).toHaveText('0')

  // Whoever was taken back by mistake is simply scanned again.
  await scan(page, holder(opened, 0).code)
  await expect(verdict(page)).toContainText('Selamat datang')
})

test('on another screen a scan does no harm and says where scanning is done', async ({ opened }) => {
  const { page } = opened
  await openScreen(page, 'Kegiatan')
  const theme = page.getByLabel('Tema')
  await theme.fill('Netral dan damai')
  await theme.press('End')
  await scan(page, holder(opened, 0).code)
  await expect(page.getByText('Buka Presensi untuk memindai.')).toBeVisible()
  await expect(theme).toHaveValue('Netral dan damai')
  // F2 leads to the door from wherever one is.
  await pressByHand(page, 'F2')
  await expect(present(page)).toHaveText('0')
})

test('a scan told while the backend is away is recorded once it is back, and counts once', async ({
  opened,
}) => {
  const { page, app } = opened
  const pid = await app.evaluate(
    ({ app: electron }) => electron.getAppMetrics().find(({ name }) => name?.startsWith('Ikrar'))?.pid ?? 0,
  )
  process.kill(pid, 'SIGKILL')
  await scan(page, holder(opened, 0).code)
  await scan(page, holder(opened, 1).code)
  await expect(verdict(page)).toContainText(holder(opened, 1).name)
  await expect(verdict(page)).toContainText('Selamat datang')
  await expect(present(page)).toHaveText('2')
})

/** Codes that no door of this event lets in, with the people they were made for. */
const refused = { revoked: '', otherEvent: '' }

test.describe('with cards that are no longer good', () => {
  test.use({
    wishes: {
      afterwards: async (client, { eventId, people }) => {
        const [, , lost, taken] = people
        if (!lost || !taken) throw new Error('the roster is too short')
        refused.revoked = lost.code
        await client.participants.reissueTicket({ eventId, id: lost.id, reason: 'kartu hilang' })
        await client.participants.remove({ eventId, ids: [taken.id] })
        const other = await client.events.duplicate({ eventId, firstDay: '2031-02-03' })
        const guest = { ...(await client.participants.get({ eventId, id: lost.id })), nip: null }
        const { id } = await client.participants.add({ eventId: other.id, person: guest })
        const reason = 'untuk diuji'
        refused.otherEvent = (await client.participants.reissueTicket({ eventId: other.id, id, reason })).code
      },
    },
  })

  test('a card that was replaced, of a person taken off the list, or of another event is refused and told apart', async ({
    opened,
  }) => {
    const { page } = opened
    await scan(page, refused.revoked)
    await expect(verdict(page)).toContainText('Kartu sudah diganti')
    await expect(verdict(page)).toContainText('(kartu hilang)')
    await expect(verdict(page)).toContainText(holder(opened, 2).name)
    await inspectScreen(page, 'presensi-kartu-diganti')
    await scan(page, holder(opened, 3).code)
    await expect(verdict(page)).toContainText('Tidak lagi terdaftar')
    await inspectScreen(page, 'presensi-tidak-lagi-terdaftar')
    await scan(page, refused.otherEvent)
    await expect(verdict(page)).toContainText('Kartu kegiatan lain')
    await expect(verdict(page)).toContainText('Senin, 3 Februari 2031')
    await inspectScreen(page, 'presensi-kegiatan-lain')
    await expect(present(page)).toHaveText('0')
  })
})

test.describe('at an event that was archived', () => {
  test.use({
    wishes: {
      afterwards: async (client, { eventId }) =>
        void (await client.events.archive({ eventId, archived: true })),
    },
  })

  test('a scan that can not be carried out says clearly that nothing was recorded', async ({ opened }) => {
    const { page } = opened
    await scan(page, holder(opened, 0).code)
    await expect(verdict(page)).toContainText('Belum tercatat')
    await expect(verdict(page)).toContainText('TIDAK tercatat')
    await expect(verdict(page)).toContainText('sudah diarsipkan')
    await inspectScreen(page, 'presensi-belum-tercatat')
  })
})

test.describe('over two days', () => {
  test.use({
    wishes: {
      change: (draft) => {
        const [first] = draft.days
        if (!first) throw new Error('the event has no day')
        return { ...draft, days: [first, { ...first, day: '2031-02-03' }] }
      },
    },
  })

  test('everybody arrives anew on the second day, at a desk with a name of its own', async ({ opened }) => {
    const { page } = opened
    const { code } = holder(opened, 0)
    await scan(page, code)
    await expect(present(page)).toHaveText('1')
    await page.getByRole('button', { name: 'Meja dan suara' }).click()
    await page.getByLabel('Nama meja ini').fill('Meja VIP')
    await page.getByRole('combobox', { name: 'Hari yang dicatat' }).click()
    await page.getByRole('option', { name: 'Senin, 3 Februari 2031' }).click()
    await takeScreen(page, 'presensi-meja-dan-suara')
    await page.keyboard.press('Escape')
    await expect(present(page)).toHaveText('0')
    await scan(page, code)
    await expect(verdict(page)).toContainText('Selamat datang')
    await expect(arrivals(page)).toContainText('Meja VIP')
  })
})

test('1280 × 720 shows the whole door, and at 200 % zoom everything is within reach', async ({ opened }) => {
  const { page } = opened
  await page.setViewportSize({ width: 1280, height: 720 })
  await scan(page, holder(opened, 0).code)
  await expect(verdict(page)).toContainText('Selamat datang')
  await takeScreen(page, 'presensi-1280')
  await expect(field(page)).toBeInViewport()
  await page.setViewportSize({ width: 640, height: 360 })
  const overflow = await page.locator('#isi').evaluate((content) => content.scrollWidth - content.clientWidth)
  expect(overflow).toBeLessThanOrEqual(0)
  await takeScreen(page, 'presensi-zoom-200')
})

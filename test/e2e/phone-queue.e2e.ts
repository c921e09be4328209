/** A phone at the door loses the laptop, goes on scanning, and brings everything when it is back. */
import type { Page } from 'playwright'
import { findBarriers } from './support/axe.ts'
import { expect, type OpenedEvent, openEventScreen, test } from './support/event-test.ts'
import { inspectScreen } from './support/frame.ts'
import { closeDialog, invitedUrl, letIn, openDoor, phoneThatTrusts } from './support/paired-phone.ts'
import { closePhone, type Phone } from './support/phone.ts'
import { scan } from './support/scanner.ts'
import { takeScreen } from './support/screens.ts'

// There need not be a network where tests run.
process.env['IKRAR_DESK_LOOPBACK'] = '1'

/** Twenty scans: eighteen cards, one of them twice, and one that nobody issued. */
const CARDS = 18
const DESK = 'Meja 2'

const verdict = (phone: Phone) => phone.page.getByRole('region', { name: 'Hasil pindaian' })

async function scanCode(phone: Phone, code: string): Promise<void> {
  await phone.page.getByRole('button', { name: 'Ketik kode' }).click()
  await phone.page.getByRole('textbox', { name: /^Kode pendek/ }).fill(code)
  await phone.page.getByRole('button', { name: 'Periksa' }).click()
}

async function pairAtDoor(opened: OpenedEvent, phone: Phone, role = 'Petugas meja'): Promise<void> {
  await phone.page.goto(await invitedUrl(opened, role))
  await letIn(opened, phone, DESK)
  await expect(phone.page.getByRole('button', { name: 'Mulai memindai' })).toBeVisible()
  await expect.poll(() => keptOnPhone(phone.page, 'cards')).toHaveLength(1)
}

/** What somebody who takes the phone's files apart finds in a store of its database. */
function keptOnPhone(page: Page, store: 'scan' | 'cards' | 'key'): Promise<unknown[]> {
  return page.evaluate(async (name) => {
    const settled = <Result>(asked: IDBRequest<Result>) =>
      new Promise<Result>((resolve, reject) => {
        asked.addEventListener('success', () => resolve(asked.result))
        asked.addEventListener('error', () => reject(asked.error ?? new Error('not opened')))
      })
    const known = await indexedDB.databases()
    if (!known.some((one) => one.name === 'ikrar-antrean')) return []
    const database = await settled(indexedDB.open('ikrar-antrean'))
    const values = (await settled(database.transaction(name).objectStore(name).getAll())) as unknown[]
    database.close()
    return values.map((value) =>
      value instanceof CryptoKey
        ? { extractable: value.extractable }
        : Object.fromEntries(
            Object.entries(value as object).map(([key, one]) => [
              key,
              new TextDecoder('latin1').decode(one as ArrayBuffer),
            ]),
          ),
    )
  }, store)
}

async function changeCard(page: Page, eventId: string, name: string): Promise<void> {
  await openEventScreen(page, eventId, `peserta?query=${encodeURIComponent(name)}`)
  await page.getByRole('row').filter({ hasText: name }).getByRole('button').first().click()
  await page.getByRole('button', { name: 'Ganti kartu …' }).click()
  await page.getByRole('combobox', { name: 'Alasan' }).fill('Kartu hilang')
  await page.keyboard.press('Escape')
  await page.getByRole('button', { name: 'Terbitkan kartu baru' }).click()
  await expect(page.getByText(/Kartu baru untuk .* berkode/)).toBeVisible()
}

/** How many are present, as the laptop's menu shows it. */
const presentAt = (page: Page) =>
  page.getByRole('navigation', { name: 'Menu utama' }).getByRole('link', { name: /^Presensi/ })
const waiting = (phone: Phone) => phone.page.getByText(/menunggu laptop · jangan tutup halaman ini$/)

test('twenty scans without the laptop are all delivered, count once, and what contradicts is decided side by side', async ({
  opened,
}) => {
  const { page, eventId, people } = opened
  const codes = people.map(({ code }) => code)
  await openEventScreen(page, eventId, 'meja')
  await openDoor(page)
  const phone = await phoneThatTrusts(page)
  try {
    await pairAtDoor(opened, phone)
    await closeDialog(page)
    await scanCode(phone, codes[0] ?? '')
    await expect(verdict(phone)).toContainText('Selamat datang')

    await page.getByRole('button', { name: 'Tutup meja' }).click()
    await expect(phone.page.getByText(/^Sambungan ke laptop terputus/)).toBeVisible()
    const lost = people[CARDS]
    await changeCard(page, eventId, lost?.name ?? '')

    for (const code of codes.slice(1, CARDS + 1)) {
      await scanCode(phone, code)
      await expect(verdict(phone)).toContainText('Disimpan, menunggu laptop')
    }
    await takeScreen(phone.page, 'hp-antrean')
    expect(await findBarriers(phone.page)).toEqual([])
    await scanCode(phone, codes[1]?.toLowerCase() ?? '')
    await expect(verdict(phone)).toContainText('Sudah dipindai di sini')
    await scanCode(phone, `${codes[2]?.slice(0, 20)}00000000000000G0`)
    await expect(verdict(phone)).toContainText('Kartu tidak dikenali')
    await takeScreen(phone.page, 'hp-antrean-tidak-dikenali')
    await expect(waiting(phone)).toContainText('20 menunggu laptop')

    const kept = await keptOnPhone(phone.page, 'scan')
    expect(kept).toHaveLength(21)
    expect(JSON.stringify(kept)).not.toMatch(/mark|saved|queue/)
    expect(await keptOnPhone(phone.page, 'key')).toEqual([{ extractable: false }])

    await openEventScreen(page, eventId, 'meja')
    await openDoor(page)
    await closeDialog(page)
    await expect(waiting(phone)).toHaveCount(0)
    await expect(phone.page.getByText('2 pindaian perlu diputuskan di laptop.')).toBeVisible()
    await expect(phone.page.getByText(`di meja ini ${CARDS}`)).toBeVisible()
    await takeScreen(phone.page, 'hp-antrean-terkirim')
    await expect(page.getByText('2 hal perlu diputuskan.')).toBeVisible()
    await inspectScreen(page, 'meja-keputusan')

    await openEventScreen(page, eventId, 'presensi')
    await expect(page.getByText('2 hal perlu diputuskan.')).toBeVisible()
    // Whose card was withdrawn is not counted yet.
    await expect(presentAt(page)).toContainText(String(CARDS))
    await takeScreen(page, 'presensi-keputusan')
    await page.getByRole('link', { name: 'Putuskan' }).click()
    const conflict = page.getByRole('article', { name: /^Kartu yang sudah diganti/ })
    await expect(conflict).toContainText(lost?.name ?? '')
    await expect(conflict.getByRole('listitem')).toHaveCount(2)
    await conflict.getByRole('radio', { name: 'Hadir sendiri' }).check()
    await conflict.getByRole('button', { name: 'Dikenali panitia' }).click()
    await page.getByRole('textbox', { name: 'Diputuskan oleh' }).fill('Yosef Seran')
    await inspectScreen(page, 'keputusan')
    await conflict.getByRole('button', { name: 'Simpan keputusan' }).click()
    await expect(conflict).toHaveCount(0)
    await expect(presentAt(page)).toContainText(String(CARDS + 1))
    const unknown = page.getByRole('article', { name: /^Kartu yang tidak dikenal/ })
    // Not one of its answers: what was pressed twice decides nothing more.
    await expect(unknown).toBeFocused()
    await unknown.getByRole('radio', { name: 'Sudah benar begini' }).check()
    await unknown.getByRole('textbox', { name: 'Alasan' }).fill('Kartu buatan sendiri, tidak masuk')
    await unknown.getByRole('button', { name: 'Simpan keputusan' }).click()
    await expect(page.getByRole('heading', { name: 'Tidak ada yang perlu diputuskan' })).toBeVisible()
    await expect(page.getByRole('list', { name: 'Sudah diputuskan' }).getByRole('listitem')).toHaveCount(2)
    await inspectScreen(page, 'keputusan-selesai')
  } finally {
    await closePhone(phone)
  }
})

test('a guest and a representation typed without the laptop come to it, and a namesake is decided', async ({
  opened,
}) => {
  const { page, eventId, people } = opened
  const [holder, namesake] = people
  await openEventScreen(page, eventId, 'meja')
  await openDoor(page)
  const phone = await phoneThatTrusts(page)
  const type = (label: string | RegExp, words: string) =>
    phone.page.getByRole('dialog').getByRole('textbox', { name: label }).fill(words)
  async function typeGuest(name: string): Promise<void> {
    await phone.page.getByRole('button', { name: 'Tamu baru' }).click()
    await type('Nama lengkap', name)
    await type('Instansi', 'PKK Desa Oeltua')
    await type(/^Nomor telepon/, '081234567890')
    await takeScreen(phone.page, 'hp-tamu')
    await phone.page.getByRole('button', { name: 'Catat hadir' }).click()
    await expect(verdict(phone)).toContainText('Disimpan, menunggu laptop')
  }
  try {
    await pairAtDoor(opened, phone)
    await closeDialog(page)
    await page.getByRole('button', { name: 'Tutup meja' }).click()
    await expect(phone.page.getByText(/^Sambungan ke laptop terputus/)).toBeVisible()
    await typeGuest('Ina Tamu Baru')
    await takeScreen(phone.page, 'hp-antrean-tamu')
    await typeGuest(namesake?.name ?? '')
    await scanCode(phone, holder?.code ?? '')
    await expect(verdict(phone)).toContainText('Disimpan, menunggu laptop')
    await phone.page.getByRole('button', { name: 'Diwakili' }).click()
    await type('Nama yang datang mewakili', 'Yuliana Taek')
    await type('Nomor surat tugas', '800/12/2026')
    await takeScreen(phone.page, 'hp-diwakili')
    expect(await findBarriers(phone.page)).toEqual([])
    await phone.page.getByRole('button', { name: 'Catat diwakili' }).click()
    await expect(verdict(phone)).toContainText('Nama yang mewakili tersimpan')
    await takeScreen(phone.page, 'hp-antrean-diwakili')
    await expect(waiting(phone)).toContainText('4 menunggu laptop')
    expect(JSON.stringify(await keptOnPhone(phone.page, 'scan'))).not.toMatch(/Tamu|Yuliana/)

    await openDoor(page)
    await closeDialog(page)
    await expect(waiting(phone)).toHaveCount(0)
    await expect(presentAt(page)).toContainText('3')
    await openEventScreen(page, eventId, 'presensi')
    await expect(page.getByText('1 hal perlu diputuskan.')).toBeVisible()
    await page.getByRole('link', { name: 'Putuskan' }).click()
    const conflict = page.getByRole('article', { name: /^Tamu yang diketik/ })
    await conflict.getByRole('radio', { name: 'Orang yang sama' }).check()
    await conflict.getByRole('button', { name: 'Dikenali panitia' }).click()
    await inspectScreen(page, 'keputusan-tamu')
    await conflict.getByRole('button', { name: 'Simpan keputusan' }).click()
    await expect(conflict).toHaveCount(0)
    await expect(presentAt(page)).toContainText('3')
    await openEventScreen(page, eventId, `peserta?query=${encodeURIComponent(holder?.name ?? '')}`)
    await page
      .getByRole('row')
      .filter({ hasText: holder?.name ?? '' })
      .getByRole('button')
      .first()
      .click()
    await expect(page.getByText(/^Diwakili Yuliana Taek, .*800\/12\/2026/)).toBeVisible()
  } finally {
    await closePhone(phone)
  }
})

test('a phone that was put out while it was away keeps its scans, and delivers them when it is let in again', async ({
  opened,
}) => {
  const { page, eventId, people } = opened
  await openEventScreen(page, eventId, 'meja')
  await openDoor(page)
  const phone = await phoneThatTrusts(page)
  try {
    await pairAtDoor(opened, phone)
    await closeDialog(page)
    await page.getByRole('button', { name: 'Tutup meja' }).click()
    await expect(phone.page.getByText(/^Sambungan ke laptop terputus/)).toBeVisible()
    for (const { code } of people.slice(0, 2)) {
      await scanCode(phone, code)
      await expect(verdict(phone)).toContainText('Disimpan, menunggu laptop')
    }
    await page.getByRole('button', { name: `Putuskan ${DESK}` }).click()
    await openDoor(page)
    await expect(phone.page.getByRole('heading', { name: /diputus dari laptop/ })).toBeVisible()
    await expect(phone.page.getByText('2 pindaian belum sampai di laptop')).toBeVisible()
    await takeScreen(phone.page, 'hp-antrean-diputus')
    expect(await findBarriers(phone.page)).toEqual([])

    // Opened anew, as after a tab was closed: what was kept is still there.
    phone.page.once('dialog', (asked) => void asked.accept())
    await pairAtDoor(opened, phone)
    await expect(presentAt(page)).toContainText('2')
    await phone.page.getByRole('button', { name: 'Terakhir' }).click()
    const journal = phone.page.getByRole('region', { name: 'Simpanan di perangkat ini' })
    await expect(journal).toContainText('2 pindaian disimpan')
    await journal.getByRole('button', { name: 'Kirim ulang semua' }).click()
    await expect(journal).toContainText('Semua sudah sampai di laptop.')
    await takeScreen(phone.page, 'hp-antrean-simpanan')
    expect(await findBarriers(phone.page)).toEqual([])
    await expect(presentAt(page)).toContainText('2')
  } finally {
    await closePhone(phone)
  }
})

test('a supervisor decides on the phone what the laptop undid while the phone was away', async ({
  opened,
}) => {
  const { page, eventId, people } = opened
  const [person] = people
  await openEventScreen(page, eventId, 'meja')
  await openDoor(page)
  const phone = await phoneThatTrusts(page)
  try {
    await pairAtDoor(opened, phone, 'Supervisor')
    await closeDialog(page)
    await page.getByRole('button', { name: 'Tutup meja' }).click()
    await expect(phone.page.getByText(/^Sambungan ke laptop terputus/)).toBeVisible()
    await scanCode(phone, person?.code ?? '')
    await expect(verdict(phone)).toContainText('Disimpan, menunggu laptop')
    // The same person comes in at the laptop, and is taken back there by mistake.
    await openEventScreen(page, eventId, 'presensi')
    await expect(page.getByRole('region', { name: 'Hasil pindaian' })).toContainText('Siap memindai')
    await scan(page, person?.code ?? '')
    await expect(presentAt(page)).toContainText('1')
    await page.keyboard.press('F4')
    await page.getByRole('dialog').getByRole('button', { name: 'Salah orang' }).click()
    await expect(presentAt(page)).toContainText('0')

    await openEventScreen(page, eventId, 'meja')
    await openDoor(page)
    await closeDialog(page)
    await phone.page.getByRole('button', { name: '1 hal perlu diputuskan' }).click()
    const conflict = phone.page.getByRole('article', { name: /^Dibatalkan di laptop/ })
    await expect(conflict).toContainText(person?.name ?? '')
    await conflict.getByRole('button', { name: 'Hadir sendiri' }).click()
    await takeScreen(phone.page, 'hp-keputusan')
    expect(await findBarriers(phone.page)).toEqual([])
    await conflict.getByRole('button', { name: 'Ada di tempat' }).click()
    await expect(phone.page.getByText('Tidak ada lagi yang perlu diputuskan.')).toBeVisible()
    await expect(presentAt(page)).toContainText('1')
    await expect(page.getByText('Tidak ada yang perlu diputuskan.')).toBeVisible()
  } finally {
    await closePhone(phone)
  }
})

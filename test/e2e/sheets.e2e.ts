/** Baca lembar: a printed sheet is signed, photographed and read; rows are ticked by scanner and keyboard. */
import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Page } from 'playwright'
import type { SheetPage } from '../../shared/domain/sheet-layout.ts'
import type { GrayImage } from '../../shared/domain/sheet-reading/gray-image.ts'
import { grayPng } from '../../electron/backend/sheet-photos/gray-png.ts'
import type { Backend } from '../../electron/backend/backend.ts'
import { personNamed } from '../support/open-test-backend.ts'
import { readQrCodes } from '../support/pdf-tools.ts'
import { Chance } from '../support/random.ts'
import { initialsTooSmall, signIn } from '../support/sheet-photos/made-signature.ts'
import { photographed, turned } from '../support/sheet-photos/photo-faults.ts'
import { rastered } from '../support/sheet-photos/printed-sheet.ts'
import { storedPage } from '../support/sheet-photos/stored-layout.ts'
import { expect, openEventScreen, test } from './support/event-test.ts'
import { inspectScreen } from './support/frame.ts'
import { scan } from './support/scanner.ts'
import { takeScreen } from './support/screens.ts'

type Printed = { serial: string; pdf: Uint8Array }
let sheet: Printed
let otherSheet: Printed
let folder: string

test.beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'ikrar-lembar-'))
})
test.afterEach(() => rm(folder, { recursive: true, force: true }))

async function print(client: Backend['client'], eventId: string): Promise<Printed> {
  const options = { kind: 'pledge_sheet', instrument: 'ikrar_asn' } as const
  const { file, ...paper } = await client.documents.render({ eventId, options })
  await client.documents.record({ eventId, options, way: 'print', desk: 'Meja 1', ...paper })
  const [line] = await client.sheets.list({ eventId })
  return { serial: line?.serial ?? '', pdf: new Uint8Array(await file.arrayBuffer()) }
}

test.use({
  wishes: {
    rosters: ['asn-opd.xlsx'],
    afterwards: async (client, { eventId }) => {
      sheet = await print(client, eventId)
      const copy = await client.events.duplicate({ eventId, firstDay: '2026-12-01' })
      for (const name of ['Andi', 'Budi', 'Citra'])
        await client.participants.add({ eventId: copy.id, person: personNamed(name) })
      otherSheet = await print(client, copy.id)
    },
  },
})

/** The first page with ink: everybody with an odd number signs, the second row is a scribble nobody can judge. */
function signed(printed: Printed, layout: SheetPage): GrayImage {
  const [page] = rastered(printed.pdf, 200)
  if (!page) throw new Error('no page')
  const chance = new Chance(3)
  for (const { number, cell } of layout.rows) {
    if (number % 2 === 1) signIn(page, cell, number, 'full', chance)
    if (number === 2) initialsTooSmall(page, cell)
  }
  return photographed(page, chance, 2600)
}

async function feed(page: Page, name: string, image: GrayImage): Promise<void> {
  const file = join(folder, name)
  await writeFile(file, grayPng(image))
  await page.getByLabel('Foto lembar tanda tangan').setInputFiles(file)
}

test('a photo of a signed sheet is read, its doubtful cell is asked, and the signers stand as signed', async ({
  opened: { page, eventId, dataFolder },
}) => {
  const layout = storedPage(dataFolder, sheet.serial)
  // An official who is not on the list signs, too, and is nobody's entry.
  const odd = layout.rows.filter(({ number, participantId }) => number % 2 === 1 && participantId !== null)
  await openEventScreen(page, eventId, 'lembar')
  await expect(page.getByRole('heading', { name: 'Baca lembar tanda tangan' })).toBeVisible()
  await inspectScreen(page, 'lembar')
  await feed(page, 'lembar-1.png', signed(sheet, layout))
  const card = page.getByRole('region', { name: 'Hasil lembar-1.png' })
  await expect(card.getByRole('status')).toContainText('1 meragukan', { timeout: 60_000 })
  await expect(card.getByRole('button', { name: /^Catat/ })).toBeDisabled()
  await inspectScreen(page, 'lembar-ditanya')
  await card
    .getByRole('radiogroup', { name: /^Baris 2,/ })
    .getByText('Kosong')
    .click()
  await card.getByRole('button', { name: `Catat ${odd.length} tanda tangan` }).click()
  await expect(page.getByText(`${odd.length} tanda tangan dicatat`).first()).toBeVisible()
  await inspectScreen(page, 'lembar-dicatat')

  // The same page once more, upside down.
  await feed(page, 'lembar-1-lagi.png', turned(signed(sheet, layout), 2))
  const again = page.getByRole('region', { name: 'Hasil lembar-1-lagi.png' })
  await expect(again.getByRole('status')).toContainText('0 di antaranya baru', { timeout: 60_000 })

  await openEventScreen(page, eventId, 'ikrar')
  const signer = page.getByRole('option', { name: /Tanda tangan basah/ }).first()
  await signer.dblclick()
  await expect(page.getByRole('img', { name: /Tanda tangan di halaman 1/ })).toBeVisible()
  await takeScreen(page, 'lembar-bukti')
})

test('a photo of another event, of nothing, and a file that is none are refused with a sentence', async ({
  opened: { page, eventId, dataFolder },
}) => {
  await openEventScreen(page, eventId, 'lembar')
  await feed(page, 'lain.png', signed(otherSheet, storedPage(dataFolder, otherSheet.serial)))
  await expect(page.getByRole('region', { name: 'lain.png' })).toContainText('milik kegiatan lain', {
    timeout: 60_000,
  })
  await feed(page, 'kosong.png', { width: 900, height: 1300, bytes: new Uint8Array(900 * 1300).fill(240) })
  await expect(page.getByRole('region', { name: 'kosong.png' })).toContainText('kosong', { timeout: 60_000 })
  const noPicture = join(folder, 'rusak.jpg')
  await writeFile(noPicture, 'bukan gambar')
  await page.getByLabel('Foto lembar tanda tangan').setInputFiles(noPicture)
  await expect(page.getByRole('region', { name: 'rusak.jpg' })).toContainText('bukan gambar')
  await inspectScreen(page, 'lembar-ditolak')
})

test('rows are ticked by scanning the sheet and typing their numbers, and taken back', async ({
  opened: { page, eventId },
}) => {
  const code = readQrCodes(sheet.pdf, 150, [1]).find((text) => text.startsWith('L')) ?? ''
  await openEventScreen(page, eventId, 'lembar')
  await expect(page.getByRole('heading', { level: 1, name: 'Baca lembar tanda tangan' })).toBeVisible()
  await scan(page, code)
  const numbers = page.getByLabel('Nomor baris yang ditandatangani')
  await expect(numbers).toBeVisible()
  await expect(page.getByRole('combobox', { name: 'Halaman' })).toHaveValue('Halaman 1')
  await numbers.fill('1-3, 99')
  await expect(page.getByText('Baris 99 tidak ada di lembar ini.')).toBeVisible()
  await numbers.fill('2-4, 6')
  await expect(page.getByRole('button', { name: 'Catat 4 baris' })).toBeEnabled()
  await inspectScreen(page, 'lembar-centang')
  await numbers.press('Enter')
  await expect(page.getByText('4 tanda tangan dicatat.')).toBeVisible()
  await expect(page.getByText('Sudah tercatat')).toHaveCount(4)
  await page.getByRole('button', { name: 'Urungkan' }).click()
  await expect(page.getByText('Pencatatan dari lembar ini dibatalkan.')).toBeVisible()
  await expect(page.getByText('Sudah tercatat')).toHaveCount(0)
})

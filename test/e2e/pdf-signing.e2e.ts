/** Tanda tangani PDF: an official signs a paper with a key file in the real window; other programs confirm it. */
import { readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import type { Page } from 'playwright'
import { shapeOf } from '../../electron/backend/documents/kit/signature-shape.ts'
import { signaturesSeen } from '../support/pdf-tools.ts'
import { handSignature, signOnScreen } from '../support/sign-on-screen.ts'
import { signaturesOn } from '../support/signatures-on-pages.ts'
import { PASSPHRASE, SigningKeys } from '../support/signing-keys.ts'
import { findBarriers } from './support/axe.ts'
import { expect, openEventScreen, saveTo, test } from './support/event-test.ts'
import { inspectScreen, openScreen } from './support/frame.ts'
import { card, openPaper, paperIsReady, savedText } from './support/paper-dialog.ts'
import { takeScreen } from './support/screens.ts'

const dialog = (page: Page) => page.getByRole('dialog', { name: 'Tanda tangani PDF' })
const verdict = (page: Page) => page.getByRole('region', { name: 'Hasil pemeriksaan' })

let keys: SigningKeys
test.beforeEach(() => {
  keys = new SigningKeys()
})
test.afterEach(() => keys.remove())

test('a paper is signed with a key file, is valid for pdfsig, and Periksa dokumen names who signed', async ({
  opened: { app, page, eventId, folder },
}) => {
  const [key, pdf] = [join(folder, 'kunci.p12'), join(folder, 'daftar-ditandatangani.pdf')]
  await writeFile(key, keys.make({ name: 'Dra. MARIA CONTOH', closing: 'legacy' }))
  await saveTo(app, pdf)
  await openEventScreen(page, eventId, 'dokumen')
  await card(page, 'Daftar hadir').click()
  await page.getByRole('button', { name: 'Tanda tangani PDF' }).click()
  await expect(dialog(page)).toContainText('Kunci dan kata sandinya tidak disimpan.')
  await dialog(page).locator('input[type=file]').setInputFiles(key)
  const passphrase = dialog(page).getByLabel('Kata sandi berkas kunci')
  await passphrase.fill('bukan ini')
  await page.keyboard.press('Enter')
  await expect(dialog(page)).toContainText('Kata sandi berkas kunci tidak cocok')
  await passphrase.fill(PASSPHRASE)
  await page.keyboard.press('Enter')
  await expect(dialog(page)).toContainText('Sertifikat dari CA Contoh')
  await dialog(page).getByLabel('Alasan (boleh kosong)').fill('Mengesahkan')
  expect(await findBarriers(page)).toEqual([])
  await takeScreen(page, 'tanda-tangani-pdf')
  await dialog(page).getByRole('button', { name: 'Tanda tangani dan simpan' }).click()
  await expect(dialog(page)).toContainText('Sudah ditandatangani')
  await expect(page.getByText('daftar-ditandatangani.pdf tersimpan.')).toBeVisible()
  const bytes = await readFile(pdf)
  expect(signaturesSeen(bytes)[0]).toMatchObject({
    ...{ isSigned: true, isValid: true, isTotal: true },
    ...{ signer: 'Dra. MARIA CONTOH', kind: 'ETSI.CAdES.detached' },
  })
  await page.keyboard.press('Escape')
  await page.keyboard.press('Escape')

  await openScreen(page, 'Periksa dokumen')
  await page.locator('input[type=file][accept*="pdf"]').setInputFiles(pdf)
  await expect(verdict(page).getByRole('heading', { name: 'Asli' })).toBeVisible()
  await expect(verdict(page)).toContainText('ditandatangani secara digital oleh Dra. MARIA CONTOH')
  await expect(verdict(page)).toContainText('alasan: Mengesahkan')
  await inspectScreen(page, 'periksa-ditandatangani')
  await writeFile(pdf, Buffer.concat([bytes, Buffer.from('\n')]))
  await page.locator('input[type=file][accept*="pdf"]').setInputFiles(pdf)
  await expect(verdict(page).getByRole('heading', { name: 'Diubah' })).toBeVisible()
})

test.describe('people who signed on a screen', () => {
  test.use({
    wishes: {
      rosters: ['asn-opd.xlsx'],
      afterwards: async (client, { eventId, people }) => {
        for (const [seed, { id: participantId }] of people.slice(0, 3).entries()) {
          const purpose = { kind: 'pledge', instrument: 'ikrar_asn' } as const
          await signOnScreen({ client }, { eventId, purpose, participantId }, handSignature(seed))
        }
      },
    },
  })

  test('stand on the printed sheet with their own curves, and their evidence behind it', async ({
    opened,
  }) => {
    const { page, eventId } = opened
    await openEventScreen(page, eventId, 'dokumen')
    await openPaper(page, 'Ikrar netralitas pegawai ASN')
    await page.getByLabel('Cetak tanda tangan gambar').click({ force: true })
    await page.getByLabel('Lampirkan bukti tanda tangan').click({ force: true })
    await paperIsReady(page)
    expect(await findBarriers(page)).toEqual([])
    await takeScreen(page, 'dokumen-tanda-tangan-gambar')
    const text = await savedText(opened, 'ikrar.pdf')
    expect(text).toContain('Tanda tangan gambar: tanda tangan elektronik tidak tersertifikasi.')
    expect(text).toContain('LAMPIRAN: BUKTI TANDA TANGAN')
    expect(text).toContain('mata rantai 3')
    const drawn = signaturesOn(await readFile(join(opened.folder, 'ikrar.pdf')))
    expect(drawn.map(({ path }) => path).sort()).toEqual(
      [0, 1, 2].map((seed) => shapeOf(handSignature(seed)).path).sort(),
    )
  })
})

/** An archive from one real app to another, and one of which a file was changed on the way. */
import { appendFile, cp, mkdir, readdir } from 'node:fs/promises'
import { join } from 'node:path'
import { pickFolder } from './support/folder-dialog.ts'
import { openEventScreen } from './support/event-test.ts'
import { inspectScreen } from './support/frame.ts'
import { closeIkrar, launchIkrar } from './support/launch.ts'
import { prepareEvent } from './support/prepared-event.ts'
import { expect, test } from './support/test.ts'

test.setTimeout(300_000)

test('an archive is written, found whole, and opens the event at another laptop; a changed one is told file by file', async ({
  ikrar: other,
}) => {
  const folder = join(other.folder, 'laptop-a')
  const { eventId } = await prepareEvent(join(folder, 'data'))
  const shelf = join(other.folder, 'lemari')
  await mkdir(shelf)
  const own = await launchIkrar({ folder })
  let words = ''
  try {
    await openEventScreen(own.page, eventId, 'ekspor')
    await own.page.getByRole('link', { name: 'Arsip kegiatan' }).click()
    await expect(own.page.getByRole('heading', { name: 'Arsip kegiatan', level: 1 })).toBeVisible()
    const shown = own.page.getByRole('list', { name: /^Enam kata kunci/ }).getByRole('listitem')
    await expect(shown).toHaveCount(6)
    await inspectScreen(own.page, 'arsip')
    await pickFolder(own.app, shelf)
    await own.page.getByRole('button', { name: 'Pilih folder dan tulis arsip' }).click()
    await expect(own.page.getByText('Tertulis dan sudah dibaca ulang')).toBeVisible({ timeout: 120_000 })
    words = (await shown.allInnerTexts()).join(' ')
    await inspectScreen(own.page, 'arsip-tertulis')
  } finally {
    await closeIkrar(own, { keepFolder: true })
  }

  const [name = ''] = await readdir(shelf)
  await mkdir(join(other.folder, 'lemari-lain'))
  const changed = join(other.folder, 'lemari-lain', name)
  await cp(join(shelf, name), changed, { recursive: true })
  await appendFile(join(changed, 'data', 'participant.jsonl'), '{}\n')
  await appendFile(join(changed, 'catatan.txt'), 'bukan dari sini')

  const { app, page } = other
  await page.evaluate(() => (location.hash = '#/ambil-usb'))
  await page.getByRole('link', { name: 'Periksa atau ambil arsip' }).click()
  await pickFolder(app, changed)
  await page.getByRole('button', { name: 'Pilih folder', exact: true }).click()
  await page.getByRole('button', { name: 'Periksa setiap berkas' }).click()
  const problems = page.getByRole('list', { name: 'Berkas yang perlu dilihat' })
  await expect(problems).toContainText('data/participant.jsonl: isinya bukan lagi yang ditulis')
  await expect(problems).toContainText('catatan.txt: tidak termasuk arsip ini')
  await expect(page.getByRole('heading', { name: 'Ambil ke laptop ini' })).toHaveCount(0)
  await inspectScreen(page, 'arsip-tidak-utuh')

  await pickFolder(app, shelf)
  await page.getByRole('button', { name: 'Pilih folder lain' }).click()
  await page.getByRole('button', { name: 'Periksa setiap berkas' }).click()
  await expect(page.getByText('Arsip utuh.')).toBeVisible({ timeout: 60_000 })
  await page.getByRole('textbox', { name: 'Enam kata kunci' }).fill(words)
  await page.getByRole('button', { name: 'Baca isinya' }).click()
  const takes = page.getByRole('button', { name: 'Ambil dan buka di sini' })
  await expect(takes).toBeVisible({ timeout: 60_000 })
  await inspectScreen(page, 'arsip-ambil')
  await takes.click()
  await expect(page).toHaveURL(new RegExp(`${eventId}/rincian`), { timeout: 60_000 })
})

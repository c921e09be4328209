/** An event goes to a real PostgreSQL from the window, and the window says what is there. */
import { writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { PASSWORD, PostgresServer } from '../support/postgres/postgres-server.ts'
import { inspectScreen } from './support/frame.ts'
import { expect, test } from './support/event-test.ts'
import { takeScreen } from './support/screens.ts'
import { findBarriers } from './support/axe.ts'

test.setTimeout(300_000)

test('an event is sent to the centre after it was shown what goes along, and sent again it is the same', async ({
  opened: { page, folder },
}) => {
  const postgres = await PostgresServer.start()
  try {
    await postgres.migrate()
    const { host, port, database } = await postgres.addSender('ntt', 'Nusa Tenggara Timur')
    const ca = join(folder, 'ca-provinsi.crt')
    await writeFile(ca, postgres.ca)

    await page.setViewportSize({ width: 1280, height: 720 })
    await page.evaluate(() => (location.hash = '#/pusat'))
    await expect(page.getByRole('heading', { level: 1, name: 'Kirim ke pusat' })).toBeVisible()
    await page.getByLabel('Alamat server').fill(host)
    await page.getByLabel('Port').fill(String(port))
    await page.getByLabel('Basis data').fill(database)
    await page.getByLabel('Pengguna').fill('ntt')
    await page.getByLabel('Kata sandi').fill('keliru')
    await page.getByLabel('Berkas sertifikat CA').setInputFiles(ca)
    await inspectScreen(page, 'pusat-server')
    await page.getByRole('button', { name: 'Simpan server' }).click()
    await page.getByRole('button', { name: 'Coba sambungan' }).click()
    await expect(page.getByText('menolak nama pengguna atau kata sandinya')).toBeVisible()

    await page.getByRole('button', { name: 'Ubah' }).click()
    await page.getByLabel('Kata sandi').fill(PASSWORD)
    await page.getByRole('button', { name: 'Simpan server' }).click()
    await page.getByRole('button', { name: 'Coba sambungan' }).click()
    await expect(page.getByText('dicatat untuk Nusa Tenggara Timur')).toBeVisible()

    await page.getByRole('button', { name: /^Kirim Sosialisasi/ }).click()
    const dialog = page.getByRole('dialog', { name: /^Kirim ke / })
    await expect(dialog.getByText('Belum ada di pusat dengan pilihan ini.')).toBeVisible()
    await expect(dialog.getByText('Tidak dikirim:')).toBeVisible()
    await dialog.getByRole('radio', { name: 'Internal/SPJ' }).check()
    await expect(dialog.getByRole('button', { name: 'Kirim dengan isian internal' })).toBeDisabled()
    await takeScreen(page, 'pusat-kirim-internal')
    await dialog.getByRole('radio', { name: 'Publik' }).check()
    expect(await findBarriers(page)).toEqual([])
    await takeScreen(page, 'pusat-kirim')
    await dialog.getByRole('button', { name: 'Kirim sekarang' }).click()
    await expect(dialog.getByRole('status').filter({ hasText: 'Terkirim' })).toBeVisible({ timeout: 60_000 })
    await dialog.getByRole('button', { name: 'Kirim sekarang' }).click()
    await expect(dialog.getByRole('status').filter({ hasText: 'Sudah sama:' })).toBeVisible({
      timeout: 60_000,
    })
    await page.keyboard.press('Escape')
    await expect(dialog).toBeHidden()
    await expect(page.getByRole('button', { name: /^Kirim Sosialisasi/ })).toBeFocused()

    await expect(page.getByText('Dikirim baru saja')).toBeVisible()
    await inspectScreen(page, 'pusat')
    const [there] = await postgres.rows<{ invited: string; nip: string }>(
      `select invited, (select count(*) from ikrar.participant_private) as nip from ikrar.report_day`,
    )
    expect(Number(there?.invited)).toBeGreaterThan(10)
    expect(Number(there?.nip)).toBe(0)
  } finally {
    postgres.remove()
  }
})

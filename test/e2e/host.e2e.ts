import { existsSync } from 'node:fs'
import { readdir, readFile } from 'node:fs/promises'
import { join } from 'node:path'
import type { ElectronApplication } from 'playwright'
import type { Ikrar } from './support/launch.ts'
import { expect, test } from './support/test.ts'

/** Answers the system's dialog for saving, which no test can click. */
async function chooseWhenAsked(app: ElectronApplication, path: string | undefined): Promise<void> {
  await app.evaluate(({ dialog }, filePath) => {
    dialog.showSaveDialog = () => Promise.resolve({ canceled: !filePath, filePath: filePath ?? '' })
    dialog.showOpenDialog = () =>
      Promise.resolve({ canceled: !filePath, filePaths: filePath ? [filePath] : [] })
  }, path)
}

test('a file is saved where the user chose', async ({ ikrar: { app, page, folder } }) => {
  await chooseWhenAsked(app, join(folder, 'presensi.xlsx'))
  const answer = await page.evaluate(() =>
    window.ikrarHost?.saveFile('presensi.xlsx', new TextEncoder().encode('isi')),
  )
  expect(answer).toEqual({ saved: 'presensi.xlsx' })
  expect(await readFile(join(folder, 'presensi.xlsx'), 'utf8')).toBe('isi')
})

test('a file the user does not want after all is not saved', async ({ ikrar: { app, page } }) => {
  await chooseWhenAsked(app, undefined)
  const answer = await page.evaluate(() => window.ikrarHost?.saveFile('presensi.xlsx', new Uint8Array(3)))
  expect(answer).toEqual({ cancelled: true })
})

test('a folder that is gone is said to the page', async ({ ikrar: { app, page, folder } }) => {
  await chooseWhenAsked(app, join(folder, 'usb-yang-dicabut', 'presensi.xlsx'))
  const answer = await page.evaluate(() => window.ikrarHost?.saveFile('presensi.xlsx', new Uint8Array(3)))
  expect(answer).toEqual({ failed: 'folder_not_writable' })
})

test('a folder for copies is chosen by the user', async ({ ikrar: { app, page, folder } }) => {
  await chooseWhenAsked(app, folder)
  expect(await page.evaluate(() => window.ikrarHost?.chooseFolder())).toBe(folder)
  await chooseWhenAsked(app, undefined)
  expect(await page.evaluate(() => window.ikrarHost?.chooseFolder())).toBeUndefined()
})

test('the app speaks Indonesian to the page', async ({ ikrar: { page } }) => {
  const info = await page.evaluate(() => window.ikrarHost?.appInfo())
  expect(info).toMatchObject({ version: '0.1.0', locale: 'id' })
  expect(await page.evaluate(() => [document.documentElement.lang, navigator.language])).toEqual(['id', 'id'])
})

test('the window goes to full screen and back', async ({ ikrar: { app, page } }) => {
  const isFullScreen = (): Promise<boolean | undefined> =>
    app.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows()[0]?.isFullScreen())
  await page.evaluate(() => window.ikrarHost?.setFullScreen(true))
  await expect.poll(isFullScreen).toBe(true)
  await page.evaluate(() => window.ikrarHost?.setFullScreen(false))
  await expect.poll(isFullScreen).toBe(false)
})

type Seen = { printed: { pageSize: { width: number; height: number } }[]; said: string[] }

/** Stands in for the printers of the machine, and writes down what would be printed and what is said. */
async function pretendPrinters(app: ElectronApplication, count: number): Promise<void> {
  await app.evaluate(({ app: electron, dialog }, printers) => {
    const seen: Seen = { printed: [], said: [] }
    Object.assign(globalThis, { seen })
    electron.on('web-contents-created', (_e, contents) => {
      contents.getPrintersAsync = () =>
        Promise.resolve(
          Array.from({ length: printers }, () => ({
            name: 'uji',
            displayName: 'uji',
            description: '',
            options: {},
          })),
        )
      // The size is always given as numbers here.
      contents.print = (options) => seen.printed.push(options as Seen['printed'][number])
    })
    dialog.showMessageBox = (...args: unknown[]) => {
      seen.said.push((args.at(-1) as { message: string }).message)
      return Promise.resolve({ response: 0, checkboxChecked: false })
    }
  }, count)
}

function seenBy(app: ElectronApplication): Promise<Seen | undefined> {
  return app.evaluate(() => (globalThis as { seen?: Seen }).seen)
}

async function showPaper({ app, page }: Ikrar): Promise<boolean | undefined> {
  const pdf = await app.evaluate(async ({ BrowserWindow }) => {
    const window = new BrowserWindow({ show: false })
    await window.loadURL('data:text/html,<h1>Daftar hadir</h1>')
    const bytes = await window.webContents.printToPDF({ pageSize: { width: 215 / 25.4, height: 330 / 25.4 } })
    window.destroy()
    return [...bytes]
  })
  return page.evaluate((bytes) => window.ikrarHost?.printPdf('Daftar hadir.pdf', new Uint8Array(bytes)), pdf)
}

test('a PDF is shown in a window of its own, and printed on its own paper size', async ({ ikrar }) => {
  const { app } = ikrar
  await pretendPrinters(app, 1)
  expect(await showPaper(ikrar)).toBe(true)
  const paper = await app.evaluate(async ({ BrowserWindow }) => {
    const window = BrowserWindow.getAllWindows().find((each) => each.getTitle() === 'Daftar hadir.pdf')
    const node = await window?.webContents.executeJavaScript('typeof require + typeof ikrarHost')
    return String(node)
  })
  expect(paper).toBe('undefinedundefined')
  await expect.poll(() => coloursOfPaper(app)).toBeGreaterThan(10)
  await expect.poll(() => printedMm(app)).toEqual([[215, 330]])
})

async function printedMm(app: ElectronApplication): Promise<number[][] | undefined> {
  const micronsPerMm = 1000
  return (await seenBy(app))?.printed.map(({ pageSize: { width, height } }) =>
    [width, height].map((microns) => Math.round(microns / micronsPerMm)),
  )
}

/** A page that stayed empty would be white and grey alone. */
async function coloursOfPaper(app: ElectronApplication): Promise<number> {
  return app.evaluate(async ({ BrowserWindow }) => {
    const window = BrowserWindow.getAllWindows().find((each) => each.getTitle() === 'Daftar hadir.pdf')
    const picture = await window?.webContents.capturePage()
    return new Set(picture?.toBitmap()).size
  })
}

test('without a printer the window says so and what to do', async ({ ikrar }) => {
  await pretendPrinters(ikrar.app, 0)
  expect(await showPaper(ikrar)).toBe(true)
  await expect
    .poll(async () => (await seenBy(ikrar.app))?.said)
    .toEqual(['Tidak ada pencetak di komputer ini.'])
})

test('what is no PDF, and a name that is a path, is refused', async ({ ikrar: { app, page, folder } }) => {
  await chooseWhenAsked(app, join(folder, 'jahat'))
  const answers = await page.evaluate(async () => {
    const host = window.ikrarHost
    const calls = [
      () => host?.printPdf('x.pdf', new TextEncoder().encode('<script>')),
      () => host?.saveFile('../x', new Uint8Array(1)),
      () => host?.saveFile('C:\\x', new Uint8Array(1)),
      () => host?.saveFile('a\u202Efdp.exe', new Uint8Array(1)),
      () => host?.saveFile('.profile', new Uint8Array(1)),
      () => host?.saveFile('', new Uint8Array(1)),
    ]
    return Promise.all(
      calls.map((call) =>
        Promise.resolve(call()).then(
          () => 'done',
          () => 'refused',
        ),
      ),
    )
  })
  expect(new Set(answers)).toEqual(new Set(['refused']))
  expect(existsSync(join(folder, 'jahat'))).toBe(false)
})

test('ten thousand senseless messages on every channel change nothing', async ({
  ikrar: { app, page, folder },
}) => {
  test.setTimeout(300_000)
  await chooseWhenAsked(app, undefined)
  const outcomes = await page.evaluate(sendNonsense)
  expect(outcomes).toEqual({ done: 0, refused: 90_000 })
  expect((await readdir(folder)).filter((name) => name !== 'data' && name !== 'profile')).toEqual([])
  expect(app.windows()).toHaveLength(1)
  expect(await page.evaluate(() => window.ikrarHost?.appInfo())).toMatchObject({ locale: 'id' })
})

/** Runs in the page; the seed is fixed, so a failure can be seen again. */
async function sendNonsense(): Promise<{ done: number; refused: number }> {
  let seed = 20_240_927
  const random = (below: number): number => {
    seed = (Math.imul(seed, 1_664_525) + 1_013_904_223) >>> 0
    return seed % below
  }
  const things = (): unknown[] => [
    undefined,
    null,
    random(2 ** 31),
    NaN,
    `../${random(1000)}`,
    '\u0000'.repeat(random(50)),
    { __proto__: { polluted: true }, name: 'x' },
    [random(9), [random(9)]],
    new Uint8Array(random(100)),
    new Date(random(2 ** 31)),
    new Map([[random(9), random(9)]]),
  ]
  const outcomes = { done: 0, refused: 0 }
  const host = (window.ikrarHost ?? {}) as Record<string, (...args: unknown[]) => Promise<unknown>>
  for (const name of [
    'saveFile',
    'printPdf',
    'chooseFolder',
    'setFullScreen',
    'openSecondWindow',
    'closeSecondWindow',
    'secondWindows',
    'openDataFolder',
    'appInfo',
  ]) {
    for (let batch = 0; batch < 100; batch += 1) {
      const calls = Array.from({ length: 100 }, () => {
        // Never empty: two of the channels rightly answer to nothing at all.
        const args = Array.from({ length: 1 + random(3) }, () => things()[random(11)])
        return Promise.resolve()
          .then(() => host[name]?.(...args))
          .then(
            () => (outcomes.done += 1),
            () => (outcomes.refused += 1),
          )
      })
      await Promise.all(calls)
    }
  }
  return outcomes
}

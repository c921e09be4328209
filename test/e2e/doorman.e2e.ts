import { writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { expect, test } from './support/test.ts'

test('a PDF', async ({ ikrar }) => {
  const { app, page, folder } = ikrar
  const bytes = await app.evaluate(async ({ BrowserWindow }) => {
    const w = new BrowserWindow({ show: false })
    await w.loadURL('data:text/html,<h1 style="font-size:80px">Halo kertas</h1>')
    const pdf = await w.webContents.printToPDF({})
    w.destroy()
    return [...pdf]
  })
  const t = page.evaluate(
    async (b) => window.ikrarHost?.printPdf('Daftar hadir – uji.pdf', new Uint8Array(b)),
    bytes,
  )
  console.log(await t)
  await new Promise((r) => setTimeout(r, 4000))
  console.log(app.windows().map((w) => w.url()))
  const png = await app.evaluate(async ({ BrowserWindow }) => {
    const out = []
    for (const w of BrowserWindow.getAllWindows())
      out.push([
        w.getTitle(),
        w.webContents.getURL(),
        w.isVisible(),
        (await w.webContents.capturePage()).toPNG().toString('base64'),
      ] as const)
    return out
  })
  for (const [i, [t, u, v, b]] of png.entries()) {
    console.log(t, u, v)
    await writeFile(`/tmp/a/w${i}.png`, Buffer.from(b, 'base64'))
  }
  const frames = await app.evaluate(({ BrowserWindow }) =>
    BrowserWindow.getAllWindows().map((w) => w.webContents.mainFrame.framesInSubtree.map((f) => f.url)),
  )
  console.log(frames)
})

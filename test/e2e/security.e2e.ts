import { once } from 'node:events'
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { expect, test } from './support/test.ts'

test('the page knows nothing of Node or Electron', async ({ ikrar }) => {
  const known = await ikrar.page.evaluate(() =>
    ['require', 'module', 'exports', 'process', 'Buffer', 'global', 'electron', 'ipcRenderer'].filter(
      (name) => name in globalThis,
    ),
  )
  expect(known).toEqual([])
})

test('the preload gives the page these verbs and nothing else', async ({ ikrar }) => {
  const surface = await ikrar.page.evaluate(() =>
    Object.entries(window.ikrarHost ?? {}).map(([name, value]) => `${name}: ${typeof value}`),
  )
  expect(surface.sort()).toEqual([
    'appInfo: function',
    'chooseFolder: function',
    'closeSecondWindow: function',
    'enterKiosk: function',
    'kiosk: function',
    'leaveKiosk: function',
    'onBackendRestart: function',
    'onSecondWindows: function',
    'openDataFolder: function',
    'openSecondWindow: function',
    'printPdf: function',
    'saveFile: function',
    'secondWindows: function',
    'setFullScreen: function',
  ])
})

test('the page can not leave', async ({ ikrar: { page } }) => {
  const home = page.url()
  for (const target of [
    'https://example.org/',
    'file:///etc/passwd',
    'data:text/html,<p>lain</p>',
    'app://paper/x',
  ]) {
    await page.evaluate((url) => {
      const link = document.createElement('a')
      link.href = url
      document.body.append(link)
      link.click()
      location.href = url
    }, target)
    await page.waitForTimeout(200)
    expect(page.url()).toBe(home)
  }
})

test('the page can not open windows', async ({ ikrar: { page, app } }) => {
  const opened = await page.evaluate(() => window.open('https://example.org/'))
  expect(opened).toBeNull()
  await page.evaluate(() => {
    const link = document.createElement('a')
    link.href = 'app://ikrar/index.html'
    link.target = '_blank'
    document.body.append(link)
    link.click()
  })
  await page.waitForTimeout(300)
  expect(app.windows()).toHaveLength(1)
})

test('nothing outside answers the page, and nothing outside hears of it', async ({ ikrar: { page } }) => {
  let requests = 0
  const server = createServer((_request, response) => {
    requests += 1
    response.setHeader('access-control-allow-origin', '*').end('terdengar')
  }).listen(0, '127.0.0.1')
  await once(server, 'listening')
  const { port } = server.address() as AddressInfo
  const address = `http://127.0.0.1:${port}/`
  const answers = await page.evaluate(async (url) => {
    const ask = (target: string): Promise<string> =>
      fetch(target).then(
        () => 'answered',
        () => 'refused',
      )
    const image = new Image()
    image.src = `${url}picture.png`
    navigator.sendBeacon(`${url}beacon`, 'x')
    return Promise.all([ask(url), ask('https://example.org/'), ask('file:///etc/passwd')])
  }, address)
  await page.waitForTimeout(500)
  server.close()
  expect(answers).toEqual(['refused', 'refused', 'refused'])
  expect(requests).toBe(0)
})

test('main, asked directly, loads nothing from outside either', async ({ ikrar: { app } }) => {
  const outcome = await app.evaluate(({ session }) =>
    session.defaultSession.fetch('https://example.org/').then(
      () => 'answered',
      (error: Error) => error.message,
    ),
  )
  expect(outcome).toContain('ERR_BLOCKED_BY_CLIENT')
})

test('only files of the built page are served, by their exact path', async ({ ikrar: { page } }) => {
  const paths = [
    '../main/index.js',
    '..%2fmain%2findex.js',
    '%2e%2e/%2e%2e/package.json',
    '..\\..\\package.json',
    'assets/../../main/backend.js',
    '/etc/passwd',
    'index.html/',
    'index.html%00',
    'assets',
  ].flatMap((path) => Array.from({ length: 20 }, (_, depth) => `${'../'.repeat(depth)}${path}`))
  const statuses = await page.evaluate(
    (all) => Promise.all(all.map((path) => fetch(`app://ikrar/${path}`).then(({ status }) => status))),
    paths,
  )
  expect(new Set(statuses)).toEqual(new Set([404]))
})

test('no text becomes code: eval, inline scripts and inline handlers do nothing', async ({
  ikrar: { page },
}) => {
  // What Playwright runs itself is exempt from the policy, so the attempt is made in a later turn.
  const attempts = await page.evaluate(
    () =>
      new Promise<string[]>((resolve) => {
        setTimeout(() => {
          const results: string[] = []
          for (const attempt of [
            () => globalThis.eval('1'),
            () => Reflect.construct(Function, ['return 1']),
          ]) {
            try {
              attempt()
              results.push('ran')
            } catch (error) {
              results.push(error instanceof Error ? error.name : 'unknown')
            }
          }
          const script = document.createElement('script')
          script.textContent = 'document.title = "script"'
          document.body.append(script)
          const image = document.createElement('div')
          image.setAttribute('onclick', 'document.title = "handler"')
          document.body.append(image)
          image.click()
          resolve([...results, document.title])
        }, 0)
      }),
  )
  expect(attempts).toEqual(['EvalError', 'EvalError', 'Ikrar'])
})

test('of all permissions only the camera and the full screen are left', async ({ ikrar: { page } }) => {
  const answers = await page.evaluate(async () => {
    const state = async (name: string): Promise<string> =>
      // Names that TypeScript's list does not have.
      (await navigator.permissions.query({ name: name as PermissionName })).state
    const microphone = navigator.mediaDevices.getUserMedia({ audio: true }).then(
      () => 'granted',
      () => 'denied',
    )
    return {
      camera: await state('camera'),
      microphone: [await state('microphone'), await microphone],
      geolocation: await state('geolocation'),
      notifications: [await state('notifications'), await Notification.requestPermission()],
    }
  })
  expect(answers).toEqual({
    camera: 'granted',
    microphone: ['denied', 'denied'],
    geolocation: 'denied',
    notifications: ['denied', 'denied'],
  })
})

test('the page can not put a file on the disk by itself', async ({ ikrar: { page, app } }) => {
  await app.evaluate(({ session }) => {
    session.defaultSession.on('will-download', (e, item) => {
      Object.assign(globalThis, { seenDownload: { refused: e.defaultPrevented, name: item.getFilename() } })
    })
  })
  await page.evaluate(() => {
    const link = document.createElement('a')
    link.href = URL.createObjectURL(new Blob(['x']))
    link.download = 'berkas.txt'
    link.click()
  })
  await expect
    .poll(() => app.evaluate(() => (globalThis as { seenDownload?: unknown }).seenDownload))
    .toEqual({ refused: true, name: 'berkas.txt' })
})

test('no page is framed, and no web view is made', async ({ ikrar: { page } }) => {
  await page.evaluate(() => {
    for (const [name, attribute] of [
      ['iframe', 'src'],
      ['webview', 'src'],
      ['embed', 'src'],
      ['object', 'data'],
    ] as const) {
      const element = document.createElement(name)
      element.setAttribute(attribute, 'app://ikrar/index.html')
      document.body.append(element)
    }
  })
  await page.waitForTimeout(300)
  expect(page.frames().filter((frame) => frame.url().startsWith('app://'))).toHaveLength(1)
})

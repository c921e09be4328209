/** The DevTools of a running window by their raw protocol: a packaged app can't be driven by Playwright. */
import { once } from 'node:events'
import { setTimeout as wait } from 'node:timers/promises'

type Answer = { id?: number; result?: { result?: { value?: unknown } } }

export type DevTools = {
  /** The value of an expression in the page, awaited. */
  evaluate: (expression: string) => Promise<unknown>
  /** Closes the window, as a user would. */
  close: () => void
}

export async function openDevTools(port: number): Promise<DevTools> {
  const socket = new WebSocket(await addressOfPage(port))
  await once(socket, 'open')
  let lastId = 0
  const send = (method: string, params: object): number => {
    lastId += 1
    socket.send(JSON.stringify({ id: lastId, method, params }))
    return lastId
  }
  return {
    evaluate: async (expression) => {
      const id = send('Runtime.evaluate', { expression, awaitPromise: true, returnByValue: true })
      const { promise, resolve } = Promise.withResolvers<unknown>()
      socket.addEventListener('message', (e) => {
        // Text by the protocol.
        const answer = JSON.parse(e.data as string) as Answer
        if (answer.id === id) resolve(answer.result?.result?.value)
      })
      return promise
    },
    close: () => {
      send('Page.close', {})
    },
  }
}

async function addressOfPage(port: number): Promise<string> {
  for (let tries = 0; tries < 100; tries += 1) {
    const response = await fetch(`http://127.0.0.1:${port}/json`)
    const targets = (await response.json()) as { type: string; url: string; webSocketDebuggerUrl: string }[]
    const page = targets.find(({ type, url }) => type === 'page' && url.startsWith('app://ikrar/'))
    if (page) return page.webSocketDebuggerUrl
    await wait(100)
  }
  throw new Error('Jendela tidak muncul.')
}

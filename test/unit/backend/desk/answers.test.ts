import { once } from 'node:events'
import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http'
import { connect } from 'node:net'
import { afterEach, expect, it } from 'vitest'
import { readJson, refuse, sendForm, sendJson } from '../../../../electron/backend/desk/answers.ts'

const SMALL = 1000
const servers: Server[] = []
afterEach(() => {
  for (const server of servers.splice(0)) server.close().closeAllConnections()
})

async function open(meet: (request: IncomingMessage, response: ServerResponse) => unknown): Promise<number> {
  const server = createServer((request, response) => void meet(request, response))
  servers.push(server)
  server.listen(0, '127.0.0.1')
  await once(server, 'listening')
  const place = server.address()
  return typeof place === 'object' && place ? place.port : 0
}

const echo = async (request: IncomingMessage, response: ServerResponse) => {
  const body = await readJson(request, SMALL)
  if (typeof body === 'string') refuse(response, body)
  else sendJson(response, body.value, 201)
}
const ask = async (body: BodyInit) => {
  const url = `http://127.0.0.1:${await open(echo)}/`
  const answer = await fetch(url, { method: 'POST', body, duplex: 'half' } as RequestInit)
  return { status: answer.status, body: (await answer.json()) as unknown }
}

it('a body is heard whole, however it is cut', async () => {
  const parts = ['{"name":"Aní', 'sah"', '}'].map((part) => new TextEncoder().encode(part))
  const cut = new ReadableStream({
    start(control) {
      for (const part of parts) control.enqueue(part)
      control.close()
    },
  })
  expect(await ask(cut)).toEqual({ status: 201, body: { name: 'Anísah' } })
  expect(await ask('[1]')).toEqual({ status: 201, body: [1] })
})

it('what is no JSON, or nothing, is refused', async () => {
  for (const body of ['{', ''])
    expect(await ask(body)).toEqual({ status: 400, body: { refusal: 'bad_request' } })
})

it('a body that says how long it is and is longer than allowed is refused', async () => {
  const answer = await ask(JSON.stringify('x'.repeat(SMALL)))
  expect(answer).toEqual({ status: 413, body: { refusal: 'too_large' } })
})

it('a body that never ends is refused as soon as it is too long, and its connection is closed', async () => {
  const port = await open(echo)
  const socket = connect({ port, host: '127.0.0.1' })
  let heard = ''
  socket.setEncoding('utf8').on('data', (part: string) => (heard += part))
  socket.on('error', () => {})
  socket.write('POST / HTTP/1.1\r\nHost: x\r\nTransfer-Encoding: chunked\r\n\r\n')
  socket.write(`${(SMALL + 1).toString(16)}\r\n${'x'.repeat(SMALL + 1)}\r\n`)
  await once(socket, 'close')
  expect(heard).toContain('413')
  expect(heard.toLowerCase()).toContain('connection: close')
})

it('who is gone before the end of a body is no longer waited for', async () => {
  let ended: (outcome: unknown) => void = () => {}
  const outcome = new Promise((resolve) => (ended = resolve))
  const port = await open((request) => readJson(request).then(ended, ended))
  const socket = connect({ port, host: '127.0.0.1' })
  socket.write('POST / HTTP/1.1\r\nHost: x\r\nContent-Length: 100\r\n\r\n{', () => socket.destroy())
  expect(await outcome).toBeInstanceOf(Error)
})

it('an answer with a file is a form', async () => {
  const form = new FormData()
  form.set('data', '{"json":null}')
  form.append('0', new File(['isi'], 'foto.jpg', { type: 'image/jpeg' }))
  const port = await open((_request, response) => sendForm(response, form, 200))
  const heard = await (await fetch(`http://127.0.0.1:${port}/`)).formData()
  const file = heard.get('0')
  expect(heard.get('data')).toBe('{"json":null}')
  expect(file instanceof File && [file.name, file.type, await file.text()]).toEqual([
    'foto.jpg',
    'image/jpeg',
    'isi',
  ])
})

/** One kept connection of a desk: asks one question at a time and waits for its answer, as a browser's fetch does. */
import { connect, type ConnectionOptions, type TLSSocket } from 'node:tls'

export type Door = { address: string; port: number }
export type Answer = { status: number; body: string }

export class DeskLine {
  readonly #socket: TLSSocket
  #heard: Buffer = Buffer.alloc(0)
  #waiting: { resolve: (answer: Answer) => void; reject: (error: Error) => void } | undefined

  private constructor(socket: TLSSocket) {
    this.#socket = socket
    socket.on('data', (part: Buffer) => this.#hear(part))
    socket.on('error', (error) => this.#waiting?.reject(error))
    socket.on('close', () => this.#waiting?.reject(new Error('the line was cut')))
  }

  /** `from` is the address of this computer that it speaks from: every desk of a hall has its own. */
  static open({ address, port }: Door, from: string = address): Promise<DeskLine> {
    // The types leave out what a TLS connection hands on to the one below it.
    const place: ConnectionOptions & { localAddress: string } = { host: address, port, localAddress: from }
    const socket = connect({ ...place, rejectUnauthorized: false })
    socket.setNoDelay(true)
    return new Promise((resolve, reject) => {
      socket.once('error', reject)
      socket.once('secureConnect', () => resolve(new DeskLine(socket)))
    })
  }

  ask(request: string): Promise<Answer> {
    return new Promise((resolve, reject) => {
      this.#waiting = { resolve, reject }
      this.#socket.write(request)
    })
  }

  /** SHA-256 of the certificate that the laptop showed. */
  get fingerprint(): string {
    return this.#socket.getPeerCertificate().fingerprint256
  }

  /** Asks and hangs up before the answer can come. */
  say(request: string): Promise<void> {
    return new Promise((resolve) => this.#socket.write(request, () => resolve(this.close())))
  }

  close(): void {
    this.#waiting = undefined
    this.#socket.destroy()
  }

  #hear(part: Buffer): void {
    this.#heard = this.#heard.length === 0 ? part : Buffer.concat([this.#heard, part])
    const read = readAnswer(this.#heard)
    if (!read) return
    this.#heard = this.#heard.subarray(read.bytes)
    const waiting = this.#waiting
    this.#waiting = undefined
    waiting?.resolve(read.answer)
  }
}

/** The answer at the head of these bytes; undefined while a part of it is still on its way. */
function readAnswer(bytes: Buffer): { answer: Answer; bytes: number } | undefined {
  const headEnd = bytes.indexOf('\r\n\r\n')
  if (headEnd === -1) return undefined
  const head = bytes.toString('latin1', 0, headEnd)
  const status = Number(head.slice(9, 12))
  const start = headEnd + 4
  const length = /\r\ncontent-length: (\d+)/i.exec(head)?.[1]
  const read = length === undefined ? readChunks(bytes, start) : readLength(bytes, start, Number(length))
  return read && { answer: { status, body: read.body }, bytes: read.end }
}

type Body = { body: string; end: number } | undefined

function readLength(bytes: Buffer, start: number, length: number): Body {
  const end = start + length
  return bytes.length < end ? undefined : { body: bytes.toString('utf8', start, end), end }
}

function readChunks(bytes: Buffer, start: number): Body {
  const parts: Buffer[] = []
  for (let at = start; ;) {
    const lineEnd = bytes.indexOf('\r\n', at)
    if (lineEnd === -1) return undefined
    const length = Number.parseInt(bytes.toString('latin1', at, lineEnd), 16)
    const end = lineEnd + 2 + length + 2
    if (bytes.length < end) return undefined
    if (length === 0) return { body: Buffer.concat(parts).toString('utf8'), end }
    parts.push(bytes.subarray(lineEnd + 2, lineEnd + 2 + length))
    at = end
  }
}

/** The whole request as the page of a desk would send it. */
export function questionOf({ address, port }: Door, path: string, cookie: string, value: unknown): string {
  const body = JSON.stringify(value)
  const host = `${address}:${port}`
  return [
    `POST ${path} HTTP/1.1`,
    `Host: ${host}`,
    `Origin: https://${host}`,
    'Sec-Fetch-Site: same-origin',
    'Content-Type: application/json',
    'X-Ikrar: 1',
    'User-Agent: Mozilla/5.0 (Linux; Android 14; SM-A057F) AppleWebKit/537.36 Chrome/140.0 Mobile Safari/537.36',
    'Accept: */*',
    'Accept-Encoding: gzip, deflate, br',
    'Accept-Language: id-ID,id;q=0.9',
    `Cookie: ${cookie}`,
    `Content-Length: ${Buffer.byteLength(body)}`,
    '',
    body,
  ].join('\r\n')
}

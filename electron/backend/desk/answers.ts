/** How the server answers: every answer carries the same rules for the browser that gets it. */
import type { IncomingMessage, ServerResponse } from 'node:http'
import type { DeskRefusal } from '#shared/contract/desk-words.ts'
import { LARGEST_BODY_BYTES, REFUSAL_STATUS } from './gate.ts'

const LEFT_UNREAD_BYTES = 16 * 1024

const SAFETY_HEADERS = Object.entries({
  'content-security-policy': policy("'self'"),
  'x-content-type-options': 'nosniff',
  'x-frame-options': 'DENY',
  'referrer-policy': 'no-referrer',
  'cross-origin-opener-policy': 'same-origin',
  'cross-origin-resource-policy': 'same-origin',
  'permissions-policy': 'camera=(self), microphone=(), geolocation=(), usb=()',
  'cache-control': 'no-store',
})

function policy(styles: string): string {
  return [
    "default-src 'none'",
    "script-src 'self' 'wasm-unsafe-eval'",
    `style-src ${styles}`,
    "connect-src 'self'",
    "img-src 'self' data: blob:",
    "font-src 'self'",
    "media-src 'self' blob: mediastream:",
    "worker-src 'self'",
    "base-uri 'none'",
    "form-action 'none'",
    "frame-ancestors 'none'",
    "object-src 'none'",
  ].join('; ')
}

/** For every answer, files of scripts and workers too: a worker goes by the policy of its own file. */
export function setSafetyHeaders(response: ServerResponse): void {
  for (const [name, value] of SAFETY_HEADERS) response.setHeader(name, value)
}

/** The page alone has styles of its own; `nonce` is the number of this load. */
export function allowOwnStyles(response: ServerResponse, nonce: string): void {
  response.setHeader('content-security-policy', policy(`'self' 'nonce-${nonce}'`))
}

export function sendJson(response: ServerResponse, body: unknown, status = 200): void {
  send(response, status, body)
}

/** An answer with a file in it, as oRPC's phones read it. */
export async function sendForm(response: ServerResponse, form: FormData, status: number): Promise<void> {
  const whole = new Response(form)
  const type = whole.headers.get('content-type') ?? 'multipart/form-data'
  const bytes = Buffer.from(await whole.arrayBuffer())
  if (!response.headersSent && !response.destroyed)
    response.writeHead(status, { 'content-type': type }).end(bytes)
}

export function refuse(response: ServerResponse, refusal: DeskRefusal): void {
  // To be asked anew on a new connection costs more than to leave a small body unread.
  if (hasLargeBody(response.req)) response.setHeader('connection', 'close')
  send(response, REFUSAL_STATUS[refusal], { refusal })
}

function hasLargeBody({ headers }: IncomingMessage): boolean {
  return 'transfer-encoding' in headers || Number(headers['content-length'] ?? 0) > LEFT_UNREAD_BYTES
}

function send(response: ServerResponse, status: number, body: unknown): void {
  if (response.headersSent || response.destroyed) return
  // Not by writeHead, which would send what it does not know the length of in pieces: one write instead of four.
  response.statusCode = status
  response.setHeader('content-type', 'application/json')
  response.end(JSON.stringify(body))
}

/** The body as a value, or why it is none. Rejects where the connection breaks before its end. */
export function readJson(
  request: IncomingMessage,
  most = LARGEST_BODY_BYTES,
): Promise<{ value: unknown } | DeskRefusal> {
  // By its events: to be iterated, a stream takes longer than a small body does to arrive.
  return new Promise((resolve, reject) => {
    const parts: Buffer[] = []
    let bytes = 0
    request.on('data', (part: Buffer) => {
      bytes += part.length
      if (bytes > most) {
        request.removeAllListeners('data').pause()
        resolve('too_large')
      } else parts.push(part)
    })
    request.on('end', () => resolve(valueOf(parts)))
    request.on('error', reject)
    request.on('close', () => {
      // After every whole request, too: an error that nobody hears would cost a trace of the stack.
      if (!request.complete) reject(new Error('the connection broke'))
    })
  })
}

function valueOf(parts: readonly Buffer[]): { value: unknown } | DeskRefusal {
  const [first = Buffer.alloc(0), ...more] = parts
  const whole = more.length === 0 ? first : Buffer.concat(parts)
  try {
    return { value: JSON.parse(whole.toString('utf8')) as unknown }
  } catch {
    return 'bad_request'
  }
}

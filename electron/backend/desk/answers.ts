/** How the server answers: every answer carries the same rules for the browser that gets it. */
import type { IncomingMessage, ServerResponse } from 'node:http'
import type { DeskRefusal } from '#shared/contract/desk-words.ts'
import { LARGEST_BODY_BYTES, REFUSAL_STATUS } from './gate.ts'

const LEFT_UNREAD_BYTES = 16 * 1024

/** For every answer, files of scripts and workers too: a worker goes by the policy of its own file. */
export function setSafetyHeaders(response: ServerResponse, nonce: string): void {
  const headers = {
    'content-security-policy': [
      "default-src 'none'",
      "script-src 'self' 'wasm-unsafe-eval'",
      `style-src 'self' 'nonce-${nonce}'`,
      "connect-src 'self'",
      "img-src 'self' data: blob:",
      "font-src 'self'",
      "media-src 'self' blob: mediastream:",
      "worker-src 'self'",
      "base-uri 'none'",
      "form-action 'none'",
      "frame-ancestors 'none'",
      "object-src 'none'",
    ].join('; '),
    'x-content-type-options': 'nosniff',
    'x-frame-options': 'DENY',
    'referrer-policy': 'no-referrer',
    'cross-origin-opener-policy': 'same-origin',
    'cross-origin-resource-policy': 'same-origin',
    'permissions-policy': 'camera=(self), microphone=(), geolocation=(), usb=()',
    'cache-control': 'no-store',
  }
  for (const [name, value] of Object.entries(headers)) response.setHeader(name, value)
}

export function sendJson(response: ServerResponse, body: unknown): void {
  send(response, 200, body)
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
  response.writeHead(status, { 'content-type': 'application/json' }).end(JSON.stringify(body))
}

/** The body as a value, or why it is none. */
export async function readJson(request: IncomingMessage): Promise<{ value: unknown } | DeskRefusal> {
  const parts: Buffer[] = []
  let bytes = 0
  for await (const part of request as AsyncIterable<Buffer>) {
    bytes += part.length
    if (bytes > LARGEST_BODY_BYTES) return 'too_large'
    parts.push(part)
  }
  try {
    return { value: JSON.parse(Buffer.concat(parts).toString('utf8')) as unknown }
  } catch {
    return 'bad_request'
  }
}
